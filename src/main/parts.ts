// Parts: what a command and the window both work with.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { readSearchScript } from './archive/script'
import { startPhotoProcess } from './desktop/photo-process'
import { openFonts } from './export/fonts'
import { LastNumbers } from './export/last-numbers'
import { pdfMaker } from './export/pdf'
import { pdfReader } from './export/pdf-reader'
import type { PdfPrinter } from './export/printer'
import { textReader } from './import/text-reader'
import { Cabinet } from './photos/cabinet'
import { keeping } from './photos/kept'
import { remembering } from './photos/remembered'
import { remoteShop } from './photos/remote'

export interface Places {
  /** The folder `out`, with the built program. */
  readonly out: string
  /** What the program keeps for itself. */
  readonly data: string
}

/** `yielding`: somebody may be typing while photographs are made. */
export function partsOf({ out, data }: Places, yielding: boolean) {
  const cabinet = new Cabinet(join(data, 'renditions'))
  const photoProcess = join(out, 'main', 'photo-process.js')
  const shop = remembering(
    keeping(
      remoteShop(() => startPhotoProcess(photoProcess, yielding)),
      cabinet,
    ),
  )
  const numbers = new LastNumbers(join(data, 'page-numbers.json'))
  const reader = pdfReader(join(out, 'main', 'pdf-thread.js'))
  return {
    cabinet,
    shop,
    libraryDeps: { now: () => new Date(), newId: () => randomUUID(), inspect: shop.inspect },
    readText: textReader(join(out, 'main', 'text-thread.js')),
    fonts: () => openFonts(join(out, 'fonts')),
    makePdf: (printer: PdfPrinter) =>
      pdfMaker(printer, { begun: reader.start, printed: reader.rehearse }, numbers),
    readPdf: reader.read,
    searchScript: () => readSearchScript(out),
  }
}
