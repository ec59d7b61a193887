// Shelf: archives for the tests of their pages: one publication, several, a Japanese one, an empty one.
import { backNumberOf, yearsOf } from '#core/archive/back-number'
import { foundArticles } from '#core/archive/found-articles'
import type { Archive } from '#core/archive/frame'
import { archivePages } from '#core/archive/pages'
import { archiveFaces, archiveSheet } from '#core/archive/style'
import type { Issue } from '#core/issue/issue'
import { newPublication, type Publication } from '#core/publication/publication'
import { editionOf } from '#core/render/edition'
import { pageText } from '#core/render/page'
import { addresses, harbour, issue, source } from '../render/harbour'

const editionWith = (publication: Publication, fields: Partial<Issue>) =>
  editionOf({ ...source, publication, issue: { ...issue, ...fields } }, 'web')

const editions = (publication: Publication) => [
  editionWith(publication, {
    id: `${publication.id}-a`,
    number: 11,
    date: '2025-12-01',
    cover: null,
    coverLines: ['“A & B” <soon>'],
  }),
  editionWith(publication, {
    id: `${publication.id}-b`,
    number: 12,
    date: '2026-03-04',
    title: 'The Tides',
  }),
  editionWith(publication, {
    id: `${publication.id}-c`,
    number: null,
    date: null,
    coverDate: '',
    title: '',
    cover: null,
  }),
  editionWith(publication, {
    id: `${publication.id}-d`,
    number: 3,
    date: null,
    coverDate: 'Spring 2019',
    language: 'ja',
    cover: null,
  }),
]

function anArchive(publications: readonly [Publication, ...Publication[]], base: string | undefined) {
  const made = publications.flatMap((publication) =>
    editions(publication).map((edition) => {
      const number = backNumberOf(edition, edition.issue.id, '2026-03-05T10:00:00.000Z')
      return { number, found: foundArticles(edition, number) }
    }),
  )
  const archive: Archive = { publications, years: yearsOf(made.map(({ number }) => number)), base }
  return { archive, found: made.flatMap(({ found }) => found) }
}

const japanese: Publication = {
  ...newPublication('minato', '港だより', 'ja'),
  nameplate: { wordmark: '', slogan: '港の知らせ', logo: null },
}

export const archives = {
  harbour: anArchive([harbour], 'https://harbour.example/review/'),
  several: anArchive([harbour, japanese], undefined),
  japanese: anArchive([japanese], undefined),
  french: anArchive([newPublication('quai', 'Le Quai', 'fr')], undefined),
  esperanto: anArchive([newPublication('molo', 'La Kajo', 'eo')], undefined),
  empty: { archive: { publications: [harbour], years: [], base: undefined } as Archive, found: [] },
}

export type ArchiveName = keyof typeof archives

/** Path and text of every page and of the style sheet. */
export function filesOf(name: ArchiveName): { path: string; text: string }[] {
  const { archive, found } = archives[name]
  const pages = archivePages(archive, new Map())
  const faces = archiveFaces(
    addresses.faces,
    pages.map(({ tree }) => tree),
    found,
  )
  const css = archiveSheet(archive.publications[0].design, faces, (file) => `fonts/${file}`)
  return [
    ...pages.map(({ path, tree }) => ({ path, text: pageText(tree) })),
    { path: 'archive.css', text: css },
  ]
}
