// Entries: the commands that the slash menu offers, and which of them answer to what is typed.
import { type Command, type CommandId, commands } from '#shared/commands'
import { commandWords } from '#shared/words/commands'
import { aliases } from './aliases'

export interface Entry {
  readonly id: CommandId
  readonly key: string | undefined
}

/** Every command of the editor that makes or turns a block, in the table's order. */
export const blockCommands: readonly Entry[] = (commands as readonly (Command & { id: CommandId })[])
  .filter(({ id, scope }) => scope === 'editor' && /^(block|insert)\./.test(id))
  .map(({ id, key }) => ({ id, key }))

/** Full width and half width, katakana and hiragana, capitals and small letters are the same. */
export const fold = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))

/** Those of `entries` that answer to `query`, in English, in Japanese or by another name; the closest first. */
export function answering(entries: readonly Entry[], query: string): readonly Entry[] {
  const wanted = fold(query.trim())
  if (wanted === '') return entries
  return entries
    .map((entry) => ({ entry, distance: distance(entry.id, wanted) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.distance - other.distance)
    .map(({ entry }) => entry)
}

function distance(id: CommandId, wanted: string): number {
  const { en, ja } = commandWords[`command.${id}`]
  const names = [fold(en), fold(ja)]
  if (names.some((name) => name.startsWith(wanted))) return 0
  const words = [...names, aliases[id] ?? ''].flatMap((name) => name.split(/[\s（）()/：:-]+/))
  if (words.some((word) => word.startsWith(wanted))) return 1
  return names.some((name) => name.includes(wanted)) ? 2 : Number.POSITIVE_INFINITY
}
