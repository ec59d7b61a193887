// Element: the few functions that make hast nodes. Literal objects, because a selector parser is slow 5,000 times over.
import type { Element, ElementContent, Properties } from 'hast'

/** What may stand where children go; strings become text, gaps and empty strings disappear. */
export type Child = ElementContent | string | null | undefined | false | readonly Child[]

/** An element. Properties are hast's (`className`, `srcSet`); those that are undefined are left out. */
export function el(
  tagName: string,
  properties: Readonly<Record<string, Properties[string]>> = {},
  ...children: readonly Child[]
): Element {
  return {
    type: 'element',
    tagName,
    properties: known(properties),
    children: childrenOf(children),
  }
}

/** The element when it has something inside, else nothing: an empty field leaves no empty element. */
export function elIf(
  tagName: string,
  properties: Readonly<Record<string, Properties[string]>>,
  ...children: readonly Child[]
): Element | undefined {
  const element = el(tagName, properties, ...children)
  return element.children.length > 0 ? element : undefined
}

/** Children as nodes, in order. */
export function childrenOf(children: readonly Child[]): ElementContent[] {
  const nodes: ElementContent[] = []
  for (const child of children) add(nodes, child)
  return nodes
}

function add(nodes: ElementContent[], child: Child): void {
  if (child === null || child === undefined || child === false || child === '') return
  if (typeof child === 'string') nodes.push({ type: 'text', value: child })
  else if (isList(child)) for (const inner of child) add(nodes, inner)
  else nodes.push(child)
}

const isList = (child: ElementContent | readonly Child[]): child is readonly Child[] => Array.isArray(child)

function known(properties: Readonly<Record<string, Properties[string]>>): Properties {
  const kept: Properties = {}
  for (const name in properties) {
    const value = properties[name]
    if (value === undefined || value === null) continue
    if (!Array.isArray(value) || value.length > 0) kept[name] = value
  }
  return kept
}
