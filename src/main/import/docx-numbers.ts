// Docx numbers: counts the items of numbered lists as Word does, so that a list that goes on after a paragraph goes on.
import type { Element } from 'xast'
import type { Lists } from './docx-lists'
import { made } from './docx-tree'

/** Names of bookmarks that carry an item's number through mammoth. */
const mark = 'galley-item-'

/** The number of a list paragraph, each asked for once and in order; undefined where it is none. */
export function numbersOf(lists: Lists): (paragraph: Element) => number | undefined {
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return (paragraph) => {
    const place = lists.placeOf(paragraph)
    const name = place && lists.nameOf(place.id)
    if (!place || name === undefined) return undefined
    const { id, level } = place
    // Lists of one kind go on counting, unless one of them says where it begins.
    const count = (counts.get(name) ?? []).slice(0, level + 1)
    const anew = begun.has(`${id}:${level}`) ? undefined : lists.startOf(id, level)
    begun.add(`${id}:${level}`)
    count[level] = anew ?? (count[level] ?? (lists.levelOf(id, level)?.start ?? 1) - 1) + 1
    counts.set(name, count)
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

const tags = new RegExp(`<(/?)([ou]l)>|<li>(?:<a id="${mark}(\\d+)"></a>)?`, 'g')

/** Reads the marks back from the HTML: a list begins at its first item's number, and ends where the count breaks off. */
export function readNumbers(html: string): string {
  const said: string[] = []
  const open: { readonly at: number; readonly ordered: boolean; last?: number }[] = []
  let from = 0
  for (const match of html.matchAll(tags)) {
    const [whole, slash, list, number] = match
    said.push(html.slice(from, match.index))
    from = match.index + whole.length
    const top = open.at(-1)
    if (list && slash === '') open.push({ at: said.length, ordered: list === 'ol' })
    else if (list) open.pop()
    else if (top?.ordered && number !== undefined) {
      if (top.last === undefined) said[top.at] = `<ol start="${number}">`
      else if (Number(number) !== top.last + 1) said.push(`</ol><ol start="${number}">`)
      top.last = Number(number)
    }
    said.push(list ? whole : '<li>')
  }
  return said.join('') + html.slice(from)
}
