// What is said of photographs that cannot be used.
import type { Words } from '#core/words'

export const photoWords = {
  'fault.photo-kind': {
    en: '{{file}} is not a photograph that Galley reads (JPEG, PNG, WebP, GIF).',
    ja: '{{file}}はGalleyで読める写真（JPEG、PNG、WebP、GIF）ではありません。',
  },
  'fault.photo-cut': {
    en: '{{file}} is cut off or damaged; get the original again.',
    ja: '{{file}}は途中で切れているか壊れています。元のファイルをもう一度入手してください。',
  },
  'fault.photo-large': {
    en: '{{file}} has {{megapixels}} million pixels; up to 120 million can be read.',
    ja: '{{file}}は{{megapixels}}百万画素あります。読めるのは1億2000万画素までです。',
  },
  'fault.photo-unread': {
    en: '{{file}} could not be decoded.',
    ja: '{{file}}を復号できませんでした。',
  },
  'fault.photo-shop': {
    en: '{{file}} could not be looked at: the part of Galley that reads photographs does not start.',
    ja: '{{file}}を確認できませんでした。写真を読み込むプログラムが起動しません。',
  },
} as const satisfies Words
