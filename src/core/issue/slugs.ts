// Slugs: the names of sections and articles in addresses, unique in their issue.
import type { Issue } from './issue'

export interface Slugs {
  /** By id. */
  readonly sections: ReadonlyMap<string, string>
  readonly articles: ReadonlyMap<string, string>
}

/** Names every section and article of an issue: its own slug, else one made from its words, else its place. */
export function slugsOf(issue: Issue): Slugs {
  const sections = new Map<string, string>()
  const articles = new Map<string, string>()
  const pages = new Set<string>(['index'])
  const anchors = new Set<string>(['main'])
  issue.sections.forEach((section, index) => {
    const name = slugify(section.slug) || slugify(section.kicker) || `section-${index + 1}`
    sections.set(section.id, unique(name, pages))
    section.articles.forEach((article, place) => {
      const own = slugify(article.slug) || slugify(article.hed) || `article-${index + 1}-${place + 1}`
      // An id that begins with a digit is no valid CSS identifier, and page checkers refuse it.
      articles.set(article.id, unique(/^[0-9]/.test(own) ? `a-${own}` : own, anchors))
    })
  })
  return { sections, articles }
}

/** Lower-case ASCII letters, digits and hyphens, 60 at most; empty where the words have none of them. */
export function slugify(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}

function unique(name: string, taken: Set<string>): string {
  let candidate = name
  for (let n = 2; taken.has(candidate); n++) candidate = `${name}-${n}`
  taken.add(candidate)
  return candidate
}
