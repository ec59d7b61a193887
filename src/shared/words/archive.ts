// What the dialog for the archive says.
import type { Words } from '#core/words'

export const archiveWords = {
  'archive.title': { en: 'Export the archive', ja: 'アーカイブを書き出す' },
  'archive.about': {
    en: 'All back numbers as a site: covers by year, the web edition of each issue, a feed, and a search that also works from a disk. Only what has changed is written.',
    ja: 'バックナンバー全体をサイトにします。年別の表紙、各号のウェブ版、フィード、ディスク上でも使える検索を含みます。変更のあった部分だけを書き込みます。',
  },
  'archive.publication': { en: 'Publication', ja: '刊行物' },
  'archive.publication.all': { en: 'All of the library', ja: 'ライブラリのすべて' },
  'archive.which': { en: 'Issues', ja: '号' },
  'archive.which.published': { en: 'Published issues', ja: '発行済みの号' },
  'archive.which.ready': { en: 'Published and ready issues', ja: '発行済みと校了の号' },
  'archive.which.all': { en: 'All issues, drafts too', ja: '下書きを含むすべての号' },
  'archive.count_one': { en: '{{count}} issue', ja: '{{count}}号' },
  'archive.count_other': { en: '{{count}} issues', ja: '{{count}}号' },
  'archive.count.none': {
    en: 'No issue is marked as published yet; its details say so.',
    ja: '発行済みの号がまだありません。号の詳細で状態を変更できます。',
  },
  'archive.held': {
    en: 'No archive can be made now, because the pages of what cannot be read would be taken away. {{why}} Once a notice of damage has been dismissed in the library, the archive is made without them.',
    ja: '読めないもののページが消えてしまうため、今はアーカイブを作れません。{{why}}破損の通知をライブラリで「今後表示しない」にすると、それらを除いて作れます。',
  },
  'archive.start': { en: 'Write the archive', ja: '書き出す' },
  'archive.progress': { en: 'Issue {{issue}}', ja: '号：{{issue}}' },
  'archive.lists': { en: 'The lists and the search', ja: '一覧と検索' },
  'archive.done': { en: 'The archive is written', ja: 'アーカイブを書き出しました' },
  'archive.done.same': {
    en: 'Nothing had changed, so nothing was written',
    ja: '変更がないため、何も書き込みませんでした',
  },
  'archive.failed': { en: 'The archive was not finished', ja: 'アーカイブを完了できませんでした' },
  'archive.written_one': {
    en: '{{count}} file written, {{size}}',
    ja: '{{count}}ファイルを書き込み（{{size}}）',
  },
  'archive.written_other': {
    en: '{{count}} files written, {{size}}',
    ja: '{{count}}ファイルを書き込み（{{size}}）',
  },
  'archive.removed_one': { en: '{{count}} file removed', ja: '{{count}}ファイルを削除' },
  'archive.removed_other': { en: '{{count}} files removed', ja: '{{count}}ファイルを削除' },
  'archive.unchanged_one': { en: '{{count}} as it was', ja: '{{count}}ファイルは変更なし' },
  'archive.unchanged_other': { en: '{{count}} as they were', ja: '{{count}}ファイルは変更なし' },
  'archive.changed': { en: 'Issues with new pages: {{issues}}', ja: 'ページが変わった号：{{issues}}' },
  'archive.changed.more': {
    en: 'Issues with new pages: {{issues}} and {{more}} more',
    ja: 'ページが変わった号：{{issues}}ほか{{more}}号',
  },
  'archive.stopped': {
    en: 'Not in the archive, because preflight stops it: {{issue}}',
    ja: 'プリフライトで止まるため、アーカイブに入れていない号：{{issue}}',
  },
  'archive.kept': {
    en: 'No longer part of the archive, but changed by hand and so left there: {{files}}',
    ja: 'アーカイブから外れましたが、手で変更されているため残しました：{{files}}',
  },
} as const satisfies Words
