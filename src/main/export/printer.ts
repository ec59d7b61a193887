// Printer: what turns a print page into a PDF. The desktop has one; everything else only knows this.
import type { Found } from '#core/proof/expectation'
import type { Source } from '#core/render/source'
import type { Result } from '#core/result'
import type { PdfQuality } from '#shared/export'
import type { OnProgress } from './edition'
import type { FontBundle } from './fonts'
import type { PhotoPrints } from './renditions'

export interface PrintOptions {
  readonly title: string
  readonly language: string
  /** False: without structure, for a draft that only shows where things will stand. */
  readonly tagged?: boolean
  readonly signal?: AbortSignal
  /** Called when all is loaded that the page needs, and this process only waits for the print. */
  readonly onLoaded?: () => void
}

/** By their addresses. The page begins before all of them are there; undefined: one could not be had. */
export type PrintFiles = ReadonlyMap<string, Promise<Uint8Array | undefined>>

export interface PdfPrinter {
  /** Prints `html`; every file that it refers to by a relative address is in `files`, and nothing else is loaded. */
  print(html: string, files: PrintFiles, options: PrintOptions): Promise<Uint8Array>
}

/** All that a PDF is made from. */
export interface PdfJob {
  readonly source: Source
  readonly photos: PhotoPrints
  readonly fonts: FontBundle
  readonly quality: PdfQuality
  /** Whether the file will be read back, for which its reader can prepare meanwhile. */
  readonly readBack: boolean
  readonly signal: AbortSignal
  readonly onProgress: OnProgress
}

export interface MadePdf {
  readonly bytes: Uint8Array
  /** Letters that no font of the bundle has, set in one of this computer's. */
  readonly borrowed?: readonly string[]
}

export interface ReadPdfOptions {
  /** After each page; the reading ends early where it is aborted. */
  readonly signal?: AbortSignal
  readonly onPage?: (done: number, of: number) => void
}

/** What a reader gets of a PDF. */
export type ReadPdf = (bytes: Uint8Array, options?: ReadPdfOptions) => Promise<Found>

/** Makes the PDF of an issue. */
export type MakePdf = (job: PdfJob) => Promise<Result<MadePdf>>
