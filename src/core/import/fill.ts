// Fill: puts photographs into the slots that an import has left for them.
import { buildBody } from '../body/build'
import { readBody } from '../body/read'
import { usesOf } from '../body/text'
import type { Issue } from '../issue/issue'
import type { Photo } from '../photo/photo'
import { fillUse, type PhotoUse } from '../photo/use'

/** The issue with its slots filled; `photos` by the id of the photo use. For an issue that `importSource` has just made. */
export function fillSlots(issue: Issue, photos: ReadonlyMap<string, Photo>): Issue {
  if (photos.size === 0) return issue
  const fill = (use: PhotoUse): PhotoUse => {
    const photo = photos.get(use.id)
    return photo ? fillUse(use, photo) : use
  }
  return {
    ...issue,
    sections: issue.sections.map((section) => ({
      ...section,
      articles: section.articles.map((article) => {
        const blocks = readBody(article.body)
        if (!usesOf(blocks).some(({ use }) => photos.has(use.id))) return article
        const filled = blocks.map((block) => {
          if (block.kind === 'photo') return { ...block, use: fill(block.use) }
          return block.kind === 'gallery' ? { ...block, uses: block.uses.map(fill) } : block
        })
        return { ...article, body: buildBody(filled) }
      }),
    })),
  }
}
