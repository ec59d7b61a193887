// List: a list of hast, nested or not -> a list block.
import type { Element } from 'hast'
import type { Inline, ListBlock, ListItem } from '../body/blocks'
import { partsOf } from './parts'
import { type Around, aroundWithin } from './phrase'
import type { Piece } from './piece'
import type { Reading } from './reading'
import { attribute, isElement, lineOf, type Node } from './tree'

/** The list, and what stood in it that no list can hold: pictures, tables. */
export function readList(
  node: Element,
  reading: Reading,
  around: Around,
): { readonly list: ListBlock; readonly after: readonly Piece[] } {
  const after: Piece[] = []
  const items: ListItem[] = []
  for (const child of node.children as Node[]) {
    // A list straight inside a list, as old editors wrote it, belongs to the item before.
    const own = child.type === 'element' && child.tagName === 'li' ? (child.children as Node[]) : [child]
    const parts = partsOf(own, reading, isElement(child) ? aroundWithin(child, around) : around)
    after.push(...parts.after)
    const content = joined(parts.lines)
    if (content.length === 0 && parts.lists.length === 0) continue
    const last = items.at(-1)
    if (content.length === 0 && last && child.type === 'element' && child.tagName !== 'li')
      items[items.length - 1] = { ...last, lists: [...last.lists, ...parts.lists] }
    else items.push({ content, lists: parts.lists })
  }
  const raised = withoutBareFirst(items)
  if (after.length > 0) reading.notes.tally(lineOf(node), 'import.pictureInText')
  const start = Number(attribute(node, 'start') || 1)
  const ordered = node.tagName === 'ol'
  return {
    list: { kind: 'list', ordered, start: ordered && Number.isSafeInteger(start) ? start : 1, items: raised },
    after,
  }
}

/** A first item that is nothing but a list has only been skipped: its items stand in its place. */
function withoutBareFirst([first, ...others]: readonly ListItem[]): readonly ListItem[] {
  if (!first) return []
  return first.content.length > 0
    ? [first, ...others]
    : [...first.lists.flatMap(({ items }) => items), ...others]
}

/** Several lines in one, with breaks between. */
export const joined = (lines: readonly (readonly Inline[])[]): Inline[] =>
  lines.flatMap((line, index) => (index > 0 ? [{ kind: 'break' } as const, ...line] : line))
