// PDF tree shape: makes of the printer's tags a structure that conforms (ISO 32000-1, 14.8.4; ISO 14289-1, 7.2 to 7.9).
import type { ListKind } from '#core/render/print-outline'
import type { Content, Kid, Tag } from './pdf-tree'
import { shapeTable } from './pdf-tree-table'

/** Hold blocks only: words that stand in them by themselves become paragraphs. */
const groups = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote'])
/** Stand in a line of words. */
const inline = new Set(['Link', 'Span', 'Lbl', 'Reference', 'Note', 'Quote', 'Code', 'Ruby', 'Warichu'])
/** Types of the printer that say nothing. */
const idle = new Set(['NonStruct', 'Private'])

/**
 * The printer writes a NonStruct for whatever it has no type for, a second Figure around a picture with its caption, and list
 * items without bodies. `lists` are the kinds of the document's lists, in their order; `labelOf` finds the number of an item,
 * which the printer leaves out of the tags, by the first piece of the item.
 */
export function shapeTree(
  document: Tag,
  lists: readonly ListKind[],
  labelOf: (first: Content) => Content | undefined,
): Tag {
  // Lists that do not match the document's one for one are only lists.
  const shape = new Shape(count(document, 'L') === lists.length ? lists : [], labelOf)
  return settleHeadings({ ...document, kids: shape.kids(document, 0) })
}

const count = (kid: Kid, type: string): number =>
  kid.kind === 'tag'
    ? (kid.type === type ? 1 : 0) + kid.kids.reduce((sum, inner) => sum + count(inner, type), 0)
    : 0

class Shape {
  readonly #lists: readonly ListKind[]
  #list = 0

  readonly #labelOf: (first: Content) => Content | undefined

  constructor(lists: readonly ListKind[], labelOf: (first: Content) => Content | undefined) {
    this.#lists = lists
    this.#labelOf = labelOf
  }

  /** The kids of a tag, with what says nothing dissolved; in a group, blocks only. */
  kids(tag: Tag, depth: number): Kid[] {
    const made = tag.kids.flatMap((kid) => this.#kid(kid, groups.has(tag.type), depth))
    return groups.has(tag.type) ? inBlocks(made) : made
  }

  #kid(kid: Kid, inGroup: boolean, depth: number): Kid[] {
    if (kid.kind !== 'tag') return [kid]
    const { type, language } = kid
    if (type === 'L') return this.#keep(shapeList(kid, this.#lists[this.#list++], this.#labelOf), depth)
    if (type === 'Table') return [this.#deep(shapeTable(kid), depth)]
    if (type === 'Figure' && kid.alt === undefined) return this.#keep({ ...kid, type: 'Div' }, depth)
    if (idle.has(type) && kid.kids.some(({ kind }) => kind === 'annotation'))
      return this.#keep({ ...kid, type: 'Link' }, depth)
    if (type === 'Div' && isInline(kid)) return this.#keep({ ...kid, type: inGroup ? 'P' : 'Span' }, depth)
    if (!idle.has(type)) return this.#keep(kid, depth)
    if (isInline(kid)) {
      const inner = this.kids({ ...kid, type: 'Span' }, depth + 1)
      if (inner.length === 0) return []
      if (inGroup) return [{ ...kid, type: 'P', kids: inner }]
      return language === undefined ? inner : [{ ...kid, type: 'Span', kids: inner }]
    }
    const own = this.#blockType(kid, depth)
    const inner = this.kids({ ...kid, type: own ?? 'Div' }, depth + 1)
    return own === undefined && language === undefined ? inner : [{ ...kid, type: own ?? 'Div', kids: inner }]
  }

  /** Below the document stand the departments of the issue, and their articles below those. */
  #blockType(kid: Tag, depth: number): string | undefined {
    if (depth === 0) return 'Sect'
    return depth === 1 && this.#lists[this.#list] !== 'contents' && count(kid, 'H3') + count(kid, 'H2') > 0
      ? 'Art'
      : undefined
  }

  /** A tag that stays, unless nothing is left in it; an empty cell keeps its place in the row. */
  #keep(tag: Tag, depth: number): Kid[] {
    const made = this.#deep(tag, depth)
    return made.kids.length > 0 || tag.type === 'TD' || tag.type === 'TH' ? [made] : []
  }

  #deep(tag: Tag, depth: number): Tag {
    return { ...tag, kids: this.kids(tag, depth + 1) }
  }
}

/** Whether a kid is words in a line; a picture may stand in one, and is not one by itself. */
export function isInline(kid: Kid): boolean {
  if (kid.kind !== 'tag') return true
  if (inline.has(kid.type)) return true
  return (idle.has(kid.type) || kid.type === 'Div') && kid.kids.every(isInline)
}

/** Every run of words becomes a paragraph. */
function inBlocks(kids: readonly Kid[]): Kid[] {
  const blocks: Kid[] = []
  let run: Kid[] = []
  const close = (): void => {
    if (run.length > 0) blocks.push({ kind: 'tag', type: 'P', kids: run })
    run = []
  }
  for (const kid of kids) {
    if (isInline(kid)) run.push(kid)
    else {
      close()
      blocks.push(kid)
    }
  }
  close()
  return blocks
}

/** Items with a label and a body; lines of the contents as the type for those; footnotes as notes with names. */
function shapeList(
  list: Tag,
  kind: ListKind | undefined,
  labelOf: (first: Content) => Content | undefined,
): Tag {
  const numbering = kind === 'numbered' || kind === 'notes' ? 'Decimal' : kind === 'plain' ? 'Disc' : 'None'
  const items = itemsIn(list).map((item): Tag => {
    if (kind === 'contents') return { ...item, type: 'TOCI', kids: [tagOf('Reference', item.kids)] }
    const labels = item.kids.filter((kid) => kid.kind === 'tag' && kid.type === 'Lbl')
    const rest = item.kids.filter((kid) => !labels.includes(kid))
    const first = labels.length === 0 && numbering === 'Decimal' ? firstIn(item) : undefined
    const label = first && labelOf(first)
    if (label) labels.push(tagOf('Lbl', [label]))
    const body = kind === 'notes' ? [{ ...tagOf('Note', rest), named: true }] : rest
    return { ...item, type: 'LI', kids: [...labels, tagOf('LBody', body)] }
  })
  return kind === 'contents' ? { ...list, type: 'TOC', kids: items } : { ...list, kids: items, numbering }
}

const tagOf = (type: string, kids: readonly Kid[]): Tag => ({ kind: 'tag', type, kids })

const firstIn = (kid: Kid): Content | undefined => {
  if (kid.kind === 'content') return kid
  if (kid.kind === 'annotation') return undefined
  for (const inner of kid.kids) {
    const found = firstIn(inner)
    if (found) return found
  }
  return undefined
}

/** The items of a list; what stands between them becomes one. */
const itemsIn = ({ kids }: Tag): Tag[] =>
  kids.flatMap((kid) => {
    if (kid.kind === 'tag' && kid.type === 'LI') return [kid]
    if (kid.kind === 'tag' && idle.has(kid.type) && kid.kids.some(isItem)) return itemsIn(kid)
    return [tagOf('LI', [kid])]
  })

const isItem = (kid: Kid): boolean => kid.kind === 'tag' && kid.type === 'LI'

/** No level is left out on the way down (ISO 14289-1, 7.4.2). */
function settleHeadings(document: Tag): Tag {
  let last = 0
  const settle = (tag: Tag): Tag => {
    const [, digit] = /^H([1-6])$/.exec(tag.type) ?? []
    if (digit !== undefined) last = Math.min(Number(digit), last + 1)
    const type = digit === undefined ? tag.type : `H${last}`
    return { ...tag, type, kids: tag.kids.map((kid) => (kid.kind === 'tag' ? settle(kid) : kid)) }
  }
  return settle(document)
}
