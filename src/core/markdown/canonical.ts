// Canonical: content in the one form in which it is written and compared, so that the same words are the same value.
import type { Block, Inline, ListBlock, Mark } from '../body/blocks'

const order: readonly Mark[] = [
  'bold',
  'italic',
  'strike',
  'underline',
  'code',
  'subscript',
  'superscript',
  'highlight',
  'small-caps',
]

export const inOrder = (marks: readonly Mark[]): Mark[] => order.filter((mark) => marks.includes(mark))

/** Texts of the same look are one, empty ones are gone, line feeds are breaks, notes are not numbered yet. */
export function canonical(content: readonly Inline[]): Inline[] {
  const made: Inline[] = []
  const add = (inline: Inline) => {
    const last = made.at(-1)
    if (inline.kind !== 'text') made.push(inline)
    else if (inline.text === '') return
    else if (last?.kind === 'text' && last.language === inline.language && same(last.marks, inline.marks))
      made[made.length - 1] = { ...last, text: last.text + inline.text }
    else made.push(inline)
  }
  for (const inline of content) {
    if (inline.kind === 'text')
      for (const [index, text] of inline.text.split(/\r\n|\n|\r/).entries()) {
        if (index > 0) add({ kind: 'break' })
        add({
          kind: 'text',
          text,
          marks: inOrder(inline.marks),
          ...(inline.language ? { language: inline.language } : {}),
        })
      }
    else if (inline.kind === 'link') add({ ...inline, children: canonical(inline.children) })
    else if (inline.kind === 'footnote') add({ ...inline, number: 0, content: canonical(inline.content) })
    else if (inline.kind === 'unknown') add({ kind: 'text', text: inline.text, marks: [] })
    else add(inline)
  }
  return made
}

const same = (one: readonly Mark[], other: readonly Mark[]): boolean =>
  one.length === other.length && one.every((mark, index) => mark === other[index])

/** A block in its canonical form. */
export function canonicalBlock(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
    case 'pullquote':
    case 'attribution':
      return { ...block, content: canonical(block.content) }
    case 'subhead':
      return { ...block, content: canonical(block.content) }
    case 'list':
      return canonicalList(block)
    case 'sidebar':
      return { ...block, heading: canonical(block.heading), blocks: block.blocks.map(canonicalBlock) }
    case 'table':
      return {
        kind: 'table',
        ...(block.caption?.trim() ? { caption: block.caption.trim() } : {}),
        rows: block.rows.map((row) =>
          row.map((cell) => ({
            ...cell,
            content: cell.content.length === 0 ? [[]] : cell.content.map(canonical),
          })),
        ),
      }
    case 'unknown':
      return { kind: 'paragraph', content: canonical([{ kind: 'text', text: block.text, marks: [] }]) }
    default:
      return block
  }
}

const canonicalList = (list: ListBlock): ListBlock => ({
  kind: 'list',
  ordered: list.ordered,
  start: list.ordered ? list.start : 1,
  items: list.items.map(({ content, lists }) => ({
    content: canonical(content),
    lists: lists.map(canonicalList),
  })),
})
