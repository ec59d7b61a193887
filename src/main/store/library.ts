// Library: a folder of issues, publications and photographs; the one owner of everything in it.
import { readdir, rm } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import { type Issue, newIssue, parseIssue } from '#core/issue/issue'
import type { NewerIssue } from '#core/issue/newer-issue'
import type { IssueSummary } from '#core/issue/summary'
import type { Photo } from '#core/photo/photo'
import { newPublication, type Publication, parsePublication } from '#core/publication/publication'
import { type Fault, fail, ok, type Result } from '#core/result'
import { emptyWordList, parseWordList, type WordList } from '#core/spelling/word-list'
import { backUp } from './backup'
import { Changes } from './changes'
import { makeFolder, sweep } from './durable'
import { onDisk } from './fault'
import type { Hold } from './hold'
import { heldFault } from './holder'
import { IssueShelf } from './issue-shelf'
import { type Inspect, PhotoShelf } from './photo-shelf'
import { PublicationShelf } from './publication-shelf'
import { seal } from './seal'
import { Sittings } from './sittings'
import { idPattern } from './stored-issue'
import { photographsOf } from './summarise'
import type { Removed } from './trash'
import type { Undo } from './undo'

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

export interface Saved {
  readonly revision: number
  /** ISO 8601. */
  readonly savedAt: string
  /** The number of the last change that it has. */
  readonly changes: number
}

/** Everything that comes in together, or not at all. */
export interface Arrival {
  /** A publication that the library does not have yet; null: the issue's is there. */
  readonly publication: Publication | null
  readonly issue: Issue
  readonly photos: readonly {
    readonly photo: Photo
    /** A function where many of them are not to be in memory together. */
    readonly bytes: Uint8Array | (() => Promise<Result<Uint8Array>>)
  }[]
  /** The issue comes from a library and keeps its revision. */
  readonly asStored?: true
}

const folders = ['issues', 'photos'] as const

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
  readonly #notices = new Map<string, Fault>()
  readonly #changes: Changes
  readonly #hold: Hold | undefined
  #heldBy: Fault | null = null
  #ready = false
  /** Revisions that a failed write may have put on the disk all the same, by issue. */
  readonly #unsure = new Map<string, number>()

  /** Use `openLibrary`. */
  constructor(
    folder: string,
    deps: LibraryDeps,
    publications: PublicationShelf,
    issues: IssueShelf,
    hold: Hold | undefined,
  ) {
    this.folder = folder
    this.#hold = hold
    this.#changes = new Changes(folder)
    this.#deps = deps
    this.#publications = publications
    this.#issues = issues
    this.#photos = new PhotoShelf(folder, deps.inspect)
    this.sittings = new Sittings({
      root: folder,
      shelf: issues,
      now: this.#now,
      change: (work) => this.#change(work),
    })
    this.#collectNotices()
  }

  /** What is damaged or was left out, each once. */
  notices = (): readonly Fault[] => [...this.#notices.values()]
  publications = (): readonly Publication[] => this.#publications.list()
  publication = (id: string): Publication | undefined => this.#publications.find(id)
  publicationByTitle = (title: string): Publication | undefined => this.#publications.byTitle(title)
  /** Newest first. */
  issues = (): readonly IssueSummary[] => this.#issues.summaries()
  summary = (id: string): IssueSummary | undefined => this.#issues.summary(id)
  /** Those that a later version has made: they are seen, and stay byte for byte. */
  newerIssues = (): readonly NewerIssue[] => this.#issues.newer()
  /** Who else has the library, so that it can only be read here; null: nobody, as far as the last change has seen. */
  heldBy = (): Fault | null => this.#heldBy

  #collectNotices(): void {
    for (const [id, fault] of this.#issues.faults()) this.#notices.set(id, fault)
  }

  /** Publications that only their issues still tell of get a record again. */
  standIn(damaged: boolean): void {
    const ids = [...new Set(this.issues().map(({ publication }) => publication))]
    const language = (id: string) =>
      this.issues().find(({ publication }) => publication === id)?.language ?? 'en'
    const count = this.#publications.standIn(ids, (id) => `Publication ${id.slice(0, 8)}`, language)
    if (damaged || count > 0) this.#notices.set('library', { key: 'fault.library-damaged', with: { count } })
  }

  /** Sees what another process has written since. Writes nothing. */
  refresh(): Promise<Result<null>> {
    return this.#changes.alone(async () => {
      await this.#publications.recheck()
      await this.#issues.refresh()
      this.standIn(false)
      this.#collectNotices()
      return ok(null)
    })
  }

  nextNumber(publication: string): number {
    const numbers = [...this.issues(), ...this.newerIssues()].filter(
      (issue) => issue.publication === publication,
    )
    return Math.max(0, ...numbers.map(({ number }) => number ?? 0)) + 1
  }

  createPublication(title: string, language: string): Promise<Result<Publication>> {
    return this.#change(async () => {
      const name = title.trim()
      if (!name) return fail('fault.publication-untitled')
      if (this.publicationByTitle(name)) return fail('fault.publication-exists', { title: name })
      const publication = newPublication(this.#deps.newId(), name, language)
      await this.#publications.put(publication, this.#now())
      return ok(publication)
    })
  }

  savePublication(raw: Publication): Promise<Result<Publication>> {
    return this.#change(async () => {
      const parsed = parsePublication(raw)
      if (!parsed.ok) return parsed
      const { id, title } = parsed.value
      if (!this.publication(id)) return fail('fault.publication-missing')
      if ((this.publicationByTitle(title)?.id ?? id) !== id)
        return fail('fault.publication-exists', { title })
      await this.#publications.put(parsed.value, this.#now())
      return parsed
    })
  }

  /** The library's own words for the spelling check. */
  wordList(): Result<WordList> {
    const stored = this.#publications.setting('words')
    return stored === undefined ? ok(emptyWordList) : parseWordList(stored)
  }

  /** Refused where the words on disk are of a later version, which would be cut down. */
  saveWordList(raw: WordList): Promise<Result<WordList>> {
    return this.#change(async () => {
      const parsed = parseWordList(raw)
      if (!parsed.ok) return parsed
      const stored = this.wordList()
      if (!stored.ok) return stored
      await this.#publications.putSetting('words', parsed.value, this.#now())
      return parsed
    })
  }

  /** An empty issue with the publication's next number. */
  createIssue(publicationId: string): Promise<Result<Issue>> {
    return this.#change(async (undo) => {
      const publication = this.publication(publicationId)
      if (!publication) return fail('fault.publication-missing')
      const latest = this.issues().find((issue) => issue.publication === publicationId)
      const issue: Issue = {
        ...newIssue(this.#deps.newId(), publicationId, publication.languages[0] ?? 'en'),
        number: this.nextNumber(publicationId),
        volume: publication.numbering === 'volume-number' ? (latest?.volume ?? 1) : null,
        revision: 1,
      }
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
    return this.#change(async () => {
      const parsed = parseIssue(raw)
      if (!parsed.ok) return parsed
      const issue = parsed.value
      const onDesk = this.sittings.get(issue.id) !== undefined
      if (!onDesk) {
        await this.#issues.recheck(issue.id)
        const stored = this.summary(issue.id)
        if (!stored) return fail('fault.issue-missing')
        const mine = stored.revision === issue.revision || this.#unsure.get(issue.id) === stored.revision
        if (!mine) return fail('fault.issue-stale', { ours: issue.revision, theirs: stored.revision })
        this.#unsure.set(issue.id, stored.revision + 1)
      }
      if (!this.publication(issue.publication)) return fail('fault.publication-missing')
      const begun = await this.sittings.begin(issue.id)
      if (!begun.ok) return begun
      const sitting = begun.value
      try {
        sitting.replace(issue)
        const saved = await this.sittings.save(sitting)
        if (!saved.ok || !saved.value) return saved.ok ? fail('fault.issue-missing') : saved
        this.#unsure.delete(issue.id)
        const { revision, savedAt } = saved.value
        return ok({ revision, savedAt, changes: sitting.changes })
      } finally {
        if (!onDesk) await this.sittings.forget(issue.id)
      }
    })
  }

  /** To the library's trash. */
  removeIssue = (id: string): Promise<Result<null>> =>
    this.#change(async () => {
      await this.sittings.end(id)
      return await this.#issues.remove(id, this.#now())
    })
  /** What lies in the trash, removed last first. */
  trash = (): Promise<Result<Removed[]>> =>
    onDisk(join(this.folder, 'trash'), async () => ok(await this.#issues.trash.list()))
  trashed = (): Promise<Result<number>> =>
    onDisk(join(this.folder, 'trash'), async () => ok((await this.#issues.trash.names()).length))
  /** Back from the trash, by the name that it has there. */
  restoreIssue = (name: string): Promise<Result<null>> => this.#change(() => this.#issues.restore(name))
  /** From the trash, for good. */
  discardIssue = (name: string): Promise<Result<null>> => this.#change(() => this.#issues.trash.discard(name))

  /** An issue with its photographs, and its publication where that is new; the revision of a new issue becomes 1. */
  bringIn(arrival: Arrival): Promise<Result<IssueSummary>> {
    return this.#change(async (undo) => {
      const parsed = parseIssue(arrival.asStored ? arrival.issue : { ...arrival.issue, revision: 1 })
      if (!parsed.ok) return parsed
      const { id, publication } = parsed.value
      // The id becomes the name of a folder.
      if (!idPattern.test(id)) return fail('fault.record', { record: 'issue', place: 'id' })
      if (this.summary(id)) return fail('fault.issue-exists')
      if (!this.publication(publication) && arrival.publication?.id !== publication)
        return fail('fault.publication-missing')
      const now = this.#now()
      for (const { photo, bytes } of arrival.photos) {
        const read = typeof bytes === 'function' ? await bytes() : ok(bytes)
        if (!read.ok) return read
        await this.#photos.add(photo, read.value, now, undo)
      }
      const sealed = seal({ seq: parsed.value.revision, savedAt: now, body: parsed.value })
      const summary = await this.#issues.add(parsed.value, now, undo, sealed)
      await this.sittings.history(id).keep(parsed.value, now, sealed.sha256)
      // Last, because a whole file cannot be taken back without room for the old one.
      if (arrival.publication) await this.#publications.put(arrival.publication, now)
      return ok(summary)
    })
  }

  addPhoto(photo: Photo, bytes: Uint8Array): Promise<Result<Photo>> {
    return this.#change(async (undo) => {
      await this.#photos.add(photo, bytes, this.#now(), undo)
      return ok(photo)
    })
  }

  photo(sum: string): Promise<Result<Photo>> {
    return onDisk(join(this.folder, 'photos'), () => this.#photos.record(sum))
  }

  /** The photographs that an issue uses, as far as the library has them. */
  async photosOf(issue: Issue): Promise<Photo[]> {
    const found = await Promise.all(photographsOf(issue).map((sum) => this.photo(sum)))
    return found.flatMap((photo) => (photo.ok ? [photo.value] : []))
  }

  readPhoto(photo: Pick<Photo, 'sha256' | 'type'>): Promise<Result<Uint8Array>> {
    return onDisk(this.#photos.path(photo), () => this.#photos.read(photo))
  }

  /** Sets aside what is damaged, removes what was left over and what has been in the trash for thirty days. */
  tidy(): Promise<Result<null>> {
    return this.#change(async () => ok(null))
  }

  /** Makes the backup of the day, unless there is one. */
  backUp(to: string): Promise<Result<boolean>> {
    return this.#change(async () => ok(await backUp(this.folder, to, this.#deps.now())))
  }

  /** Waits for what is under way and brings the index up to date. Read-only use leaves the folder as it is. */
  async close(): Promise<void> {
    await this.#changes.alone(async () => {
      await this.sittings.endAll()
      // The index is a cache: a disk that refuses it has lost nothing.
      if (this.#ready) await this.#issues.writeIndex(this.#now()).catch(() => undefined)
      await this.#hold?.letGo()
      return ok(null)
    })
  }

  #now = (): string => this.#deps.now().toISOString()

  #change<T>(work: (undo: Undo) => Promise<Result<T>>): Promise<Result<T>> {
    return this.#changes.change(async (undo) => {
      const wasReady = this.#ready
      undo.add(async () => {
        this.#ready = wasReady
      })
      const own = await this.#own(undo)
      if (!own.ok) return own
      await this.#publications.recheck()
      if (!this.#ready) await this.#prepare(undo)
      return await work(undo)
    })
  }

  /** Makes sure that nobody else writes here. */
  async #own(undo: Undo): Promise<Result<null>> {
    if (!this.#hold) return ok(null)
    const made = await makeFolder(this.folder)
    if (made) undo.add(() => rm(made, { recursive: true, force: true }))
    const isNew = !(await readdir(this.folder)).includes('library.json')
    const taken = await this.#hold.take(this.folder)
    this.#heldBy = taken.held ? null : heldFault(this.folder, taken.by)
    if (this.#heldBy) return { ok: false, fault: this.#heldBy }
    if (!taken.held || !taken.fresh) return ok(null)
    if (isNew) undo.add(async () => this.#hold?.letGo(this.folder))
    await this.#issues.refresh()
    return ok(null)
  }

  /** Before the first change: makes the folders, sets aside what is damaged. */
  async #prepare(undo: Undo): Promise<void> {
    const made = await makeFolder(this.folder)
    if (made) undo.add(() => rm(made, { recursive: true, force: true }))
    const isNew = !(await readdir(this.folder)).includes('library.json')
    for (const name of folders) {
      const folder = await makeFolder(join(this.folder, name))
      if (folder) undo.add(() => rm(folder, { recursive: true, force: true }))
    }
    const stamp = this.#now().replace(/[:.]/g, '')
    await sweep(this.folder)
    await sweep(join(this.folder, 'photos'))
    await this.#publications.tidy(stamp, this.#now())
    await this.#issues.tidy(stamp)
    await this.#issues.trash.tidy(this.#deps.now())
    this.#collectNotices()
    if (isNew) {
      undo.add(() => rm(this.#publications.file, { force: true }))
      await this.#publications.writeAsIs(this.#now())
    }
    this.#ready = true
  }
}
