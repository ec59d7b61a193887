// Sheet: writes the telling rules of a page's own style sheet into its elements, as Word and Apple's programs need.
import type { Element } from 'hast'
import { readLook } from './look'
import { attribute, elementsIn, type Node } from './tree'

/** Properties that may say something about meaning. */
const telling =
  /^(?:font|font-weight|font-style|font-size|font-variant|text-decoration|text-decoration-line|vertical-align|display|visibility|white-space|mso-.*)$/i
/** The emphasis of a paragraph's style is how that style looks; of a run's or a cell's it means something. */
const emphasis = /^(?:font|font-weight|font-style|font-variant|text-decoration|text-decoration-line)$/i
const runs = new Set(['span', 'td', 'a', 'b', 'i', 'em', 'strong', 'font'])

interface Rule {
  readonly tag: string
  readonly name: string
  readonly declarations: readonly string[]
}

/** Applies rules for a name, a class, or both; `others` is a sheet that stands outside the nodes. */
export function applySheet(nodes: readonly Node[], others = ''): void {
  const sheets = [...elementsIn(nodes)]
    .filter(({ tagName }) => tagName === 'style')
    .map((style) => style.children.map((child) => ('value' in child ? child.value : '')).join(''))
  const rules = rulesOf([others, ...sheets].join('\n'))
  if (rules.size === 0) return
  for (const node of elementsIn(nodes)) {
    const found = [
      node.tagName,
      ...attribute(node, 'className')
        .split(/\s+/)
        .flatMap((name) => [`.${name}`, `${node.tagName}.${name}`]),
    ].flatMap((key) => rules.get(key.toLowerCase()) ?? [])
    if (found.length > 0) dress(node, found)
  }
}

function dress(node: Element, rules: readonly Rule[]): void {
  const declarations = rules
    .flatMap((rule) => rule.declarations)
    .flatMap((each) => {
      if (runs.has(node.tagName) || !emphasis.test(each.split(':')[0]?.trim() ?? '')) return [each]
      // Of a shorthand the size is left, by which a heading may be known.
      const size = readLook(each).get('font-size')
      return size ? [`font-size:${size}`] : []
    })
  node.properties.style = [...declarations, attribute(node, 'style')].join(';')
}

function rulesOf(css: string): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>()
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/<!--|-->/g, ' ')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gi, ' ')
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = body.split(';').filter((each) => telling.test(each.split(':')[0]?.trim() ?? ''))
    if (declarations.length === 0) continue
    for (const selector of selectors.split(',')) {
      const [, tag, name] = /^\s*([a-z][a-z0-9]*)?(?:\.([-\w]+))?\s*$/i.exec(selector) ?? []
      if (!tag && !name) continue
      const key = `${tag ?? ''}${name ? `.${name}` : ''}`.toLowerCase()
      rules.set(key, [...(rules.get(key) ?? []), { tag: tag ?? '', name: name ?? '', declarations }])
    }
  }
  return rules
}
