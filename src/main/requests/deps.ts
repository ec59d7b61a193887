// Deps: what the handlers of requests work with.
import type { Result } from '#core/result'
import type { EventName, Events } from '#shared/contract'
import type { Defect } from '#shared/defect'
import type { Settings } from '#shared/settings'
import type { FontBundle } from '../export/fonts'
import type { MakePdf, ReadPdf } from '../export/printer'
import type { Reports } from '../export/reports'
import type { ReadText } from '../import/import'
import type { PhotoShop } from '../photos/shop'
import type { Library } from '../store/library'

/** What only the desktop can do. */
export interface Desktop {
  /** Paths; none where the dialog was cancelled. */
  readonly pickFiles: (what: 'photos' | 'sources', many: boolean) => Promise<readonly string[]>
  readonly pickFolder: (current: string | null) => Promise<string | null>
  /** Where a copy goes; null where the dialog was cancelled. */
  readonly pickCopy: (name: string) => Promise<string | null>
  readonly reveal: (path: string) => void
  /** False where no program opens it, or it is not there any more. */
  readonly openFile: (path: string) => Promise<boolean>
  /** Writes pages to be printed, for as long as the program runs; returns their path. */
  readonly keepProof: (name: string, bytes: Uint8Array) => Promise<string>
  /** Asks first. */
  readonly openLink: (url: string) => Promise<void>
  /** Whether a new library is wanted in this empty folder. */
  readonly askToBegin: (folder: string) => Promise<boolean>
  /** Closes the window, saved, and starts the program again; `stayed` is called where the window was kept open. */
  readonly startAnew: (stayed: () => void) => void
  /** Closes the window once it has saved. */
  readonly close: () => void
  readonly readyToClose: () => void
  /** Where the caret is. */
  readonly paste: () => void
  /** On or off. */
  readonly fullscreen: () => void
  /** Writes down what broke in the window. */
  readonly tellDefect: (defect: Defect) => void
  /** To the clipboard. */
  readonly copyDefect: (defect: Defect) => void
  readonly settingsChanged: (settings: Settings) => void
}

/** Which library may be opened besides. */
export interface Elsewhere {
  /** The folder of the usual one. */
  readonly usual: string
  /** The environment names the library: no other can be opened. */
  readonly fixed: boolean
  /** Makes an empty folder a library. */
  readonly begin: (folder: string) => Promise<Result<null>>
}

export interface Deps {
  readonly library: Library
  readonly libraries: Elsewhere
  readonly shop: PhotoShop
  readonly readText: ReadText
  readonly newId: () => string
  readonly fonts: FontBundle
  readonly makePdf: MakePdf
  readonly readPdf: ReadPdf
  /** The script of an archive's search page. */
  readonly searchScript: () => Promise<Result<string>>
  readonly reports: Reports
  readonly settings: { readonly now: Settings; write(some: Partial<Settings>): Promise<Settings> }
  readonly desktop: Desktop
  readonly send: <N extends EventName>(name: N, event: Events[N]) => void
}
