// Docx styles: which of a document's paragraph styles are headings, its title, quotes, captions, contents.
import type { Element, Root } from 'xast'
import { child, childrenOf, value } from './docx-tree'

/** The document's language for text in Latin letters, or ''. */
export function languageOf(styles: Root | undefined): string {
  const root = styles && childrenOf(styles)[0]
  const run = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  return value(child(run, 'w:lang'))
}

/** A style and those that it is based on, itself first; none for an unknown id. */
export type StylesOf = (id: string) => readonly Element[]

export function chainsOf(styles: Root | undefined): StylesOf {
  const known = new Map<string, Element>()
  for (const style of styles ? childrenOf(childrenOf(styles)[0] ?? styles) : [])
    if (style.name === 'w:style') known.set(value(style, 'w:styleId'), style)
  const chains = new Map<string, Element[]>()
  return (first) => {
    let chain = chains.get(first)
    if (!chain) {
      const found = new Set<Element>()
      for (let style = known.get(first); style && !found.has(style); style = known.get(basedOn(style)))
        found.add(style)
      chain = [...found]
      chains.set(first, chain)
    }
    return chain
  }
}

const basedOn = (style: Element): string => value(child(style, 'w:basedOn'))

export type Role = 'title' | 'quote' | 'caption' | 'contents' | 'rule' | `h${1 | 2 | 3 | 4 | 5 | 6}`

/** What a paragraph is, by its style or by its own level. */
export function rolesOf(stylesOf: StylesOf): (paragraph: Element) => Role | undefined {
  return (paragraph) => {
    const properties = child(paragraph, 'w:pPr')
    const own = headingOf(value(child(properties, 'w:outlineLvl')))
    if (own) return own
    const id = value(child(properties, 'w:pStyle'))
    const chain = stylesOf(id)
    if (chain.length === 0) return roleOf(id.toLowerCase())
    for (const style of chain) {
      const outline = value(child(child(style, 'w:pPr'), 'w:outlineLvl'))
      const role = roleOf(value(child(style, 'w:name')).toLowerCase()) ?? headingOf(outline)
      if (role) return role
    }
    return undefined
  }
}

function roleOf(name: string): Role | undefined {
  const level = /^heading ?([1-9])$/.exec(name)?.[1]
  if (level) return `h${Math.min(6, Number(level))}` as Role
  if (name === 'title' || name === 'caption') return name
  if (/^(?:intense )?quote$|^quotations$|^block text$/.test(name)) return 'quote'
  if (name === 'horizontal line') return 'rule'
  return /^toc \d$|^contents \d$/.test(name) ? 'contents' : undefined
}

/** Levels from 0; 9 is body text. */
const headingOf = (outline: string): Role | undefined =>
  /^[0-8]$/.test(outline) ? (`h${Math.min(6, Number(outline) + 1)}` as Role) : undefined
