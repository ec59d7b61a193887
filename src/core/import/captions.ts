// Captions: a paragraph that a program sets as a caption goes to the picture or the table beside it.
import type { Element } from 'hast'
import {
  attribute,
  childrenOf,
  elementsIn,
  hasClass,
  isBlank,
  isElement,
  made,
  type Node,
  textWithin,
} from './tree'

/** Word's name, LibreOffice's, and that of the commonest program of web pages. */
const named = /^(?:MsoCaption|caption|wp-caption-text)$/i

const isCaption = (node: Node | undefined): node is Element =>
  isElement(node) && node.tagName === 'p' && hasClass(node, named)

/** The place of the next node in one direction that is more than white space. */
function beside(row: readonly Node[], from: number, step: 1 | -1): number {
  let at = from + step
  for (let each = row[at]; each && isBlank(each); each = row[at]) at += step
  return at
}

/** Above a table and below a picture is usual, so these are looked for first. */
export function joinCaptions(nodes: readonly Node[]): Node[] {
  const found = nodes.map((node) => {
    if (isElement(node)) node.children = joinCaptions(childrenOf(node)) as Element['children']
    return node
  })
  for (const caption of found.filter(isCaption)) {
    if (attribute(caption, 'className') === '' || textWithin(caption).trim() === '') continue
    const at = found.indexOf(caption)
    const before = found[beside(found, at, -1)]
    const after = found[beside(found, at, 1)]
    if (holdsPicture(caption)) replace(found, [caption], figureOf(picturesIn(caption), caption))
    else if (isPicture(before)) replace(found, [before, caption], figureOf(picturesIn(before), caption))
    else if (isTable(after)) captioned(found, after, caption)
    else if (isPicture(after)) replace(found, [caption, after], figureOf(picturesIn(after), caption))
    else if (isTable(before)) captioned(found, before, caption)
  }
  return found
}

const isImage = (node: Node): boolean => isElement(node) && node.tagName === 'img'

/** A box with pictures and no words. */
const isPicture = (node: Node | undefined): node is Element =>
  isElement(node) &&
  /^(?:p|div|a|img)$/.test(node.tagName) &&
  textWithin(node).trim() === '' &&
  picturesIn(node).length > 0

const holdsPicture = (node: Element): boolean => picturesIn(node).length > 0

const picturesIn = (node: Element): Element[] => [...elementsIn([node])].filter(isImage)

const isTable = (node: Node | undefined): node is Element =>
  isElement(node) &&
  node.tagName === 'table' &&
  !childrenOf(node).some((child) => isElement(child) && child.tagName === 'caption')

function figureOf(pictures: readonly Element[], caption: Element): Element {
  const words = withoutPictures(childrenOf(caption))
  return made('figure', [...pictures, made('figcaption', words, caption)], caption)
}

const withoutPictures = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => {
    if (isImage(node)) return []
    if (isElement(node)) node.children = withoutPictures(childrenOf(node)) as Element['children']
    return [node]
  })

function captioned(row: Node[], table: Element, caption: Element): void {
  table.children.unshift(made('caption', childrenOf(caption), caption))
  row.splice(row.indexOf(caption), 1)
}

function replace(row: Node[], [first, ...others]: readonly Element[], by: Element): void {
  if (first) row.splice(row.indexOf(first), 1, by)
  for (const other of others) row.splice(row.indexOf(other), 1)
}
