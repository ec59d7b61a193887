// Fill edition: photographs into the uses of an issue that came back from an edition of Galley's own.
import type { Issue } from '../issue/issue'
import type { Photo } from '../photo/photo'
import type { PhotoUse } from '../photo/use'

/** The issue with its photographs, by the id of the photo use, and the source that each use had in the edition. */
export const fillEdition = (
  issue: Issue,
  photos: ReadonlyMap<string, Photo>,
  sources: ReadonlyMap<string, string>,
): Issue =>
  filled(issue, (use) => {
    const photo = photos.get(use.id)
    return photo ? { ...use, photo: photo.sha256, source: sources.get(use.id) ?? '' } : use
  })

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
