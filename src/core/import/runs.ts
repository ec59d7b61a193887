// Runs: questions about a whole line of inline content: where its paragraphs end, what all of it is marked as.
import type { Inline, Mark } from '../body/blocks'

/** Two breaks in a row, as mail programs write them, end a paragraph. */
export function paragraphsOf(content: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = [[]]
  let breaks: Inline[] = []
  for (const inline of content) {
    const last = paragraphs.at(-1) as Inline[]
    if (inline.kind === 'break') breaks.push(inline)
    else if (breaks.length > 0 && isWhite(inline)) continue
    else {
      if (breaks.length > 1) paragraphs.push([inline])
      else last.push(...breaks, inline)
      breaks = []
    }
  }
  return paragraphs
}

const isWhite = (inline: Inline): boolean => inline.kind === 'text' && inline.text.trim() === ''

/** What may be looks when a whole heading or header cell has it. */
const looks: readonly Mark[] = ['bold', 'italic', 'underline', 'highlight']

/** Emphasis that covers the whole line says nothing, and goes. */
export function withoutAllOver(content: readonly Inline[], among: readonly Mark[] = looks): Inline[] {
  const covering = among.filter((mark) => isAllOver(content, mark))
  return covering.length > 0 ? without(content, covering) : [...content]
}

export const isAllOver = (content: readonly Inline[], mark: Mark): boolean => {
  const runs = textsOf(content).filter(({ text }) => text.trim() !== '')
  return runs.length > 0 && runs.every(({ marks }) => marks.includes(mark))
}

const textsOf = (content: readonly Inline[]): Extract<Inline, { kind: 'text' }>[] =>
  content.flatMap((inline) =>
    inline.kind === 'text' ? [inline] : inline.kind === 'link' ? textsOf(inline.children) : [],
  )

const without = (content: readonly Inline[], marks: readonly Mark[]): Inline[] =>
  content.map((inline) => {
    if (inline.kind === 'link') return { ...inline, children: without(inline.children, marks) }
    return inline.kind === 'text'
      ? { ...inline, marks: inline.marks.filter((mark) => !marks.includes(mark)) }
      : inline
  })
