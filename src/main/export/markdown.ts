// Markdown: writes the folder of the Markdown edition, the text and the photographs as they came in.
import { fillImported } from '#core/import/fill-imported'
import { importSource } from '#core/import/import'
import { slugsOf } from '#core/issue/slugs'
import { photoPath, photosIn, renderMarkdown } from '#core/markdown/write'
import type { ExpectedPassage } from '#core/proof/expectation'
import type { Source } from '#core/render/source'
import { ok, type Result } from '#core/result'
import { type EditionJob, inTurn } from './edition'
import { type Expected, expectedOf, type Found, type Proof, proofOf } from './proof'
import type { Prints } from './renditions'

/**
 * issue.md and photos/<sum>.<type>. The photographs are the library's files byte for byte, with whatever their makers wrote
 * into them, because only so do they come back as the same photographs. The proof is that the issue comes back.
 */
export async function writeMarkdown(job: EditionJob, original: Prints['original']): Promise<Result<Proof>> {
  const { source } = job
  const photos = photosIn(source)
  const of = photos.length + 1
  let done = 0
  const text = renderMarkdown(source)
  const written = await job.write('issue.md', text)
  if (!written.ok) return written
  job.onProgress(++done, of)
  const pictures = await inTurn(photos, job, async (photo) => {
    const bytes = await original(photo)
    const result = bytes.ok ? await job.write(photoPath(photo), bytes.value) : bytes
    job.onProgress(++done, of)
    return result
  })
  if (!pictures.ok) return pictures
  const back = await job.read('issue.md')
  if (!back.ok) return back
  return ok(proofOf(expectedIn(source), readBack(source, new TextDecoder().decode(back.value))))
}

/** Everything in the issue, for Markdown is for every channel; links lead to articles by their names in it. */
function expectedIn(source: Source): Expected {
  const slugs = slugsOf(source.issue)
  const article = (id: string): string | undefined => slugs.articles.get(id)
  return expectedOf(forAll(source), { channel: 'text', alts: true, article })
}

/** What an import of the text has. */
function readBack(source: Source, text: string): Found {
  let ids = 0
  const read = importSource({ name: 'issue.md', text }, { newId: () => `read-${++ids}` })
  if (!read.ok) return { front: '', text: '' }
  const byPath = new Map([...source.photos.values()].map((photo) => [photoPath(photo), photo]))
  const found = new Map(
    read.value.pictures.flatMap(({ use, address }) => {
      const photo = byPath.get(address)
      return photo ? [[use, photo] as const] : []
    }),
  )
  const issue = fillImported(read.value, read.value.issue, found)
  const { passages, links } = expectedIn({ ...source, issue })
  const wordsOf = (strands: readonly ExpectedPassage['strand'][]): string =>
    passages
      .filter(({ strand }) => strands.includes(strand))
      .map(({ pieces }) => pieces.join(''))
      .join('\n')
  return {
    front: wordsOf(['front']),
    text: wordsOf(['text', 'alt']),
    links: links.map(({ address }) => address),
  }
}

/** The issue as if all of its articles were for all channels. */
const forAll = (source: Source): Source => {
  const channels = { web: true, email: true, pdf: true, text: true }
  const sections = source.issue.sections.map((section) => ({
    ...section,
    articles: section.articles.map((article) => ({ ...article, channels })),
  }))
  return { ...source, issue: { ...source.issue, sections } }
}
