// Edition words: the few words that an edition says by itself, in the language of the issue.
import { fill } from '../words'

const spoken = ['en', 'ja', 'zh'] as const
type Spoken = (typeof spoken)[number]

const words = {
  'edition.skip': { en: 'Skip to the text', ja: '本文へ移動', zh: '跳到正文' },
  'edition.contents': { en: 'In this issue', ja: '目次', zh: '本期内容' },
  'edition.sections': { en: 'Sections', ja: 'セクション', zh: '栏目' },
  'edition.pages': {
    en: 'Previous and next section',
    ja: '前後のセクション',
    zh: '前后栏目',
  },
  'edition.archive': { en: 'All issues', ja: 'バックナンバー', zh: '全部往期' },
  'edition.home': { en: 'Front page', ja: '表紙', zh: '首页' },
  'edition.previous': { en: 'Previous', ja: '前へ', zh: '上一页' },
  'edition.next': { en: 'Next', ja: '次へ', zh: '下一页' },
  'edition.top': { en: 'Back to the top', ja: '先頭へ戻る', zh: '回到顶部' },
  'edition.web': {
    en: 'Read this issue on the web',
    ja: 'この号をウェブで読む',
    zh: '在网页上阅读本期',
  },
  'edition.number': {
    en: 'No. {{number}}',
    ja: '第{{number}}号',
    zh: '第{{number}}期',
  },
  'edition.volume': {
    en: 'Vol. {{volume}}, No. {{number}}',
    ja: '第{{volume}}巻第{{number}}号',
    zh: '第{{volume}}卷第{{number}}期',
  },
  'edition.colophon': { en: 'Colophon', ja: '奥付', zh: '版权信息' },
  'edition.slot': {
    en: 'Photograph {{nth}} of {{of}} is still missing',
    ja: '写真{{nth}}／{{of}}は未入稿です',
    zh: '第{{nth}}张照片（共{{of}}张）尚缺',
  },
  'edition.cover-slot': {
    en: 'The cover photograph is still missing',
    ja: '表紙の写真は未入稿です',
    zh: '封面照片尚缺',
  },
  'edition.unknown': {
    en: 'This version of Galley does not know this part ({{type}}); here is its text.',
    ja: 'このバージョンのGalleyでは扱えない部分です（{{type}}）。文字だけを示します。',
    zh: '此版本的 Galley 不认识这一部分（{{type}}），仅显示其文字。',
  },
  'edition.notes': { en: 'Notes', ja: '注', zh: '注释' },
  'edition.notes-on': { en: 'Notes: {{article}}', ja: '注：{{article}}', zh: '注释：{{article}}' },
  'edition.note-back': {
    en: 'Back to note {{number}} in the text',
    ja: '本文の注{{number}}へ戻る',
    zh: '返回正文注释{{number}}',
  },
  'edition.note-mark': { en: '(note {{number}})', ja: '（注{{number}}）', zh: '（注{{number}}）' },
  'edition.links': { en: 'Links', ja: 'リンク', zh: '链接' },
  'edition.see': { en: 'In this issue: {{hed}}', ja: 'この号の記事：{{hed}}', zh: '本期文章：{{hed}}' },
  'edition.photo': { en: 'Photograph', ja: '写真', zh: '照片' },
  'edition.photo-alt': { en: 'Photograph: {{alt}}', ja: '写真：{{alt}}', zh: '照片：{{alt}}' },
  'edition.table': { en: 'Table', ja: '表', zh: '表格' },
  'edition.untitled': {
    en: 'Untitled section',
    ja: '無題のセクション',
    zh: '无标题栏目',
  },
} as const satisfies Record<string, Readonly<Record<Spoken, string>>>

export type EditionWord = keyof typeof words

/** The language that an edition speaks by itself: the where there are words for it, else English. */
export function spokenIn(language: string): Spoken {
  const base = language.split('-', 1)[0]?.toLowerCase()
  return spoken.find((known) => known === base) ?? 'en'
}

/** An edition's own word in the language, or in English where it has none. */
export const editionWord = (
  key: EditionWord,
  language: string,
  values?: Readonly<Record<string, string | number>>,
): string => fill(words[key][spokenIn(language)], values)
