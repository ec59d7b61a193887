// Page fonts: the bundle that the pages of the fixtures were set from; no letter of it is asked for.

import type { Face } from '#core/render/fonts'
import { ok } from '#core/result'
import type { FontBundle } from '#main/export/fonts'

const face = (family: string): Face => ({
  family,
  weight: '400',
  style: 'normal',
  file: `${family.replaceAll(' ', '-')}.woff2`,
  unicodeRange: '',
})
export const pageFonts: FontBundle = {
  faces: ['Source Serif 4', 'Inter', 'Noto Sans JP', 'Noto Emoji'].map(face),
  read: async () => ok(new Uint8Array()),
  cut: async () => ok(new Uint8Array()),
}
