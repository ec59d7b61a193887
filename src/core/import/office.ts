// Office: what word processors write in their own ways, said in plain elements: styles by name, changes, remarks.
import type { Element } from 'hast'
import { isHidden, lookOf } from './look'
import { isFace, readSigns } from './signs'
import {
  attribute,
  childrenOf,
  hasClass,
  isBlank,
  isElement,
  leftOutAs,
  leftTag,
  made,
  type Node,
  rewrite,
  textsIn,
  textWithin,
} from './tree'

/** Rewrites the nodes; what must not be in the text is wrapped as left out, with the reason. */
export const readOffice = (nodes: readonly Node[]): Node[] =>
  joinedQuotes(
    rewrite(nodes, (node) => {
      readSigns(node)
      readLate(node)
      return omitted(node) ?? face(node) ?? spaces(node) ?? named(node)
    }),
  )

const face = (node: Element): Node[] | undefined =>
  isFace(node) ? [{ type: 'text', value: attribute(node, 'alt').trim() }] : undefined

/** Pages that load their pictures late have the address elsewhere, and a dot or nothing in its place. */
function readLate(node: Element): void {
  if (node.tagName !== 'img') return
  const late = ['dataSrc', 'dataOriginal', 'dataLazySrc'].map((name) => attribute(node, name)).find(Boolean)
  const address = attribute(node, 'src')
  if (late && (address === '' || (/^data:/i.test(address) && address.length < 1000)))
    node.properties.src = late
}

/** Paragraphs in a row that are set as a quote are one. */
function joinedQuotes(nodes: readonly Node[]): Node[] {
  const found: Node[] = []
  for (const node of nodes) {
    if (isElement(node)) node.children = joinedQuotes(childrenOf(node)) as Element['children']
    const at = found.findLastIndex((each) => !isBlank(each))
    const last = found[at]
    if (isElement(node) && isElement(last) && node.properties.set && last.properties.set)
      last.children = [...last.children, ...node.children]
    else found.push(node)
  }
  return found
}

function omitted(node: Element): Node[] | undefined {
  const role = lookOf(node).get('mso-element') ?? ''
  if (/^comment/.test(role) || hasClass(node, /^(?:MsoCommentReference|msocom(?:anchor|txt|off)?)$/i))
    return [leftOutAs('import.remark', node)]
  if (node.tagName === 'del' && isTracked(node)) return [leftOutAs('import.deleted', node)]
  if (node.tagName === 'span' && hasClass(node, /^msoDel$/)) {
    const inner = childrenOf(node)
    return inner.every((each) => isElement(each) && each.tagName === leftTag)
      ? inner
      : [leftOutAs('import.deleted', node)]
  }
  if (node.tagName === 'ins' && isTracked(node)) return childrenOf(node)
  if (hasClass(node, /^MsoToc\d/i)) return [leftOutAs('import.contents', node)]
  if (isHidden(node) && node.tagName !== 'col')
    return textWithin(node).trim() === '' && !holds(node, 'img') ? [] : [leftOutAs('import.hidden', node)]
  if (node.tagName === 'img' && isSpeck(node)) return []
  if (hasClass(node, /^(?:visually-?hidden|sr-only|screen-reader-text)$/i))
    return [leftOutAs('import.hidden', node)]
  if (hasClass(node, /^mw-editsection$/)) return [leftOutAs('import.element', node)]
  return undefined
}

/** A change that waits for a decision has an author or a date. */
const isTracked = (node: Element): boolean =>
  attribute(node, 'cite') !== '' ||
  attribute(node, 'dateTime') !== '' ||
  /mso-/.test(attribute(node, 'style'))

const holds = (node: Element, name: string): boolean =>
  node.tagName === name || childrenOf(node).some((child) => isElement(child) && holds(child, name))

/** A picture of one point counts readers or fills a gap. */
const isSpeck = (node: Element): boolean =>
  [attribute(node, 'width'), attribute(node, 'height')].every((size) => size !== '' && Number(size) <= 2)

/** Spaces that were made wide or kept from breaking by the program, not by the writer. */
function spaces(node: Element): Node[] | undefined {
  if (node.tagName !== 'span') return undefined
  const look = lookOf(node)
  const text = textWithin(node)
  if (/[^\s\u00a0]/.test(text)) return undefined
  if (hasClass(node, /^EOP$/)) return []
  const wide =
    hasClass(node, /^Apple-(?:converted-space|tab-span)$/) ||
    look.has('mso-spacerun') ||
    look.has('mso-tab-count')
  return wide && text !== '' ? [{ type: 'text', value: ' ' }] : undefined
}

function named(node: Element): Node[] | undefined {
  const level = levelOf(node)
  if (level !== undefined) return [{ ...node, tagName: `h${level}` }]
  if (
    node.tagName === 'p' &&
    hasClass(node, /^Mso(?:Intense)?Quote(?:CxSp(?:First|Middle|Last))?$|^MsoBlockText$/i)
  )
    return [made('blockquote', [node], node, { set: true })]
  if (
    /^(?:button|menu|menubar|menuitem|toolbar|tablist|dialog|search)$/.test(attribute(node, 'role')) &&
    node.tagName !== 'a'
  )
    return [leftOutAs('import.element', node)]
  if (attribute(node, 'role') === 'checkbox' && node.tagName === 'li') {
    const mark = attribute(node, 'ariaChecked') === 'true' ? '[x] ' : '[ ] '
    const first = [...textsIn(childrenOf(node))].find((each) => each.value.trim() !== '')
    if (first) first.value = `${mark}${first.value.trimStart()}`
    return undefined
  }
  return undefined
}

/** The level of a heading that is written as a paragraph. */
function levelOf(node: Element): number | undefined {
  if (!/^(?:p|div)$/.test(node.tagName)) return undefined
  const inner = childrenOf(node).some(
    (child) => isElement(child) && /^(?:p|div|table|ul|ol|h[1-6])$/.test(child.tagName),
  )
  if (inner) return undefined
  if (attribute(node, 'role') === 'heading') return clamp(Number(attribute(node, 'ariaLevel')) || 2)
  if (node.tagName === 'p' && hasClass(node, /^(?:Mso)?Title(?:CxSp(?:First|Middle|Last))?$/i)) return 1
  const byClass = attribute(node, 'className').match(/(?:^|\s)MsoHeading(\d)/i)?.[1]
  const look = lookOf(node)
  const byOutline = /^[1-9]$/.exec(look.get('mso-outline-level') ?? '')?.[0]
  const byName = /^"?heading (\d)"?$/.exec(look.get('mso-style-name') ?? '')?.[1]
  const said = byClass ?? byOutline ?? byName
  return said ? clamp(Number(said)) : undefined
}

const clamp = (level: number): number => Math.min(6, Math.max(1, Math.trunc(level)))
