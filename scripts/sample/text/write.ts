// Write: short hands for the sample's prose, so that its articles read as text.
import type { GalleryLayout, Inline, TableCell } from '#core/body/blocks'
import type { ArticleText, PhotoText, TextBlock } from './types'

/** A line of prose; *asterisks* set italic, **two of them** bold. */
export function inline(line: string): Inline[] {
  return line
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*)/)
    .filter((part) => part !== '')
    .map((part): Inline => {
      if (part.startsWith('**')) return { kind: 'text', text: part.slice(2, -2), marks: ['bold'] }
      if (part.startsWith('*')) return { kind: 'text', text: part.slice(1, -1), marks: ['italic'] }
      return { kind: 'text', text: part, marks: [] }
    })
}

export const p = (line: string): TextBlock => ({ kind: 'paragraph', content: inline(line) })

export const quote = (line: string): TextBlock => ({ kind: 'quote', content: inline(line) })

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
export const table = (...rows: string[][]): TextBlock => ({
  kind: 'table',
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
