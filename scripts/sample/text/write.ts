// Write: short hands for the sample's prose, so that its articles read as text.
import type { GalleryLayout, Inline, TableCell } from '#core/body/blocks'
import { articleLink } from '#core/body/link'
import type { ArticleText, PhotoText, TextBlock } from './types'

/** What a line of prose may hold; the first group that matched says which. */
const marks =
  /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|\^\[(?<note>[^\]]+)\]|\[(?<words>[^\]]+)\]\((?<article>[^)]+)\)|\{(?<base>[^|}]+)\|(?<reading>[^}]+)\}/gu

const plain = (text: string): Inline[] => (text === '' ? [] : [{ kind: 'text', text, marks: [] }])

/** *Italic*, **bold**, a note^[as here], a [link](article id) and a {base|reading}. */
export function inline(line: string): Inline[] {
  const content: Inline[] = []
  let from = 0
  for (const match of line.matchAll(marks)) {
    content.push(...plain(line.slice(from, match.index)), marked(match.groups ?? {}))
    from = match.index + match[0].length
  }
  return [...content, ...plain(line.slice(from))]
}

function marked(found: Readonly<Record<string, string | undefined>>): Inline {
  const { bold, italic, note, words = '', article, base = '', reading = '' } = found
  if (bold !== undefined) return { kind: 'text', text: bold, marks: ['bold'] }
  if (italic !== undefined) return { kind: 'text', text: italic, marks: ['italic'] }
  if (note !== undefined) return { kind: 'footnote', number: 0, content: inline(note) }
  if (article !== undefined)
    return { kind: 'link', url: articleLink(article), title: '', children: plain(words) }
  return { kind: 'ruby', base, reading }
}

export const p = (line: string): TextBlock => ({ kind: 'paragraph', content: inline(line) })

export const quote = (line: string): TextBlock => ({ kind: 'quote', content: inline(line) })

export const pullQuote = (line: string): TextBlock => ({ kind: 'pullquote', content: inline(line) })

/** Who said the quote before it. */
export const source = (line: string): TextBlock => ({ kind: 'attribution', content: inline(line) })

export const sidebar = (heading: string, ...blocks: TextBlock[]): TextBlock => ({
  kind: 'sidebar',
  heading: inline(heading),
  blocks,
})

/** A numbered subhead; the reader counts, so the number given here is never printed. */
export const numbered = (line: string): TextBlock => ({
  kind: 'subhead',
  level: 1,
  number: '1',
  content: inline(line),
})

export const subhead = (line: string): TextBlock => ({
  kind: 'subhead',
  level: 1,
  number: null,
  content: inline(line),
})

export const bullets = (...lines: string[]): TextBlock => ({
  kind: 'list',
  ordered: false,
  start: 1,
  items: lines.map((line) => ({ content: inline(line), lists: [] })),
})

/** A table whose first row is its heading. */
export const table = (caption: string, ...rows: string[][]): TextBlock => ({
  kind: 'table',
  caption,
  rows: rows.map((row, index) =>
    row.map((cell): TableCell => ({ header: index === 0, colSpan: 1, rowSpan: 1, content: [inline(cell)] })),
  ),
})

export const photo = (text: PhotoText) => ({ kind: 'photo' as const, text })

export const gallery = (layout: GalleryLayout, ...texts: PhotoText[]) => ({
  kind: 'gallery' as const,
  layout,
  texts,
})

/** An article with what most of them have in common. */
export const article = (
  text: Pick<ArticleText, 'id' | 'slug' | 'hed' | 'dek' | 'byline' | 'dateline' | 'pieces'> &
    Partial<ArticleText>,
): ArticleText => ({ language: null, status: 'ready', wordTarget: null, assignee: '', notes: '', ...text })
