// Docx numbers: counts the items of numbered lists as Word does, so that a list that goes on after a paragraph goes on.
import type { Element, Root } from 'xast'
import { child, childrenOf, made, value } from './docx-tree'

/** Names of bookmarks that carry an item's number through mammoth. */
const mark = 'galley-item-'

/** The number of a list paragraph, each asked for once and in order; undefined where it is none. */
export function numbersOf(numbering: Root | undefined): (paragraph: Element) => number | undefined {
  const parts = numbering ? childrenOf(childrenOf(numbering)[0] ?? numbering) : []
  const starts = new Map<string, number>()
  for (const list of parts.filter(({ name }) => name === 'w:abstractNum'))
    for (const level of childrenOf(list).filter(({ name }) => name === 'w:lvl'))
      starts.set(
        `${value(list, 'w:abstractNumId')}:${value(level, 'w:ilvl')}`,
        Number(value(child(level, 'w:start')) || 1),
      )
  const lists = new Map<string, { readonly list: string; readonly own: boolean }>()
  for (const each of parts.filter(({ name }) => name === 'w:num'))
    lists.set(value(each, 'w:numId'), {
      list: value(child(each, 'w:abstractNumId')),
      own: child(each, 'w:lvlOverride') !== undefined,
    })
  const counts = new Map<string, number[]>()
  return (paragraph) => {
    const said = child(child(paragraph, 'w:pPr'), 'w:numPr')
    const id = value(child(said, 'w:numId'))
    const found = lists.get(id)
    if (!found) return undefined
    const level = Number(value(child(said, 'w:ilvl')) || 0)
    // Lists of one kind go on counting, unless one of them says where it begins.
    const key = found.own ? `own ${id}` : found.list
    const count = (counts.get(key) ?? []).slice(0, level + 1)
    count[level] = (count[level] ?? (starts.get(`${found.list}:${level}`) ?? 1) - 1) + 1
    counts.set(key, count)
    return count[level]
  }
}

/** Writes its number into a list paragraph. */
export function markNumber(paragraph: Element, number: number): void {
  const at = paragraph.children.findIndex((each) => each.type === 'element' && each.name === 'w:pPr')
  paragraph.children.splice(
    at + 1,
    0,
    made('w:bookmarkStart', { 'w:id': '0', 'w:name': `${mark}${number}` }, []),
  )
}

/** Reads the marks back from the HTML: the first of a list's is the list's start. */
export const readNumbers = (html: string): string =>
  html
    .replace(new RegExp(`<ol>(\\s*<li>)<a id="${mark}(\\d+)"></a>`, 'g'), '<ol start="$2">$1')
    .replace(new RegExp(`<a id="${mark}\\d+"></a>`, 'g'), '')
