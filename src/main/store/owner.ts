// Owner: the one way to change a library, by the process that holds it, once what was damaged or left over is out of the way.
import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Fault, fail, ok, type Result } from '#core/result'
import { Changes } from './changes'
import { makeFolder, sweep } from './durable'
import { unlessAbsent } from './fault'
import type { Hold } from './hold'
import { heldFault } from './holder'
import type { IssueShelf } from './issue-shelf'
import type { PublicationShelf } from './publication-shelf'
import type { Undo } from './undo'

export interface OwnerDeps {
  readonly folder: string
  readonly publications: PublicationShelf
  readonly issues: IssueShelf
  /** Taken with the first change; without it nobody else may write there. */
  readonly hold: Hold | undefined
  /** ISO 8601. */
  readonly now: () => string
  /** The damaged has been set aside. */
  readonly onTidied: () => Promise<void>
}

const folders = ['issues', 'photos'] as const
/** Those that a library writes to. */
const own = [...folders, 'trash', 'quarantine', 'quarantine/seen'] as const

export class Owner {
  readonly #deps: OwnerDeps
  readonly #changes: Changes
  #heldBy: Fault | null = null
  #ready = false

  constructor(deps: OwnerDeps) {
    this.#deps = deps
    this.#changes = new Changes(deps.folder)
  }

  /** Who else had the library when a change was last tried; null: nobody. */
  heldBy = (): Fault | null => this.#heldBy

  /** In turn with the changes, but for what writes nothing: it needs no hold. */
  alone<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#changes.alone(work)
  }

  /** On a failure everything that `work` has done so far is taken back. */
  change<T>(work: (undo: Undo) => Promise<Result<T>>): Promise<Result<T>> {
    return this.#changes.change(async (undo) => {
      const wasReady = this.#ready
      undo.add(async () => {
        this.#ready = wasReady
      })
      const own = await this.#take(undo)
      if (!own.ok) return own
      await this.#deps.publications.recheck()
      if (!this.#ready) {
        const link = await this.#linkIn()
        if (link) return link
        await this.#prepare(undo)
      }
      return await work(undo)
    })
  }

  /** Within `alone`, at the end: brings the index up to date, where anything was changed, and gives the library up. */
  async letGo(): Promise<void> {
    const { issues, hold, now } = this.#deps
    // The index is a cache: a disk that refuses it has lost nothing.
    if (this.#ready) await issues.writeIndex(now()).catch(() => undefined)
    await hold?.letGo()
  }

  /** Makes sure that nobody else writes here. */
  async #take(undo: Undo): Promise<Result<null>> {
    const { folder, hold, issues } = this.#deps
    if (!hold) return ok(null)
    const isNew = await this.#makeRoot(undo)
    const taken = await hold.take(folder)
    this.#heldBy = taken.held ? null : heldFault(folder, taken.by, hold.me)
    if (this.#heldBy) return { ok: false, fault: this.#heldBy }
    if (!taken.held || !taken.fresh) return ok(null)
    if (isNew) undo.add(async () => hold.letGo(folder))
    await issues.refresh()
    return ok(null)
  }

  /** A library that somebody sends may have links for folders, and what is written there would be written elsewhere. */
  async #linkIn(): Promise<Result<never> | undefined> {
    for (const place of own.map((name) => join(this.#deps.folder, name))) {
      const there = await lstat(place).catch(unlessAbsent)
      if (there?.isSymbolicLink()) return fail('fault.library-link', { place })
    }
    return undefined
  }

  /** Before the first change: makes the folders, sets aside what is damaged. */
  async #prepare(undo: Undo): Promise<void> {
    const { folder, publications, issues, now, onTidied } = this.#deps
    const isNew = await this.#makeRoot(undo)
    for (const name of folders) await makeUndoably(join(folder, name), undo)
    const stamp = now().replace(/[:.]/g, '')
    await sweep(folder)
    await sweep(join(folder, 'photos'))
    await publications.tidy(stamp, now())
    await issues.tidy(stamp)
    await issues.trash.tidy(new Date(now()))
    await onTidied()
    if (isNew) {
      undo.add(() => rm(publications.file, { force: true }))
      await publications.writeAsIs(now())
    }
    this.#ready = true
  }

  /** Whether the library's own file is still to be written. */
  async #makeRoot(undo: Undo): Promise<boolean> {
    const { folder } = this.#deps
    await makeUndoably(folder, undo)
    return !(await readdir(folder)).includes('library.json')
  }
}

async function makeUndoably(folder: string, undo: Undo): Promise<void> {
  const made = await makeFolder(folder)
  if (made) undo.add(() => rm(made, { recursive: true, force: true }))
}
