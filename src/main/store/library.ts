// Library: a folder of issues, publications and photographs; the one owner of everything in it.
import { readdir, rm } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import { type Issue, newIssue, parseIssue } from '#core/issue/issue'
import type { IssueSummary } from '#core/issue/summary'
import type { Photo } from '#core/photo/photo'
import { newPublication, type Publication, parsePublication } from '#core/publication/publication'
import { type Fault, fail, ok, type Result } from '#core/result'
import { emptyWordList, parseWordList, type WordList } from '#core/spelling/word-list'
import { makeFolder, sweep } from './durable'
import { onDisk } from './fault'
import { IssueShelf, idPattern } from './issue-shelf'
import { type Inspect, PhotoShelf } from './photo-shelf'
import { PublicationShelf } from './publication-shelf'
import { photographsOf } from './summarise'
import { Undo } from './undo'

export interface LibraryDeps {
  readonly now: () => Date
  readonly newId: () => string
  readonly inspect: Inspect
}

export interface Saved {
  readonly revision: number
  /** ISO 8601. */
  readonly savedAt: string
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
  options: { create?: boolean } = {},
): Promise<Result<Library>> {
  const root = isAbsolute(folder) ? folder : resolve(folder)
  return await onDisk(root, async () => {
    const publications = new PublicationShelf(root)
    const state = await publications.open()
    if (!state.ok) return state
    if (state.value === 'empty' && !options.create) return fail('fault.library-missing', { folder: root })
    const issues = new IssueShelf(root)
    await issues.refresh()
    const library = new Library(root, deps, publications, issues)
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
  readonly #notices = new Map<string, Fault>()
  #queue: Promise<unknown> = Promise.resolve()
  #ready = false
  /** Revisions that a failed write may have put on the disk all the same, by issue. */
  readonly #unsure = new Map<string, number>()

  /** Use `openLibrary`. */
  constructor(folder: string, deps: LibraryDeps, publications: PublicationShelf, issues: IssueShelf) {
    this.folder = folder
    this.#deps = deps
    this.#publications = publications
    this.#issues = issues
    this.#photos = new PhotoShelf(folder, deps.inspect)
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

  #collectNotices(): void {
    for (const fault of this.#issues.faults()) this.#notices.set(`${fault.key} ${fault.with?.file}`, fault)
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
    return this.#alone(async () => {
      await this.#publications.recheck()
      await this.#issues.refresh()
      this.standIn(false)
      this.#collectNotices()
      return ok(null)
    })
  }

  nextNumber(publication: string): number {
    const numbers = this.issues().filter((issue) => issue.publication === publication)
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

  readIssue(id: string): Promise<Result<Issue>> {
    return onDisk(this.#issues.file(id), () => this.#issues.read(id))
  }

  /** Writes the issue over the revision that it was made from; any other revision on the disk refuses it. */
  saveIssue(raw: Issue): Promise<Result<Saved>> {
    return this.#change(async () => {
      const parsed = parseIssue(raw)
      if (!parsed.ok) return parsed
      const issue = parsed.value
      await this.#issues.recheck(issue.id)
      const stored = this.summary(issue.id)
      if (!stored) return fail('fault.issue-missing')
      const mine = stored.revision === issue.revision || this.#unsure.get(issue.id) === stored.revision
      if (!mine) return fail('fault.issue-stale', { ours: issue.revision, theirs: stored.revision })
      if (!this.publication(issue.publication)) return fail('fault.publication-missing')
      const savedAt = this.#now()
      const next = { ...issue, revision: stored.revision + 1 }
      this.#unsure.set(issue.id, next.revision)
      await this.#issues.write(next, savedAt)
      this.#unsure.delete(issue.id)
      return ok({ revision: next.revision, savedAt })
    })
  }

  /** To the library's trash. */
  removeIssue = (id: string): Promise<Result<null>> => this.#change(() => this.#issues.remove(id))
  restoreIssue = (id: string): Promise<Result<null>> => this.#change(() => this.#issues.restore(id))

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
      const summary = await this.#issues.add(parsed.value, now, undo)
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

  /** Sets aside what is damaged, removes what was left over, writes the index. */
  tidy(): Promise<Result<null>> {
    return this.#change(async () => ok(null))
  }

  /** Waits for what is under way and brings the index up to date. Read-only use leaves the folder as it is. */
  async close(): Promise<void> {
    await this.#alone(async () => {
      // The index is a cache: a disk that refuses it has lost nothing.
      if (this.#ready) await this.#issues.writeIndex(this.#now()).catch(() => undefined)
      return ok(null)
    })
  }

  #now = (): string => this.#deps.now().toISOString()

  /** One at a time, in the order they came. */
  #alone<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const run = this.#queue.then(() => onDisk(this.folder, work))
    this.#queue = run.catch(() => undefined)
    return run
  }

  /** A change to the disk: on a failure everything it did so far is taken back. */
  #change<T>(work: (undo: Undo) => Promise<Result<T>>): Promise<Result<T>> {
    return this.#alone(async () => {
      const undo = new Undo()
      const wasReady = this.#ready
      const takeBack = async () => {
        await undo.run()
        this.#ready = wasReady
      }
      try {
        await this.#publications.recheck()
        if (!this.#ready) await this.#prepare(undo)
        const result = await work(undo)
        if (!result.ok) await takeBack()
        return result
      } catch (error) {
        await takeBack()
        throw error
      }
    })
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
    if (isNew) {
      undo.add(() => rm(this.#publications.file, { force: true }))
      await this.#publications.writeAsIs(this.#now())
    }
    this.#ready = true
  }
}
