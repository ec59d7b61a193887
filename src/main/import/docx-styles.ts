// Docx styles: which of a document's paragraph styles are headings, its title, quotes, contents.
import type { Element, Root } from 'xast'
import { child, childrenOf, value } from './docx-tree'

/** The document's language for text in Latin letters, or ''. */
export function languageOf(styles: Root | undefined): string {
  const root = styles && childrenOf(styles)[0]
  const run = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  return value(child(run, 'w:lang'))
}

export type Role = 'title' | 'quote' | 'contents' | `h${1 | 2 | 3 | 4 | 5 | 6}`

interface Style {
  readonly name: string
  readonly basedOn: string
  readonly outline: string
}

/** What a paragraph is, by its style or by its own level. */
export function rolesOf(styles: Root | undefined): (paragraph: Element) => Role | undefined {
  const known = new Map<string, Style>()
  for (const style of styles ? childrenOf(childrenOf(styles)[0] ?? styles) : []) {
    if (style.name !== 'w:style') continue
    known.set(value(style, 'w:styleId'), {
      name: value(child(style, 'w:name')).toLowerCase(),
      basedOn: value(child(style, 'w:basedOn')),
      outline: value(child(child(style, 'w:pPr'), 'w:outlineLvl')),
    })
  }
  return (paragraph) => {
    const properties = child(paragraph, 'w:pPr')
    const own = headingOf(value(child(properties, 'w:outlineLvl')))
    if (own) return own
    const seen = new Set<string>()
    for (
      let id = value(child(properties, 'w:pStyle'));
      id && !seen.has(id);
      id = known.get(id)?.basedOn ?? ''
    ) {
      seen.add(id)
      const style = known.get(id)
      const role = roleOf(style?.name ?? id.toLowerCase()) ?? headingOf(style?.outline ?? '')
      if (role) return role
    }
    return undefined
  }
}

function roleOf(name: string): Role | undefined {
  const level = /^heading ?([1-9])$/.exec(name)?.[1]
  if (level) return `h${Math.min(6, Number(level))}` as Role
  if (name === 'title') return 'title'
  if (/^(?:intense )?quote$|^quotations$|^block text$/.test(name)) return 'quote'
  return /^toc \d$|^contents \d$/.test(name) ? 'contents' : undefined
}

/** Levels from 0; 9 is body text. */
const headingOf = (outline: string): Role | undefined =>
  /^[0-8]$/.test(outline) ? (`h${Math.min(6, Number(outline) + 1)}` as Role) : undefined
