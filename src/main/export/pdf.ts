// PDF: makes the PDF of an issue: prints it until its page numbers are true, then finishes the file.
import { editionOf } from '#core/render/edition'
import { type PageNumbers, renderPrint } from '#core/render/print'
import { renderPrintHeads } from '#core/render/print-heads'
import { type Rendition, renditionFile } from '#core/render/source'
import { fail, ok, type Result } from '#core/result'
import { cancelled, inTurn } from './edition'
import { finishPdf } from './pdf-finish'
import { type Placed, placesIn } from './pdf-places'
import type { MadePdf, MakePdf, PdfJob, PdfPrinter } from './printer'

/** More passes than two are rare: a number that grows by a digit has its room already. */
const mostPasses = 4

/** Remembered for each issue, so that an unchanged layout needs one pass; of the last issues only. */
const mostRemembered = 50

/** Makes PDFs with a printer. The same issue gives the same bytes. */
export function pdfMaker(printer: PdfPrinter): MakePdf {
  const lastPages = new Map<string, PageNumbers>()
  return async (job) => {
    try {
      const made = await make(job, printer, lastPages.get(job.source.issue.id))
      if (!made.ok) return made
      if (lastPages.size >= mostRemembered) lastPages.clear()
      lastPages.set(job.source.issue.id, made.value.pages)
      return made
    } catch (error) {
      return job.signal.aborted ? cancelled() : fail('fault.pdf-print', {}, String(error))
    }
  }
}

type Made = MadePdf & { readonly pages: PageNumbers }

async function make(job: PdfJob, printer: PdfPrinter, last: PageNumbers | undefined): Promise<Result<Made>> {
  const { source, signal } = job
  const edition = editionOf(source, 'pdf')
  const options = { title: source.publication.title, language: source.issue.language, signal }
  const wanted = new Wanted()
  let print = renderPrint(source, wanted.addresses(job), last)
  const files = await wanted.fetch(job)
  if (!files.ok) return files

  let pages = last
  let bytes: Uint8Array
  let placed: Placed
  let passes = 0
  do {
    if (passes > 0) print = renderPrint(source, wanted.addresses(job), pages)
    // Digits that a number brings may need a face that was not there before.
    const more = await wanted.fetch(job)
    if (!more.ok) return more
    bytes = await printer.print(print.html, more.value, options)
    placed = await placesIn(bytes, print.marks)
    passes++
    const found = placed.pages
    const stable = pages !== undefined && same(pages, found)
    pages = found
    if (stable) break
  } while (passes < mostPasses)
  if (signal.aborted) return cancelled()

  const overlay = renderPrintHeads(edition, placed, wanted.addresses(job))
  const more = await wanted.fetch(job)
  if (!more.ok) return more
  const heads =
    placed.count > 1 ? await printer.print(overlay, more.value, { ...options, tagged: false }) : undefined
  if (signal.aborted) return cancelled()
  const finished = await finishPdf(bytes, heads, edition, print.marks, placed)
  return ok({ bytes: finished, pages })
}

const same = (one: PageNumbers, other: PageNumbers): boolean =>
  one.size === other.size && [...one].every(([name, page]) => other.get(name) === page)

/** The files that the documents refer to, each fetched once. */
class Wanted {
  readonly #photos = new Map<string, Rendition>()
  readonly #fonts = new Set<string>()
  readonly #files = new Map<string, Uint8Array>()

  addresses({ fonts }: PdfJob): Parameters<typeof renderPrint>[1] {
    return {
      faces: fonts.faces,
      photo: (rendition) => {
        const path = `photos/${renditionFile(rendition)}`
        this.#photos.set(path, rendition)
        return path
      },
      font: (file) => {
        this.#fonts.add(file)
        return `fonts/${file}`
      },
    }
  }

  async fetch(job: PdfJob): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
    const photos = [...this.#photos].filter(([path]) => !this.#files.has(path))
    const fonts = [...this.#fonts].filter((file) => !this.#files.has(`fonts/${file}`))
    let done = 0
    const of = photos.length + 2
    const pictures = await inTurn(photos, job, async ([path, rendition]) => {
      const made = await job.photos(rendition)
      if (made.ok) this.#files.set(path, made.value)
      job.onProgress(++done, of)
      return made
    })
    if (!pictures.ok) return pictures
    const type = await inTurn(fonts, job, async (file) => {
      const read = await job.fonts.read(file)
      if (read.ok) this.#files.set(`fonts/${file}`, read.value)
      return read
    })
    return type.ok ? ok(this.#files) : type
  }
}
