// Markdown: writes the folder of the Markdown edition, the text and the photographs as they came in.
import { importSource } from '#core/import/import'
import { photoPath, photosIn, renderMarkdown } from '#core/markdown/write'
import type { Source } from '#core/render/source'
import { ok, type Result } from '#core/result'
import { type EditionJob, inTurn } from './edition'
import { expectedOf, type Proof, proofOf } from './proof'
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
  return ok(proofOf(wordsOf(source), readBack(source, text)))
}

/** Every word of the issue, for Markdown is for every channel. */
function wordsOf(source: Source): string[] {
  return expectedOf(forAll(source), { channel: 'text', alts: true })
}

/** What an import of the text has. */
function readBack(source: Source, text: string): string {
  let ids = 0
  const read = importSource({ name: 'issue.md', text }, { newId: () => `read-${++ids}` })
  if (!read.ok) return ''
  const byPath = new Map([...source.photos.values()].map((photo) => [photoPath(photo), photo]))
  const found = new Map(
    read.value.pictures.flatMap(({ use, address }) => {
      const photo = byPath.get(address)
      return photo ? [[use, photo] as const] : []
    }),
  )
  const issue = read.value.fill(read.value.issue, found)
  return wordsOf({ ...source, issue }).join('\n')
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
