// Email lint: which mail programs ignore what of a mail, by the data of caniemail.com.
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { z } from 'zod'

/** The part of caniemail's data that is read: by feature, family, platform and version, "y", "a" (partly), "n" or "u". */
export const supportSchema = z.object({
  nicenames: z.object({ family: z.record(z.string(), z.string()) }),
  data: z.array(
    z.object({
      slug: z.string(),
      stats: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string()))),
    }),
  ),
})
export type Support = z.infer<typeof supportSchema>

export interface MailProgram {
  /** "Gmail": a name, the same in every language. */
  readonly name: string
  /** "ios", "desktop-webmail": caniemail's key. */
  readonly platform: string
}

export interface Remark {
  /** Caniemail's name of it. */
  readonly slug: string
  /** As it stands in the mail: "max-width", "<ruby>". */
  readonly feature: string
  readonly ignoredBy: readonly MailProgram[]
  readonly partlyBy: readonly MailProgram[]
}

/** What the mail uses that some program does not know; the most ignored first. */
export function lintEmail(mail: Root, { nicenames, data }: Support): Remark[] {
  const used = featuresOf(mail)
  const remarks = data.flatMap(({ slug, stats }): Remark[] => {
    const feature = used.get(slug)
    if (feature === undefined) return []
    const programs = Object.entries(stats).flatMap(([family, platforms]) =>
      Object.entries(platforms).map(([platform, versions]) => ({
        program: { name: nicenames.family[family] ?? family, platform },
        // The last version that was tried is what readers have today.
        answer: Object.values(versions).at(-1)?.[0] ?? 'u',
      })),
    )
    const answering = (wanted: string) =>
      programs.filter(({ answer }) => answer === wanted).map(({ program }) => program)
    const [ignoredBy, partlyBy] = [answering('n'), answering('a')]
    return ignoredBy.length + partlyBy.length > 0 ? [{ slug, feature, ignoredBy, partlyBy }] : []
  })
  return remarks.sort((one, other) => other.ignoredBy.length - one.ignoredBy.length)
}

const families: Readonly<Record<string, readonly [slug: string, feature: string]>> = {
  ...Object.fromEntries(
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, ['html-h1-h6', '<h1> – <h6>']]),
  ),
  ...Object.fromEntries(['ul', 'ol', 'li'].map((tag) => [tag, ['html-lists', '<ul>, <ol>']])),
  ...Object.fromEntries(
    ['header', 'main', 'footer', 'nav'].map((tag) => [tag, ['html-semantics', '<header>, <main>, <footer>']]),
  ),
}

/** Attributes whose names are those of elements in the data. */
const unlisted = new Set(['style', 'abbr', 'span'])

/** "cellPadding" is cellpadding, and "ariaLabel" aria-label. */
const attributeOf = (property: string): string => property.toLowerCase().replace(/^aria/, 'aria-')

const inSheet: readonly (readonly [part: string, slug: string, feature?: string])[] = [
  ['@media', 'css-at-media'],
  ['prefers-color-scheme', 'css-at-media-prefers-color-scheme'],
  ['!important', 'css-important'],
  ['color-scheme', 'css-color-scheme'],
  ['[', 'css-selector-attribute', '[attribute]'],
]

const units: Readonly<Record<string, string>> = { '%': 'percent' }

/** caniemail's slugs of what the mail is made of, and how each is written there. */
function featuresOf(mail: Root): ReadonlyMap<string, string> {
  const used = new Map<string, string>()
  visit(mail, 'element', (element: Element) => {
    const { tagName, properties } = element
    used.set(...(families[tagName] ?? ([`html-${tagName}`, `<${tagName}>`] as const)))
    for (const name of Object.keys(properties).map(attributeOf))
      if (!unlisted.has(name)) used.set(`html-${name}`, `${name}="…"`)
    const href = String(properties.href ?? '')
    if (href.startsWith('#')) used.set('html-anchor-links', 'href="#…"')
    if (href.startsWith('mailto:')) used.set('html-mailto-links', 'href="mailto:…"')
    if (tagName === 'img') used.set('image-jpg', 'JPEG')
    if (tagName === 'meta' && properties.name === 'color-scheme')
      used.set('html-meta-color-scheme', '<meta name="color-scheme">')
    for (const part of String(properties.style ?? '').split(';')) {
      const name = part.split(':', 1)[0]?.trim() ?? ''
      const property = name.replace(/^border-(?:top|bottom|left|right)$/, 'border').replace(/-[xy]$/, '')
      if (property !== '') used.set(`css-${property}`, name)
      if (part.trim() === 'display:none') used.set('css-display-none', 'display: none')
      for (const [, unit = ''] of part.matchAll(/\d(%|[a-z]+)\b/g))
        used.set(`css-unit-${units[unit] ?? unit}`, `${name} (${unit})`)
    }
    if (tagName === 'style') {
      const text = element.children.map((child) => ('value' in child ? child.value : '')).join('')
      for (const [part, slug, feature = part] of inSheet) if (text.includes(part)) used.set(slug, feature)
    }
  })
  return used
}
