// Library: a folder of issues, publications and photographs; the one owner of everything in it.
import { isAbsolute, join, resolve } from 'node:path'
import { copyAfter, emptyAfter, numberAfter, type Own } from '#core/issue/following'
import { type Issue, parseIssue } from '#core/issue/issue'
import type { NewerIssue } from '#core/issue/newer-issue'
import type { IssueSummary } from '#core/issue/summary'
import type { Photo } from '#core/photo/photo'
import type { Publication } from '#core/publication/publication'
import { type Fault, fail, ok, type Result } from '#core/result'
import { emptyWordList, parseWordList, type WordList } from '#core/spelling/word-list'
import { type Arrival, shelve } from './arrival'
import { backUp } from './backup'
import { onDisk } from './fault'
import type { Hold } from './hold'
import { IssueShelf } from './issue-shelf'
import { Notices } from './notices'
import { Owner } from './owner'
import { type Inspect, PhotoShelf } from './photo-shelf'
import {
  createPublication,
  removePublication,
  restorePublication,
  savePublication,
} from './publication-changes'
import { PublicationShelf } from './publication-shelf'
import { type Saved, Sittings } from './sittings'
import { photographsOf } from './summarise'
import type { Removed } from './trash'

export interface LibraryDeps {
  readonly now: () => Date
  readonly newId: () => string
  readonly inspect: Inspect
}

export interface OpenOptions {
  /** An empty or absent folder becomes a library. */
  readonly create?: boolean
  /** Taken with the first change, and needed for every one. Without it nobody else may write there. */
  readonly hold?: Hold
  /** Outside the library: where its backups are made, and looked for when an issue is damaged. */
  readonly backups?: string
}

/**
 * Opens the library in `folder`. Opening writes nothing: with `create`, an empty or absent folder becomes a library with
 * the first thing that is put into it, and what is damaged is set aside then or by `tidy`.
 */
export async function openLibrary(
  folder: string,
  deps: LibraryDeps,
  options: OpenOptions = {},
): Promise<Result<Library>> {
  const root = isAbsolute(folder) ? folder : resolve(folder)
  return await onDisk(root, async () => {
    const publications = new PublicationShelf(root)
    const state = await publications.open()
    if (!state.ok) return state
    if (state.value === 'empty' && !options.create) return fail('fault.library-missing', { folder: root })
    const issues = new IssueShelf(root, options.backups)
    await issues.refresh()
    const library = new Library(root, deps, publications, issues, options.hold)
    library.standIn(state.value === 'damaged')
    await library.lookForDamage()
    return ok(library)
  })
}

export class Library {
  readonly folder: string
  readonly #deps: LibraryDeps
  readonly #publications: PublicationShelf
  readonly #issues: IssueShelf
  readonly #photos: PhotoShelf
  /** What is on the desk. */
  readonly sittings: Sittings
  readonly #notices: Notices
  readonly #owner: Owner

  /** Use `openLibrary`. */
  constructor(
    folder: string,
    deps: LibraryDeps,
    publications: PublicationShelf,
    issues: IssueShelf,
    hold: Hold | undefined,
  ) {
    this.folder = folder
    this.#deps = deps
    this.#publications = publications
    this.#issues = issues
    this.#photos = new PhotoShelf(folder, deps.inspect)
    this.#notices = new Notices(folder, issues)
    this.#owner = new Owner({
      folder,
      publications,
      issues,
      hold,
      now: this.#now,
      onTidied: () => this.#notices.refresh(),
    })
    this.sittings = new Sittings({
      root: folder,
      shelf: issues,
      now: this.#now,
      change: (work) => this.#owner.change(work),
    })
  }

  /** What is damaged, was left out or lies in the quarantine, each once. */
  notices = (): readonly Fault[] => this.#notices.list()
  /** Where a damaged file lies that the editor was told of; undefined: it is not the program's to show. */
  quarantined = (kept: string) => this.#notices.quarantined(kept)
  /** The editor has seen it: it is not said again. */
  dismiss = (aside: string): Promise<Result<null>> => this.#owner.change(() => this.#notices.dismiss(aside))
  publications = (): readonly Publication[] => this.#publications.list()
  publication = (id: string): Publication | undefined => this.#publications.find(id)
  publicationByTitle = (title: string): Publication | undefined => this.#publications.byTitle(title)
  /** Newest first. */
  issues = (): readonly IssueSummary[] => this.#issues.summaries()
  summary = (id: string): IssueSummary | undefined => this.#issues.summary(id)
  /** Those that a later version has made: they are seen, and stay byte for byte. */
  newerIssues = (): readonly NewerIssue[] => this.#issues.newer()
  /** Who else has the library, so that it can only be read here; null: nobody, as far as the last change has seen. */
  heldBy = (): Fault | null => this.#owner.heldBy()

  /** For `openLibrary`. */
  lookForDamage = (): Promise<void> => this.#notices.refresh()

  /** Publications that only their issues still tell of get a record again. */
  standIn(damaged: boolean): void {
    const ids = [...new Set(this.issues().map(({ publication }) => publication))]
    const language = (id: string) =>
      this.issues().find(({ publication }) => publication === id)?.language ?? 'en'
    const count = this.#publications.standIn(ids, (id) => `Publication ${id.slice(0, 8)}`, language)
    if (damaged || count > 0) this.#notices.stoodIn(count)
  }

  /** Sees what another process has written since. Writes nothing. */
  refresh(): Promise<Result<null>> {
    return this.#owner.alone(async () => {
      await this.#publications.recheck()
      await this.#issues.refresh()
      this.standIn(false)
      await this.#notices.refresh()
      return ok(null)
    })
  }

  createPublication = (title: string, language: string): Promise<Result<Publication>> =>
    this.#owner.change(() => createPublication(this.#place(), this.#deps.newId(), title, language))
  savePublication = (raw: Publication): Promise<Result<Publication>> =>
    this.#owner.change(() => savePublication(this.#place(), raw))
  /** Refused while any issue belongs to it. */
  removePublication = (id: string): Promise<Result<null>> =>
    this.#owner.change(() => removePublication(this.#place(), id))
  restorePublication = (raw: Publication): Promise<Result<Publication>> =>
    this.#owner.change(() => restorePublication(this.#place(), raw))
  #place = () => ({ publications: this.#publications, issues: this.#issues, now: this.#now() })

  /** The library's own words for the spelling check. */
  wordList(): Result<WordList> {
    const stored = this.#publications.setting('words')
    return stored === undefined ? ok(emptyWordList) : parseWordList(stored)
  }

  /** Refused where the words on disk are of a later version, which would be cut down. */
  saveWordList(raw: WordList): Promise<Result<WordList>> {
    return this.#owner.change(async () => {
      const parsed = parseWordList(raw)
      if (!parsed.ok) return parsed
      const stored = this.wordList()
      if (!stored.ok) return stored
      await this.#publications.putSetting('words', parsed.value, this.#now())
      return parsed
    })
  }

  /** An issue with the publication's next number, without articles, with the sections of the latest. */
  createIssue = (publicationId: string): Promise<Result<Issue>> =>
    this.#addNext(publicationId, async (own, { languages }) => {
      // One that cannot be read has no sections to give.
      const latest = this.issues().find(({ publication }) => publication === publicationId)
      const before = latest && (await this.readIssue(latest.id))
      return emptyAfter(before?.ok ? before.value : null, own, languages[0] ?? 'en', this.#deps.newId)
    })
  /** The issue once more, with the publication's next number, as a draft. */
  async duplicateIssue(id: string): Promise<Result<Issue>> {
    const issue = await this.readIssue(id)
    return issue.ok
      ? this.#addNext(issue.value.publication, async (own) => copyAfter(issue.value, own))
      : issue
  }
  #addNext(
    publicationId: string,
    make: (own: Own, of: Publication) => Promise<Issue>,
  ): Promise<Result<Issue>> {
    return this.#owner.change(async (undo) => {
      const publication = this.publication(publicationId)
      if (!publication) return fail('fault.publication-missing')
      const number = numberAfter(publication, this.issues(), this.newerIssues())
      const issue = await make({ id: this.#deps.newId(), publication: publicationId, ...number }, publication)
      await this.#issues.add(issue, this.#now(), undo)
      return ok(issue)
    })
  }

  /** As it is on the desk, where it is there. */
  readIssue(id: string): Promise<Result<Issue>> {
    const sitting = this.sittings.get(id)
    if (sitting) return Promise.resolve(ok(sitting.issue))
    return onDisk(this.#issues.file(id), () => this.#issues.read(id))
  }

  /** Writes the issue over the revision that it was made from; any other revision on the disk refuses it. */
  saveIssue(raw: Issue): Promise<Result<Saved>> {
    return this.#owner.change(async () => {
      const parsed = parseIssue(raw)
      if (!parsed.ok) return parsed
      return await this.sittings.saveWhole(parsed.value, (id) => this.publication(id) !== undefined)
    })
  }

  /** To the library's trash; one that is published only where the editor has said so. */
  removeIssue = (id: string, { evenPublished = false } = {}): Promise<Result<null>> =>
    this.#owner.change(async () => {
      await this.#issues.recheck(id)
      const { status } = this.sittings.get(id)?.issue ?? this.summary(id) ?? {}
      if (status === 'published' && !evenPublished) return fail('fault.issue-published')
      await this.sittings.end(id)
      return await this.#issues.remove(id, this.#now())
    })
  /** What lies in the trash, removed last first. */
  trash = (): Promise<Result<Removed[]>> =>
    onDisk(join(this.folder, 'trash'), async () => ok(await this.#issues.trash.list()))
  trashed = (): Promise<Result<number>> =>
    onDisk(join(this.folder, 'trash'), async () => ok((await this.#issues.trash.names()).length))
  /** Back from the trash, by the name that it has there. */
  restoreIssue = (name: string): Promise<Result<null>> =>
    this.#owner.change(() => this.#issues.restore(name, this.#now()))
  /** From the trash, for good. */
  discardIssue = (name: string): Promise<Result<null>> =>
    this.#owner.change(() => this.#issues.trash.discard(name))

  /** An issue with its photographs, and its publication where that is new; the revision of a new issue becomes 1. */
  bringIn(arrival: Arrival): Promise<Result<IssueSummary>> {
    const shelves = {
      publications: this.#publications,
      issues: this.#issues,
      photos: this.#photos,
      sittings: this.sittings,
    }
    return this.#owner.change((undo) => shelve(arrival, shelves, this.#now(), undo))
  }

  addPhoto(photo: Photo, bytes: Uint8Array): Promise<Result<Photo>> {
    return this.#owner.change(async (undo) => {
      await this.#photos.add(photo, bytes, this.#now(), undo)
      return ok(photo)
    })
  }

  photo = (sum: string): Promise<Result<Photo>> =>
    onDisk(join(this.folder, 'photos'), () => this.#photos.record(sum))

  /** The photographs that an issue uses, as far as the library has them. */
  async photosOf(issue: Issue): Promise<Photo[]> {
    const found = await Promise.all(photographsOf(issue).map((sum) => this.photo(sum)))
    return found.flatMap((photo) => (photo.ok ? [photo.value] : []))
  }

  readPhoto = (photo: Pick<Photo, 'sha256' | 'type'>): Promise<Result<Uint8Array>> =>
    onDisk(this.#photos.path(photo), () => this.#photos.read(photo))

  /** Sets aside what is damaged, removes what was left over and what has been in the trash for thirty days. */
  tidy = (): Promise<Result<null>> => this.#owner.change(async () => ok(null))

  /** Makes the backup of the day, unless there is one. */
  backUp = (to: string): Promise<Result<boolean>> =>
    this.#owner.change(async () => ok(await backUp(this.folder, to, this.#deps.now())))

  /** Waits for what is under way and brings the index up to date. Read-only use leaves the folder as it is. */
  async close(): Promise<void> {
    await this.#owner.alone(async () => {
      await this.sittings.endAll()
      await this.#owner.letGo()
      return ok(null)
    })
  }

  #now = (): string => this.#deps.now().toISOString()
}
