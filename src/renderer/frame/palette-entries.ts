// Palette entries: what the palette offers, and what answers to the words that are typed into it.
import type { TFunction } from 'i18next'
import { articlesOf, type Issue } from '#core/issue/issue'
import { type Command, type CommandId, commands } from '#shared/commands'
import type { Libraries } from '#shared/libraries'
import { commandWords } from '#shared/words/commands'
import { librariesWords } from '#shared/words/libraries'
import { fold } from '../editor/slash/entries'
import { commandNow, runCommand } from '../state/commands'
import { showArticle } from '../state/desk'
import { openLibrary } from '../state/libraries'
import { sayKeys } from '../ui/keys'

export interface PaletteEntry {
  readonly id: string
  readonly words: string
  /** Its key, or where else it is found. */
  readonly aside: string
  /** Folded names by which it is found besides its words. */
  readonly names: string
  readonly run: () => void
}

/** Names that nobody's menu has. */
const otherNames: Partial<Record<CommandId, string>> = {
  'spelling.words': 'dictionary spelling list user own 辞書 単語 つづり じしょ',
  'export.several': 'batch bulk all issues at once 一括 まとめて 書き出し',
  archive: 'archive site back numbers feed search website バックナンバー サイト 検索',
  'find.library':
    'search library archive back numbers where everywhere ライブラリ バックナンバー さがす 探す',
  'library.reveal': 'finder explorer files location path backup disk 場所 保存先 バックアップ ばしょ',
  'library.other': 'switch change folder workspace 切り替え 切替 フォルダー きりかえ',
  trash: 'deleted removed issues restore recover bin 削除 復元 ゴミ箱',
  settings: 'settings options language japanese english 日本語 英語 にほんご',
}

/** The commands that can be run now, the other libraries, then the articles of the issue on the desk. */
export const paletteEntries = (
  t: TFunction,
  issue: Issue | null,
  libraries: Libraries | null,
): PaletteEntry[] => [
  ...(commands as readonly (Command & { id: CommandId })[])
    .filter(({ id }) => id !== 'palette' && commandNow(id) && commandNow(id)?.enabled?.() !== false)
    .map(({ id, menu, key }) => ({
      id,
      words: t(`command.${id}`),
      aside: key ? sayKeys(key) : t(`menu.${menu}`),
      names: namesOf(commandWords[`command.${id}`].en, commandWords[`command.${id}`].ja, otherNames[id]),
      run: () => void runCommand(id),
    })),
  ...(libraries && !libraries.fixed ? libraries.known : [])
    .filter(({ folder }) => folder !== libraries?.open.folder)
    .map(({ folder, name, usual }) => ({
      id: `library:${folder}`,
      words: t('libraries.open', { name: usual ? t('libraries.usual') : name }),
      aside: t('menu.file'),
      names: namesOf(
        name,
        librariesWords['libraries.open'].en,
        librariesWords['libraries.open'].ja,
        usual ? t('libraries.usual') : folder,
        otherNames['library.other'],
      ),
      run: () => void openLibrary(folder),
    })),
  ...(issue ? articlesOf(issue) : [])
    .filter(({ article }) => article.hed.trim() !== '')
    .map(({ article, section }) => ({
      id: `article:${article.id}`,
      words: article.hed,
      aside: section.kicker || t('palette.article'),
      names: namesOf(article.hed, article.byline, section.kicker),
      run: () => showArticle(article.id),
    })),
]

const namesOf = (...names: readonly (string | undefined)[]): string => fold(names.filter(Boolean).join(' '))

/** Whether every word of the query is in one of the entry's names. */
export const answersTo = ({ names }: PaletteEntry, query: string): boolean =>
  fold(query)
    .split(/\s+/)
    .every((word) => names.includes(word))
