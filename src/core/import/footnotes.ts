// Footnotes: a number and a note that lead to each other become a note at its reference.
import type { Element } from 'hast'
import type { Notes } from './notes'
import {
  attribute,
  childrenOf,
  elementsIn,
  isBlank,
  isElement,
  made,
  type Node,
  noteTag,
  textsIn,
  textWithin,
} from './tree'

/** Cleaning renames what may be named like a part of the page; the addresses stay as they were. */
const plainName = (name: string): string => name.replace(/^(?:user-content-)+/, '')

const targetOf = (node: Element): string => {
  const href = attribute(node, 'href')
  if (node.tagName !== 'a') return ''
  // Word writes the file's own address in front of the name.
  const name = /#([^#]+)$/.exec(href)?.[1] ?? ''
  if (!href.startsWith('#') && !/^(?:file:|about:)/i.test(href)) return ''
  try {
    return plainName(decodeURIComponent(name))
  } catch {
    return plainName(name)
  }
}

const namesOf = (node: Element): string[] =>
  [attribute(node, 'id'), attribute(node, 'name')].filter(Boolean).map(plainName)

/** A number, a letter or a sign, in brackets or not. */
const isReference = (words: string): boolean =>
  /^[\s[(（]*(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶#]{1,4}|※\d*|注\d*|\p{No})[\])）\s]*$/iu.test(words)

interface Places {
  readonly parents: ReadonlyMap<Node, Element>
  readonly named: ReadonlyMap<string, Element>
}

/** Takes the notes out of `nodes` and hands each to its first reference. */
export function gatherFootnotes(nodes: readonly Node[], notes: Notes): Node[] {
  const root = made('div', nodes, undefined)
  const places = placesOf(root)
  const links = [...elementsIn(nodes)].filter((each) => targetOf(each) !== '')
  // By the block of the note.
  const taken = new Map<Element, { readonly reference: Element; readonly back: Element[] }>()
  for (const reference of links) {
    if (hasAbove(reference, (box) => taken.has(box), places)) continue
    const target = places.named.get(targetOf(reference))
    if (!target || !isReference(textWithin(reference)) || isWithin(reference, target, places)) continue
    const home = homeOf(target, places)
    if (!home || taken.has(home) || isWithin(reference, home, places)) continue
    const own = new Set(around(reference, places).flatMap(namesOf))
    const ways = [...elementsIn([home])].filter((each) => targetOf(each) !== '')
    const isNote = ways.some((each) => own.has(targetOf(each)))
    // A note that is referred to twice leads back to both places.
    const back = ways.filter(
      (each) => own.has(targetOf(each)) || /^\W{0,2}\w?\W{0,2}$/u.test(textWithin(each).trim()),
    )
    if (isNote || /footnote|endnote/.test(attribute(reference, 'style'))) taken.set(home, { reference, back })
  }
  // A note stands at its first reference; its old number at another would lead to the wrong one.
  for (const again of links) {
    const target = places.named.get(targetOf(again))
    const note = target && taken.get(homeOf(target, places) ?? target)
    if (!note || note.reference === again || !isReference(textWithin(again))) continue
    if (hasAbove(again, (box) => taken.has(box), places)) continue
    notes.tally(again.position?.start.line ?? 1, 'import.noteAgain', textWithin(again).trim())
    replace(raised(again, places), [], places)
  }
  const [first] = taken.keys()
  if (first) dropRule(first, places)
  for (const [home, { reference, back }] of taken) {
    for (const each of back) replace(each, [], places)
    const mark = textWithin(reference).trim()
    if (/[\p{L}\p{N}]/u.test(mark)) notes.tally(reference.position?.start.line ?? 1, 'import.noteMark', mark)
    const note = made(noteTag, stripped(childrenOf(home), mark), reference, { mark })
    replace(raised(reference, places), [note], places)
    remove(home, places)
  }
  return childrenOf(root)
}

function placesOf(root: Element): Places {
  const parents = new Map<Node, Element>()
  const named = new Map<string, Element>()
  for (const node of [root, ...elementsIn(childrenOf(root))]) {
    for (const child of childrenOf(node)) parents.set(child, node)
    for (const name of namesOf(node)) if (!named.has(name)) named.set(name, node)
  }
  return { parents, named }
}

/** The element and what it alone stands in: a reference's name may belong to the sup around it. */
function around(node: Element, { parents }: Places): Element[] {
  const found = [node, ...elementsIn(childrenOf(node))]
  let outer = parents.get(node)
  while (outer && /^(?:sup|span|a|b|i|font|small)$/.test(outer.tagName)) {
    found.push(outer)
    // An anchor right before it in the same box.
    found.push(...childrenOf(outer).filter(isElement))
    outer = parents.get(outer)
  }
  return found
}

/** Whether a node or one that it stands in is such. */
function hasAbove(node: Element, isSuch: (box: Element) => boolean, { parents }: Places): boolean {
  for (let each: Element | undefined = node; each; each = parents.get(each)) if (isSuch(each)) return true
  return false
}

const isWithin = (node: Element, box: Element, places: Places): boolean =>
  hasAbove(node, (each) => each === box, places)

/** The block that is the note: a list item, the box of its own that a program gives it, or its paragraph. */
function homeOf(target: Element, { parents }: Places): Element | undefined {
  let home: Element | undefined
  for (let each: Element | undefined = target; each; each = parents.get(each)) {
    const outer = parents.get(each)
    if (!outer) return home
    if (/^(?:li|p|dd|tr)$/.test(each.tagName)) home = each
    if (each.tagName === 'li') return each
    const boxed = each.tagName === 'div' || each.tagName === 'aside'
    if (boxed && (each === target || isNoteBox(each, home))) return each
    if (boxed) return home
  }
  return home
}

/** LibreOffice, Word and Google's programs give each note a box; one around several is none. */
const isNoteBox = (box: Element, home: Element | undefined): boolean =>
  home !== undefined &&
  (/mso-element:\s*(?:foot|end)note(?!-)/.test(attribute(box, 'style')) ||
    /^(?:(?:sd)?(?:foot|end)note|ftn|edn)[-_]?\d+$/.test(plainName(attribute(box, 'id'))) ||
    childrenOf(box).filter((child) => !isBlank(child)).length === 1)

/** The number in front of the note goes, and what set it off. */
function stripped(nodes: readonly Node[], mark: string): Node[] {
  const first = [...textsIn(nodes)].find((each) => each.value.trim() !== '')
  const number = mark.replace(/[[\]()（）\s]/g, '')
  if (first) {
    const bare = first.value.replace(/^[\s\u00a0]+/, '')
    const numbered =
      number !== '' && bare.startsWith(number) && /^[\].):\s\u00a0]/.test(bare.slice(number.length))
    first.value = (numbered ? bare.slice(number.length) : bare).replace(/^[\s\u00a0\]).:^↑]+/u, '')
  }
  return [...nodes]
}

/** The reference with the boxes that hold nothing else: a raised number is how a note looks. */
function raised(node: Element, { parents }: Places): Element {
  let top = node
  for (let outer = parents.get(top); outer; outer = parents.get(top)) {
    const alone = childrenOf(outer).every((child) => child === top || textWithin(child).trim() === '')
    if (!alone || !/^(?:sup|span|a|font|small)$/.test(outer.tagName)) return top
    top = outer
  }
  return top
}

function replace(node: Element, by: readonly Node[], { parents }: Places): void {
  const parent = parents.get(node)
  const at = parent?.children.indexOf(node) ?? -1
  if (parent && at >= 0) parent.children.splice(at, 1, ...(by as Element[]))
}

/** The rule that sets the notes off from the text. */
function dropRule(note: Element, places: Places): void {
  const row = childrenOf(places.parents.get(note) ?? note).filter((each) => !isBlank(each))
  const before = row[row.indexOf(note) - 1]
  if (isElement(before) && before.tagName === 'hr') replace(before, [], places)
}

/** The note goes, and with it the list or box that is empty then, and the rule above the first. */
function remove(node: Element, places: Places): void {
  const parent = places.parents.get(node)
  replace(node, [], places)
  if (!parent || !places.parents.get(parent)) return
  const left = childrenOf(parent).filter((child) => !isBlank(child))
  const empty = left.every(
    (child) =>
      isElement(child) &&
      (/^(?:hr|br)$/.test(child.tagName) || isLabel(child) || textWithin(child).trim() === '') &&
      !holdsPicture(child),
  )
  if (empty && /^(?:ol|ul|div|section|aside|footer|table|tbody)$/.test(parent.tagName)) remove(parent, places)
}

const holdsPicture = (node: Element): boolean =>
  node.tagName === 'img' || [...elementsIn(childrenOf(node))].some(({ tagName }) => tagName === 'img')

/** The heading that Markdown's tree gives its notes, for screen readers. */
const isLabel = (node: Element): boolean => namesOf(node).includes('footnote-label')
