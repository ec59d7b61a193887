// PDF: makes the PDF of an issue: prints it until its page numbers are true, then finishes the file.
import type { PDFDocument } from '@pdfme/pdf-lib'
import { editionOf } from '#core/render/edition'
import { type Print, renderPrint } from '#core/render/print'
import { isSameStanding, type Standing } from '#core/render/print-heads'
import { fail, ok, type Result } from '#core/result'
import { cancelled } from './edition'
import { LastNumbers } from './last-numbers'
import { Wanted } from './pdf-wanted'
import type { MadePdf, MakePdf, PdfJob, PdfPrinter } from './printer'

/** Loaded during the first print, when this process has nothing else to do. */
const loadTools = () => import('./pdf-finish')

/** More passes than two are rare: a number that grows by a digit has its room already. */
const mostPasses = 4

/** Told of every print that may be the last and will be read back, by whoever has something to prepare. */
export interface Meanwhile {
  /** All is loaded that it needs, and this process has nothing to do. */
  readonly begun?: () => void
  /** As it came from the printer; it is still to be finished. */
  readonly printed?: (bytes: Uint8Array) => void
}

/**
 * Makes PDFs with a printer. The same issue gives the same bytes, whatever `numbers` say: they only tell where to begin.
 */
export function pdfMaker(
  printer: PdfPrinter,
  meanwhile: Meanwhile = {},
  numbers: LastNumbers = new LastNumbers(),
): MakePdf {
  return async (job) => {
    const { id } = job.source.issue
    try {
      const printed = await printUntilTrue(job, printer, await numbers.of(id), job.readBack ? meanwhile : {})
      if (!printed.ok) return printed
      const [made] = await Promise.all([finish(job, printed.value), numbers.keep(id, printed.value.standing)])
      return ok(made)
    } catch (error) {
      return job.signal.aborted ? cancelled() : fail('fault.pdf-print', {}, String(error))
    }
  }
}

interface Printed {
  readonly pdf: PDFDocument
  readonly print: Print
  readonly standing: Standing
}

/**
 * Each pass prints what the one before found out. Where nothing is known, the first is a draft without pictures, whose
 * frames take the same room; the photographs are made meanwhile.
 */
async function printUntilTrue(
  job: PdfJob,
  printer: PdfPrinter,
  last: Standing | undefined,
  meanwhile: Meanwhile,
): Promise<Result<Printed>> {
  const wanted = new Wanted(job)
  let passes = 0
  const pass = async (print: Print, draft: boolean, signal = job.signal): Promise<Printed> => {
    const { title } = job.source.publication
    const bytes = await printer.print(print.html, wanted.files, {
      title,
      language: job.source.issue.language,
      tagged: !draft,
      signal,
      onLoaded() {
        if (!draft) meanwhile.begun?.()
        void loadTools()
      },
    })
    if (!draft) meanwhile.printed?.(bytes)
    const { readPrint } = await loadTools()
    passes++
    const { pdf, standing } = await readPrint(bytes, print)
    return { pdf, print, standing }
  }

  /** Begins to lay out while what the page shows is still coming; what cannot be had ends that, and is why. */
  const whileComing = async (
    coming: Promise<Result<null>>,
    print: (signal: AbortSignal) => Promise<Printed>,
  ): Promise<Result<Printed>> => {
    const missing = new AbortController()
    const come = coming.then((result) => {
      if (result.ok) job.onProgress(passes, 0, 'print')
      else missing.abort()
      return result
    })
    const [came, printed] = await Promise.allSettled([
      come,
      print(AbortSignal.any([job.signal, missing.signal])),
    ])
    if (came.status === 'rejected') throw came.reason
    if (!came.value.ok) return came.value
    if (printed.status === 'rejected') throw printed.reason
    return ok(printed.value)
  }

  let standing = last
  if (!standing) {
    renderPrint(job.source, wanted.addresses())
    void wanted.fetchPhotos()
    const draft = renderPrint(job.source, wanted.addresses({ pictures: false }))
    const found = await whileComing(wanted.fetchFonts(), (signal) => pass(draft, true, signal))
    if (!found.ok) return found
    standing = found.value.standing
  }
  let print = renderPrint(job.source, wanted.addresses(), standing)
  for (;;) {
    // Digits that a number brings may need a face that was not there before.
    const printed = await whileComing(wanted.fetch(), (signal) => pass(print, false, signal))
    if (!printed.ok) return printed
    if (job.signal.aborted) return cancelled()
    if (isSameStanding(standing, printed.value.standing)) return printed
    const next = renderPrint(job.source, wanted.addresses(), printed.value.standing)
    if (next.html === print.html) return printed
    if (passes >= mostPasses) return fail('fault.pdf-print', {}, 'the page numbers did not come to rest')
    print = next
    standing = printed.value.standing
  }
}

async function finish(job: PdfJob, { pdf, print, standing }: Printed): Promise<MadePdf> {
  const { finishPdf } = await loadTools()
  return await finishPdf(pdf, editionOf(job.source, 'pdf'), print, standing, job.quality, job.fonts.faces)
}
