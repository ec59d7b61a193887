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
  const page = uniqueNames('index')
  const anchor = uniqueNames('main')
  issue.sections.forEach((section, index) => {
    const name = slugify(section.slug) || slugify(section.kicker) || `section-${index + 1}`
    sections.set(section.id, page(name))
    section.articles.forEach((article, place) => {
      const own = slugify(article.slug) || slugify(article.hed) || `article-${index + 1}-${place + 1}`
      // An id that begins with a digit is no valid CSS identifier, and page checkers refuse it.
      articles.set(article.id, anchor(/^[0-9]/.test(own) ? `a-${own}` : own))
    })
  })
  return { sections, articles }
}

/** Latin letters that are no other letter with an accent, as those who have none of them write them. */
const spelled: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const toSpell = new RegExp(`[${Object.keys(spelled).join('')}]`, 'g')

/** Lower-case ASCII letters, digits and hyphens, 60 at most; empty where the words have none of them. */
export function slugify(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(toSpell, (letter) => spelled[letter] ?? '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}

/** Answers names that it has not answered before: a second “tides” becomes “tides-2”. */
function uniqueNames(...reserved: string[]): (name: string) => string {
  const taken = new Set(reserved)
  /** The number that follows a name's last one, so that ten thousand of the same name are not counted through again each time. */
  const next = new Map<string, number>()
  return (name) => {
    let candidate = name
    let n = next.get(name) ?? 2
    while (taken.has(candidate)) candidate = `${name}-${n++}`
    next.set(name, n)
    taken.add(candidate)
    return candidate
  }
}
