// Words: what the archive's own pages say, in the language of the publication.
import { spokenIn } from '../render/edition-words'
import { fill } from '../words'

const words = {
  'archive.title': { en: 'Back numbers', ja: 'バックナンバー', zh: '往期' },
  'archive.about': {
    en: 'Back numbers of {{title}}, {{years}}',
    ja: '{{title}}のバックナンバー（{{years}}）',
    zh: '{{title}}往期（{{years}}）',
  },
  'archive.count.one': { en: 'One issue', ja: '1号', zh: '共1期' },
  'archive.count': { en: '{{count}} issues', ja: '全{{count}}号', zh: '共{{count}}期' },
  'archive.none': {
    en: 'Nothing has been published yet.',
    ja: 'まだ発行された号はありません。',
    zh: '尚未出版任何一期。',
  },
  'archive.latest': { en: 'The latest issue', ja: '最新号', zh: '最新一期' },
  'archive.undated': { en: 'Undated', ja: '発行日なし', zh: '无日期' },
  'archive.year': { en: '{{year}}', ja: '{{year}}年', zh: '{{year}}年' },
  'archive.year.all': {
    en: 'Every article of {{year}}',
    ja: '{{year}}の全記事',
    zh: '{{year}}的全部文章',
  },
  'archive.years': { en: 'Years', ja: '年別', zh: '年份' },
  'archive.pages': { en: 'Archive', ja: 'アーカイブ', zh: '往期导航' },
  'archive.home': { en: 'All issues', ja: 'バックナンバー', zh: '全部往期' },
  'archive.feed': { en: 'Feed', ja: 'フィード', zh: '订阅源' },
  'archive.untitled': { en: 'Untitled issue', ja: '無題の号', zh: '无标题' },
  'search.title': { en: 'Search', ja: '検索', zh: '搜索' },
  'search.label': { en: 'Search every article', ja: '全記事を検索', zh: '搜索全部文章' },
  'search.do': { en: 'Search', ja: '検索', zh: '搜索' },
  'search.help': {
    en: 'Words that must stand together go “between quotation marks”.',
    ja: '続けて現れる語は「かぎかっこ」で囲みます。',
    zh: '必须连在一起的词语请加“引号”。',
  },
  'search.noscript': {
    en: 'The search needs JavaScript. The pages of the years list every article without it.',
    ja: '検索にはJavaScriptが必要です。年別のページには全記事の一覧があります。',
    zh: '搜索需要 JavaScript。各年份的页面列有全部文章，无需脚本。',
  },
  'search.loading': { en: 'Searching …', ja: '検索しています…', zh: '正在搜索……' },
  'search.found.one': { en: 'One article', ja: '1件の記事', zh: '找到1篇文章' },
  'search.found': { en: '{{count}} articles', ja: '{{count}}件の記事', zh: '找到{{count}}篇文章' },
  'search.first': {
    en: '{{count}} articles, of which the best {{shown}}',
    ja: '{{count}}件の記事のうち上位{{shown}}件',
    zh: '找到{{count}}篇文章，显示最相关的{{shown}}篇',
  },
  'search.none': {
    en: 'No article has all of these words.',
    ja: 'すべての語を含む記事はありません。',
    zh: '没有包含全部词语的文章。',
  },
  'search.failed': {
    en: 'A part of the index could not be loaded: {{parts}}',
    ja: '索引の一部を読み込めませんでした：{{parts}}',
    zh: '索引的一部分无法载入：{{parts}}',
  },
} as const

export type ArchiveWord = keyof typeof words

/** A word of the archive's own, in the language of its publication or in English where it has none. */
export const archiveWord = (
  key: ArchiveWord,
  language: string,
  values?: Readonly<Record<string, string | number>>,
): string => fill(words[key][spokenIn(language)], values)
