// Structure: the tags of a PDF, and what they are attached to (ISO 32000-1, 14.7).
import { catalogOf, dictOf, follow, listOf, nameOf, type PdfFile } from './file'
import { type Page, pagesOf, stepsOf } from './pages'
import { type Dict, Name, Ref, Text, type Value } from './values'

export interface Element {
  readonly type: string
  readonly dict: Dict
  readonly ref: number
  readonly parent: Element | undefined
  readonly kids: readonly Element[]
  /** Pieces of pages and annotations that it holds itself. */
  readonly holds: number
}

export const textIn = (file: PdfFile, dict: Dict | undefined, key: string): string | undefined => {
  const value = follow(file, dict?.get(key))
  return value instanceof Text ? value.text : undefined
}

/** All elements, in the order of the document. */
export function elementsOf(file: PdfFile): Element[] {
  const all: Element[] = []
  const seen = new Set<Dict>()
  const roles = dictOf(file, rootOf(file)?.get('RoleMap'))
  const walk = (value: Value | undefined, parent: Element | undefined): Element[] => {
    const found = follow(file, value)
    if (Array.isArray(found)) return found.flatMap((each) => walk(each, parent))
    if (!(found instanceof Map) || !found.has('S')) return []
    if (seen.has(found)) throw new Error('an element is in the tree twice')
    seen.add(found)
    const own = nameOf(file, found.get('S')) ?? ''
    const kids: Element[] = []
    const element: Element = {
      type: nameOf(file, roles?.get(own)) ?? own,
      dict: found,
      ref: value instanceof Ref ? value.number : 0,
      parent,
      kids,
      holds: kidsOf(file, found).filter((kid) => !dictOf(file, kid)?.has('S')).length,
    }
    all.push(element)
    kids.push(...walk(found.get('K'), element))
    return [element]
  }
  walk(rootOf(file)?.get('K'), undefined)
  return all
}

export const rootOf = (file: PdfFile): Dict | undefined => dictOf(file, catalogOf(file).get('StructTreeRoot'))

export function kidsOf(file: PdfFile, dict: Dict): Value[] {
  const kids = follow(file, dict.get('K'))
  return Array.isArray(kids) ? kids : kids === null ? [] : [dict.get('K') as Value]
}

/** What the parent tree has under a number. */
export function parentsOf(file: PdfFile): Map<number, Value> {
  const parents = new Map<number, Value>()
  const walk = (value: Value | undefined): void => {
    const node = dictOf(file, value)
    const numbers = listOf(file, node?.get('Nums'))
    for (let at = 0; at < numbers.length; at += 2)
      parents.set(numbers[at] as number, numbers[at + 1] as Value)
    for (const kid of listOf(file, node?.get('Kids'))) walk(kid)
  }
  walk(rootOf(file)?.get('ParentTree'))
  return parents
}

/** Something that is painted, with the marks that it stands in. */
export interface Painted {
  readonly page: Page
  readonly operator: string
  /** From the outside to the inside. */
  readonly marks: readonly Mark[]
}

export interface Mark {
  readonly tag: string
  readonly mcid: number | undefined
}

const paints = new Set([
  'f',
  'F',
  'f*',
  'S',
  's',
  'B',
  'B*',
  'b',
  'b*',
  'Do',
  'sh',
  'Tj',
  'TJ',
  "'",
  '"',
  'EI',
])

export function paintedOn(file: PdfFile, page: Page): Painted[] {
  const marks: Mark[] = []
  const painted: Painted[] = []
  for (const { operator, operands } of stepsOf(file, page)) {
    if (operator === 'BMC' || operator === 'BDC') {
      const [tag, properties] = operands
      const id = properties instanceof Map ? properties.get('MCID') : undefined
      marks.push({ tag: tag instanceof Name ? tag.text : '', mcid: typeof id === 'number' ? id : undefined })
    } else if (operator === 'EMC') {
      if (!marks.pop()) throw new Error(`page ${page.number} ends a mark that it did not begin`)
    } else if (paints.has(operator)) painted.push({ page, operator, marks: [...marks] })
  }
  if (marks.length > 0) throw new Error(`page ${page.number} does not end its marks`)
  return painted
}

/** The annotations of all pages. */
export const annotationsOf = (
  file: PdfFile,
): { readonly page: Page; readonly dict: Dict; readonly ref: number }[] =>
  pagesOf(file).flatMap((page) =>
    listOf(file, page.dict.get('Annots')).map((value) => ({
      page,
      dict: dictOf(file, value) ?? new Map(),
      ref: value instanceof Ref ? value.number : 0,
    })),
  )
