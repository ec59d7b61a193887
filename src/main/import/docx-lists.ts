// Docx lists: the list and level that a paragraph belongs to, by itself or by its style, and paragraphs that go on an item.
import type { Element, Root } from 'xast'
import type { StylesOf } from './docx-styles'
import { child, childrenOf, elementsIn, made, value } from './docx-tree'

export interface Level {
  readonly format: string
  readonly start: number
  /** In twentieths of a point from the margin. */
  readonly left: number
}

export interface Lists {
  /** The list and the level, from 0, of a paragraph; undefined where it is in none. */
  readonly placeOf: (paragraph: Element) => { readonly id: string; readonly level: number } | undefined
  readonly levelOf: (id: string, level: number) => Level | undefined
  /** Lists that count together have the same name. */
  readonly nameOf: (id: string) => string | undefined
  /** Where the list begins anew at this level, if it says so. */
  readonly startOf: (id: string, level: number) => number | undefined
}

export function listsOf(numbering: Root | undefined, stylesOf: StylesOf): Lists {
  const parts = numbering ? childrenOf(childrenOf(numbering)[0] ?? numbering) : []
  const lists = new Map(
    parts.filter(({ name }) => name === 'w:num').map((each) => [value(each, 'w:numId'), each]),
  )
  const kinds = new Map(
    parts
      .filter(({ name }) => name === 'w:abstractNum')
      .map((each) => [value(each, 'w:abstractNumId'), each]),
  )
  const kindOf = (id: string, seen = 0): Element | undefined => {
    const kind = kinds.get(value(child(lists.get(id), 'w:abstractNumId')))
    const link = value(child(kind, 'w:numStyleLink'))
    if (link === '' || seen > 8) return kind
    const style = stylesOf(link)[0]
    return kindOf(value(child(child(child(style, 'w:pPr'), 'w:numPr'), 'w:numId')), seen + 1) ?? kind
  }
  const overrideOf = (id: string, level: number): Element | undefined =>
    childrenOf(lists.get(id) ?? made('w:num', {}, [])).find(
      (each) => each.name === 'w:lvlOverride' && value(each, 'w:ilvl') === String(level),
    )
  const levelIn = (kind: Element | undefined, isSuch: (level: Element) => boolean): Element | undefined =>
    kind && childrenOf(kind).find((each) => each.name === 'w:lvl' && isSuch(each))
  return {
    placeOf: (paragraph) => {
      const properties = child(paragraph, 'w:pPr')
      const own = child(properties, 'w:numPr')
      const style = value(child(properties, 'w:pStyle'))
      const said = [own, ...stylesOf(style).map((each) => child(child(each, 'w:pPr'), 'w:numPr'))]
      const id = said.map((each) => value(child(each, 'w:numId'))).find((each) => each !== '')
      if (!id || !lists.has(id)) return undefined
      const byStyle = levelIn(kindOf(id), (each) => value(child(each, 'w:pStyle')) === style && style !== '')
      const level =
        value(child(own, 'w:ilvl')) ||
        (byStyle && value(byStyle, 'w:ilvl')) ||
        said.map((each) => value(child(each, 'w:ilvl'))).find((each) => each !== '')
      return { id, level: Math.min(8, Math.max(0, Number(level ?? 0) || 0)) }
    },
    levelOf: (id, at) => {
      const level =
        child(overrideOf(id, at), 'w:lvl') ??
        levelIn(kindOf(id), (each) => (value(each, 'w:ilvl') || '0') === String(at))
      if (!level) return undefined
      const indent = child(child(level, 'w:pPr'), 'w:ind')
      return {
        format: value(child(level, 'w:numFmt')) || 'decimal',
        start: Number(value(child(level, 'w:start')) || 1),
        left: Number(value(indent, 'w:left') || value(indent, 'w:start') || 0),
      }
    },
    nameOf: (id) => {
      const kind = kindOf(id)
      return kind && value(kind, 'w:abstractNumId')
    },
    startOf: (id, level) => {
      const start = value(child(overrideOf(id, level), 'w:startOverride'))
      return start === '' ? undefined : Number(start)
    },
  }
}

/**
 * Writes into every paragraph which list it is in, as its style alone may say, and sets those that go on an item into
 * it, on lines of their own. `isText` says whether a paragraph is no heading.
 */
export function settleLists(part: Root, lists: Lists, isText: (paragraph: Element) => boolean): void {
  for (const box of [...elementsIn(part)].filter(({ children }) => children.some(isParagraph))) {
    let item: Element | undefined
    const own = childrenOf(box)
    for (const [at, each] of own.entries()) {
      if (!isParagraph(each)) {
        if (!/^w:bookmark|^w:proofErr|^w:comment/.test(each.name)) item = undefined
        continue
      }
      const place = isText(each) ? lists.placeOf(each) : undefined
      const level = place && lists.levelOf(place.id, place.level)
      if (place && level && level.format !== 'none') {
        setPlace(each, place)
        item = each
        continue
      }
      if (item && isText(each) && goesOn(each, item, own.slice(at + 1), lists)) {
        item.children.push(made('w:r', {}, [made('w:br', {}, [])]))
        item.children.push(...childrenOf(each).filter(({ name }) => name !== 'w:pPr'))
        box.children = (box.children as Element[]).filter((other) => other !== each)
        continue
      }
      setPlace(each, undefined)
      item = undefined
    }
  }
}

const isParagraph = (node: { readonly type: string; readonly name?: string }): boolean =>
  node.type === 'element' && node.name === 'w:p'

/** Taken out of the list by hand, or set in as far as the item's words and followed by the list's next item. */
function goesOn(paragraph: Element, item: Element, after: readonly Element[], lists: Lists): boolean {
  const properties = child(paragraph, 'w:pPr')
  const indent = child(properties, 'w:ind')
  const said = value(indent, 'w:left') || value(indent, 'w:start')
  const left = Number(said || 0)
  if (value(child(child(properties, 'w:numPr'), 'w:numId')) === '0') return said === '' || left > 0
  const place = lists.placeOf(item)
  const next = after.map(lists.placeOf).findIndex((each) => each?.id === place?.id)
  const between = after.slice(0, Math.max(0, next))
  const least = place && lists.levelOf(place.id, place.level)?.left
  return next >= 0 && between.length < 3 && between.every(isParagraph) && left > 0 && left >= (least ?? 0)
}

function setPlace(
  paragraph: Element,
  place: { readonly id: string; readonly level: number } | undefined,
): void {
  let properties = child(paragraph, 'w:pPr')
  if (!properties) {
    if (!place) return
    properties = made('w:pPr', {}, [])
    paragraph.children.unshift(properties)
  }
  properties.children = (properties.children as Element[]).filter(({ name }) => name !== 'w:numPr')
  properties.children.push(
    made('w:numPr', {}, [
      made('w:ilvl', { 'w:val': String(place?.level ?? 0) }, []),
      made('w:numId', { 'w:val': place?.id ?? '0' }, []),
    ]),
  )
}
