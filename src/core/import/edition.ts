// Edition: a Markdown edition of Galley's own comes back as the issue that it was made from.
import type { Issue } from '../issue/issue'
import { readMarkdownEdition } from '../markdown/read'
import type { PhotoUse } from '../photo/use'
import { fail, ok, type Result } from '../result'
import { whereaboutsOf } from './address'
import type { ImportedIssue } from './import'
import { Notes } from './notes'
import type { WantedPicture } from './reading'
import { reportOf } from './report'

/** The fault names the file. Nothing is guessed; the photographs that stand beside the file are asked for. */
export function importEdition(name: string, text: string, newId: () => string): Result<ImportedIssue> {
  const read = readMarkdownEdition(text, { newId })
  if (!read.ok) return fail(read.fault.key, { ...read.fault.with, file: name })
  const { publication, issue, figures, left } = read.value
  const notes = new Notes()
  notes.guess(1, 'import.edition')
  for (const { words, line } of left) notes.omit(line, 'import.element', words)
  const pictures = figures.flatMap(({ use, address, line }): WantedPicture[] => {
    const where = whereaboutsOf(address)
    return where === 'beside' || where === 'inside' ? [{ use, address, line }] : []
  })
  const sources = new Map(figures.map(({ use, source }) => [use, source]))
  return ok({
    publication,
    issue,
    report: reportOf(issue, notes),
    pictures,
    fill: (given, photos) =>
      filled(given, (use) => {
        const photo = photos.get(use.id)
        return photo ? { ...use, photo: photo.sha256, source: sources.get(use.id) ?? '' } : use
      }),
  })
}

/** Every photo use of the issue changed: of the cover, of bodies, and of the sidebars in them. */
function filled(issue: Issue, change: (use: PhotoUse) => PhotoUse): Issue {
  const within = <T>(value: T): T => {
    if (Array.isArray(value)) return value.map(within) as T
    if (typeof value !== 'object' || value === null) return value
    const node = value as Record<string, unknown>
    if (node.type === 'photo' && node.use) return { ...node, use: change(node.use as PhotoUse) } as T
    if (node.type === 'gallery' && Array.isArray(node.uses))
      return { ...node, uses: node.uses.map((use: PhotoUse) => change(use)) } as T
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, within(inner)])) as T
  }
  return {
    ...issue,
    cover: issue.cover && change(issue.cover),
    sections: issue.sections.map((section) => ({
      ...section,
      articles: section.articles.map((article) => ({ ...article, body: within(article.body) })),
    })),
  }
}
