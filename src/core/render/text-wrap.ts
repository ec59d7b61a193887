// Text wrap: a text as lines of a given width.
import { joiner, piecesOf } from './text-breaks'
import { charactersOf, columnsOf, widthOf } from './text-width'

export interface Measure {
  /** In columns. */
  readonly width: number
  /** Whether characters of ambiguous width take two columns. */
  readonly wide: boolean
}

/** The same measure with room taken off at the left. */
export const narrower = (measure: Measure, by: number): Measure => ({
  ...measure,
  width: Math.max(8, measure.width - by),
})

/** Breaks of the text stay. An address longer than the line stays whole, so that it can still be followed. */
export const wrap = (text: string, measure: Measure): string[] =>
  text.split('\n').flatMap((line) => wrapLine(line, measure))

function wrapLine(text: string, { width, wide }: Measure): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const end = () => {
    lines.push(settled(line))
    line = ''
    used = 0
  }
  for (const piece of piecesOf(text)) {
    const columns = columnsOf(piece.trimEnd(), wide)
    if (line !== '' && used + columns > width) end()
    if (line === '' && piece.trim() === '') continue
    for (const part of columns > width ? cut(piece, { width, wide }) : [piece]) {
      if (line !== '' && used + columnsOf(part.trimEnd(), wide) > width) end()
      line += part
      used += columnsOf(part, wide)
    }
  }
  if (line !== '' || lines.length === 0) end()
  return lines
}

/** What is longer than a line and no address is cut where the line ends. */
function cut(piece: string, { width, wide }: Measure): string[] {
  if (/^\S*(?:\/\/|@|mailto:)/.test(piece)) return [piece]
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const character of charactersOf(piece)) {
    const columns = widthOf(character, wide)
    if (used + columns > width && part !== '' && character.trim() !== '') {
      parts.push(part)
      part = ''
      used = 0
    }
    part += character
    used += columns
  }
  return [...parts, part]
}

/** What held words together has done its work. */
const settled = (line: string): string =>
  line.replaceAll(joiner, '').replaceAll('\u00ad', '').replaceAll('\u00a0', ' ').trimEnd()

/** The lines with `first` before the first and `rest` before the others. */
export const hang = (lines: readonly string[], first: string, rest = first): string[] =>
  lines.map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
