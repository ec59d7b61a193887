// Make: small records for tests; each builder takes only what the test is about.
import { type Article, newArticle } from '#core/article/article'
import type { Block } from '#core/body/blocks'
import { buildBody } from '#core/body/build'
import { type Issue, newIssue } from '#core/issue/issue'
import { newSection, type Section } from '#core/issue/section'
import type { Photo } from '#core/photo/photo'
import { emptyUse, type PhotoUse } from '#core/photo/use'
import type { Subject } from '#core/preflight/rule'
import { newPublication, type Publication } from '#core/publication/publication'

let count = 0
const nextId = () => `id-${++count}`

export const text = (words: string) => ({ kind: 'text', text: words, marks: [] }) as const
export const paragraph = (words: string): Block => ({ kind: 'paragraph', content: [text(words)] })

export const aPhoto = (fields: Partial<Photo> = {}): Photo => ({
  v: 1,
  sha256: String(++count).padStart(64, 'a'),
  type: 'jpg',
  width: 1600,
  height: 1200,
  bytes: 1000,
  name: 'quay.jpg',
  orientation: 1,
  caption: '',
  credit: '',
  rights: '',
  taken: null,
  ...fields,
})

/** A use with nothing to complain about. */
export const aUse = (fields: Partial<PhotoUse> = {}): PhotoUse => {
  const id = nextId()
  return {
    ...emptyUse(id),
    photo: 'a'.repeat(64),
    caption: `Caption of ${id}`,
    credit: 'A. Photographer',
    alt: `What ${id} shows`,
    ...fields,
  }
}

export const anArticle = (
  fields: Partial<Article> = {},
  blocks: Block[] = [paragraph('Words.')],
): Article => {
  const id = nextId()
  return { ...newArticle(id, `Hed of ${id}`), body: buildBody(blocks), ...fields }
}

export const aSection = (articles: Article[] = [anArticle()], fields: Partial<Section> = {}): Section => {
  const id = nextId()
  return { ...newSection(id, `Kicker of ${id}`), articles, ...fields }
}

export const anIssue = (sections: Section[] = [aSection()], fields: Partial<Issue> = {}): Issue => ({
  ...newIssue(nextId(), 'publication', 'en'),
  number: 12,
  date: '2026-03-01',
  sections,
  ...fields,
})

export const aPublication = (fields: Partial<Publication> = {}): Publication => ({
  ...newPublication('publication', 'The Gazette', 'en'),
  webAddress: 'https://gazette.example/',
  ...fields,
})

/** A subject for preflight whose photographs are all there. */
export const aSubject = (issue: Issue, fields: Partial<Subject> = {}): Subject => ({
  publication: aPublication(),
  issue,
  photos: new Map([['a'.repeat(64), aPhoto({ sha256: 'a'.repeat(64) })]]),
  siblings: [],
  ...fields,
})
