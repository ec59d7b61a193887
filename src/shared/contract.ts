// Contract: what the window may ask of the main process, and what the main process tells it.

import type { Delta } from '#core/edit/delta'
import type { Issue } from '#core/issue/issue'
import type { Photo } from '#core/photo/photo'
import type { Publication } from '#core/publication/publication'
import type { Result } from '#core/result'
import type { WordList } from '#core/spelling/word-list'
import type { ArchiveReport, IssueStatus } from './archive'
import type { Defect } from './defect'
import type { EditionName, ExportProgress, ExportReport, KeptReport, PdfQuality } from './export'
import type { Imported, IncomingFile, PhotoAdded } from './incoming'
import type { Libraries } from './libraries'
import type { Settings } from './settings'
import type { LibraryHits, LibraryView, OpenIssue, RemovedIssue, RevisionView } from './views'

/** Every request: its one argument and what it answers. All answers arrive as `Result`. */
export interface Requests {
  'library.read': { takes: undefined; gives: LibraryView }
  /** Where its issues have these words; null: a later search has taken the place of this one. */
  'library.search': { takes: { words: string }; gives: LibraryHits | null }
  /** Shows its folder in the system's file manager: what is backed up or moved. */
  'library.reveal': { takes: undefined; gives: null }
  /** Which library is open, and which others can be. */
  'libraries.read': { takes: undefined; gives: Libraries }
  /**
   * Starts the program again on another library: one of those that are known, or where the editor is asked for a folder (null).
   * Null: the editor thought better of it.
   */
  'libraries.open': { takes: { folder: string | null }; gives: { folder: string } | null }
  /** Refused while any issue belongs to it. */
  'publication.remove': { takes: { id: string }; gives: null }
  /** As it was before it was removed. */
  'publication.restore': { takes: { publication: Publication }; gives: Publication }
  'publication.save': {
    takes: { publication: Publication }
    gives: Publication
  }
  'publication.create': {
    takes: { title: string; language: string }
    gives: Publication
  }
  /** A new issue with the publication's next number and the sections of its latest. */
  'issue.create': { takes: { publication: string }; gives: { id: string } }
  /** The issue once more, as a draft with the next number and without a date. */
  'issue.duplicate': { takes: { id: string }; gives: { id: string } }
  'issue.open': { takes: { id: string }; gives: OpenIssue }
  /** Lets the published issue on the desk be changed until it is opened again; as it was published, it is kept for ever. */
  'issue.correct': { takes: { id: string }; gives: null }
  /** The next change of the issue on the desk, counted without a gap; answered when the disk has it. */
  'issue.change': {
    takes: { id: string; n: number; change: Delta }
    gives: { savedAt: string }
  }
  /** Brings the issue's own file up to date with its changes. */
  'issue.checkpoint': { takes: { id: string }; gives: { revision: number } }
  /** The whole issue, where the window and the main process no longer agree on its changes. */
  'issue.save': {
    takes: { issue: Issue }
    gives: { revision: number; savedAt: string; changes: number }
  }
  /** Asks where, and writes the issue there as text that can be imported again; null: cancelled. */
  'issue.copy': { takes: { issue: Issue }; gives: { path: string } | null }
  /** Moves the issue to the library's trash; a published one only where the editor was asked. */
  'issue.remove': { takes: { id: string; evenPublished: boolean }; gives: null }
  /** Shows the file of an issue that only a later version can change, in the system's file manager. */
  'newer.reveal': { takes: { id: string }; gives: null }
  /** What can still be read of a damaged file of which a notice tells, and what stands in its place; null: nothing. */
  'damaged.read': { takes: { kept: string }; gives: { damaged: Issue | null; now: Issue } }
  /** Shows such a file in the system's file manager. */
  'damaged.reveal': { takes: { kept: string }; gives: null }
  /** The notice of what was set aside is not shown again, at no start either; the file itself is kept. */
  'damaged.dismiss': { takes: { aside: string }; gives: null }
  /** Removed issues, removed last first. */
  'trash.list': { takes: undefined; gives: readonly RemovedIssue[] }
  /** Takes an issue back, by the name of its folder there; of the one removed last that is its id. */
  'trash.restore': { takes: { name: string }; gives: null }
  /** For good. */
  'trash.remove': { takes: { name: string }; gives: null }
  /** The revisions of an issue that are kept, newest first. */
  'history.list': { takes: { id: string }; gives: readonly RevisionView[] }
  'history.read': {
    takes: { id: string; seq: number }
    gives: { issue: Issue; photos: readonly Photo[] }
  }
  /** An empty name takes the name away. */
  'history.name': { takes: { id: string; seq: number; name: string }; gives: null }
  'photo.add': {
    takes: { files: readonly IncomingFile[] }
    gives: readonly PhotoAdded[]
  }
  /** Asks with a file dialog; an empty answer means that it was cancelled. */
  'photo.choose': { takes: { many: boolean }; gives: readonly PhotoAdded[] }
  'import.files': {
    takes: { files: readonly IncomingFile[] }
    gives: readonly Imported[]
  }
  /** Packages that were dropped; they are read where they lie, for they may be larger than memory. */
  'import.packages': { takes: { paths: readonly string[] }; gives: readonly Imported[] }
  'import.choose': { takes: undefined; gives: readonly Imported[] }
  'export.folder': {
    takes: { current: string | null }
    gives: { folder: string } | null
  }
  'export.start': {
    takes: {
      issue: string
      editions: readonly EditionName[]
      pdf: PdfQuality
      folder: string
      /** Why the export goes ahead although findings block it; null where none does. */
      waiver: string | null
    }
    gives: ExportReport
  }
  'export.cancel': { takes: undefined; gives: null }
  /** Opens the folder of an exported file in the system's file manager. */
  'export.reveal': { takes: { path: string }; gives: null }
  /** Opens an exported file in the system's own program for it. */
  'export.open': { takes: { path: string }; gives: null }
  /** What the last export of an issue said, also before the program was started. */
  'export.last': { takes: { issue: string }; gives: KeptReport | null }
  /** The back numbers of a publication as a site; null: of all publications. */
  'archive.start': {
    takes: { publication: string | null; statuses: readonly IssueStatus[]; folder: string }
    gives: ArchiveReport
  }
  'archive.cancel': { takes: undefined; gives: null }
  /** Shows the last archive of this session in the system's file manager. */
  'archive.reveal': { takes: undefined; gives: null }
  /** The PDF of the stored issue: the bytes that an export would write. */
  'pdf.preview': {
    takes: { issue: string }
    gives: { bytes: Uint8Array; revision: number }
  }
  /** Opens the PDF of the stored issue in the system's own program, which can print it. */
  'pdf.print': { takes: { issue: string }; gives: null }
  /** The library's own words for the spelling check. */
  'words.read': { takes: undefined; gives: WordList }
  'words.save': { takes: { list: WordList }; gives: null }
  'settings.read': { takes: undefined; gives: Settings }
  'settings.write': { takes: { settings: Partial<Settings> }; gives: Settings }
  /** Opens a web or mail address in the system's own program, after asking. */
  'link.open': { takes: { url: string }; gives: null }
  /** Writes down, on this machine only, what broke in the window. */
  'defect.tell': { takes: { defect: Defect }; gives: null }
  /** To the clipboard, with the program's version. */
  'defect.copy': { takes: { defect: Defect }; gives: null }
  /** Pastes where the caret is: a page may not read the clipboard of its own accord. */
  'window.paste': { takes: undefined; gives: null }
  'window.fullscreen': { takes: undefined; gives: null }
  /** Closes the window, saved. The page's own `window.close()` would take it away without asking. */
  'window.close': { takes: undefined; gives: null }
  /** The window has saved what it had and may be closed. */
  'window.ready-to-close': { takes: undefined; gives: null }
}

/** What the main process states, without waiting for an answer. */
export interface Events {
  /** A menu entry or its key was used. */
  command: { readonly id: string }
  'export.progress': ExportProgress
  'archive.progress': {
    readonly done: number
    readonly of: number
    /** What is being made, by its number and title; empty: the lists of the archive. */
    readonly issue: string
  }
  'library.changed': Record<string, never>
  'settings.changed': Settings
  /** A library was chosen in the system's menu. */
  'library.wanted': { readonly folder: string }
  /** Something broke in the main process that nobody expected. */
  defect: Defect
  /** The window is about to be closed: save, then say `window.ready-to-close`. */
  'window.closing': Record<string, never>
}

export type RequestName = keyof Requests
export type EventName = keyof Events

const names = {
  'library.read': true,
  'library.search': true,
  'library.reveal': true,
  'libraries.read': true,
  'libraries.open': true,
  'publication.remove': true,
  'publication.restore': true,
  'publication.save': true,
  'publication.create': true,
  'issue.create': true,
  'issue.duplicate': true,
  'issue.open': true,
  'issue.correct': true,
  'issue.change': true,
  'issue.checkpoint': true,
  'issue.save': true,
  'issue.copy': true,
  'issue.remove': true,
  'newer.reveal': true,
  'damaged.read': true,
  'damaged.reveal': true,
  'damaged.dismiss': true,
  'trash.list': true,
  'trash.restore': true,
  'trash.remove': true,
  'history.list': true,
  'history.read': true,
  'history.name': true,
  'photo.add': true,
  'photo.choose': true,
  'import.files': true,
  'import.packages': true,
  'import.choose': true,
  'export.folder': true,
  'export.start': true,
  'export.cancel': true,
  'export.reveal': true,
  'export.open': true,
  'export.last': true,
  'archive.start': true,
  'archive.cancel': true,
  'archive.reveal': true,
  'pdf.preview': true,
  'pdf.print': true,
  'words.read': true,
  'words.save': true,
  'settings.read': true,
  'settings.write': true,
  'link.open': true,
  'defect.tell': true,
  'defect.copy': true,
  'window.paste': true,
  'window.fullscreen': true,
  'window.close': true,
  'window.ready-to-close': true,
} satisfies Record<RequestName, true>

const events = {
  command: true,
  'export.progress': true,
  'archive.progress': true,
  'library.changed': true,
  'settings.changed': true,
  'library.wanted': true,
  defect: true,
  'window.closing': true,
} satisfies Record<EventName, true>

export const requestNames = Object.keys(names) as readonly RequestName[]
export const eventNames = Object.keys(events) as readonly EventName[]

/** What the preload script puts on `window.galley`. */
export interface Bridge {
  request<N extends RequestName>(
    name: N,
    ...takes: Requests[N]['takes'] extends undefined ? [] : [Requests[N]['takes']]
  ): Promise<Result<Requests[N]['gives']>>
  /** Where a `File` that was dropped lies; empty where it is on no disk.. */
  pathOf(file: object): string
  /** Returns the function that stops listening. */
  on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void
}

/** The one handler of a request. */
export type Handler<N extends RequestName> = (
  takes: Requests[N]['takes'],
) => Promise<Result<Requests[N]['gives']>>
