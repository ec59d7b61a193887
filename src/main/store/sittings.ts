// Sittings: which issues are on the desk, and how their changes come to the disk.
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Delta } from '#core/edit/delta'
import type { Issue } from '#core/issue/issue'
import { fail, ok, type Result } from '#core/result'
import { makeFolder, moveDurable, syncFolder } from './durable'
import { isFull, onDisk } from './fault'
import { History } from './history'
import type { IssueShelf } from './issue-shelf'
import { type Checkpoint, Sitting } from './sitting'
import { journalFile, type StoredIssue } from './stored-issue'

export interface SittingsDeps {
  readonly root: string
  readonly shelf: IssueShelf
  readonly now: () => string
  /** Runs what changes the library, one after the other. */
  readonly change: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>
}

export interface Saved {
  readonly revision: number
  /** ISO 8601. */
  readonly savedAt: string
  /** The number of the last change that it has. */
  readonly changes: number
}

export class Sittings {
  readonly #deps: SittingsDeps
  readonly #histories = new Map<string, History>()
  readonly #open = new Map<string, Sitting>()
  /** Revisions that a failed write may have put on the disk all the same, by issue. */
  readonly #unsure = new Map<string, number>()

  constructor(deps: SittingsDeps) {
    this.#deps = deps
  }

  /** The revisions of an issue. */
  history(id: string): History {
    const known = this.#histories.get(id) ?? new History(this.#deps.root, id)
    this.#histories.set(id, known)
    return known
  }

  /** Gives a revision a name, so that it is kept for ever. */
  name(id: string, seq: number, name: string): Promise<Result<null>> {
    return this.#deps.change(async () => {
      // What a later version has written stays as it is, its history too.
      if (this.#deps.shelf.newer().some((one) => one.id === id))
        return fail('fault.issue-newer', { file: `issues/${id}/issue.json` })
      await this.history(id).name(seq, name.trim(), this.#deps.now())
      return ok(null)
    })
  }

  get = (id: string): Sitting | undefined => this.#open.get(id)

  /** Within a change: the sitting of an issue, begun where there is none. */
  async begin(id: string): Promise<Result<Sitting>> {
    const open = this.#open.get(id)
    if (open) return ok(open)
    const stored = await this.#deps.shelf.stored(id)
    if (!stored.ok) return stored
    await this.#setAside(id, stored.value)
    const sitting = await Sitting.begin(this.#deps.root, stored.value, () => void this.checkpoint(id))
    this.#open.set(id, sitting)
    return ok(sitting)
  }

  /** A journal that is damaged is kept as it was found, before anything is written to it. */
  async #setAside(id: string, { fault, journal }: StoredIssue): Promise<void> {
    if (!fault) return
    const { root, now } = this.#deps
    const quarantine = join(root, 'quarantine')
    await makeFolder(quarantine)
    const kept = join(quarantine, `${now().replace(/[:.]/g, '')}-${id}-journal.ndjson`)
    if (!journal) return await moveDurable(journalFile(root, id), kept)
    await copyFile(journalFile(root, id), kept)
    await syncFolder(quarantine)
  }

  /** Puts an issue on the desk; one that was there before goes, saved. What a journal has beyond its file is saved too. */
  sit(id: string): Promise<Result<Sitting>> {
    return this.#deps.change(async () => {
      for (const other of this.#open.keys()) if (other !== id) await this.end(other)
      const begun = await this.begin(id)
      if (begun.ok) begun.value.protect()
      // A disk that refuses it has the changes in the journal still.
      if (begun.ok) {
        await onDisk(id, () => this.save(begun.value)).catch(() => undefined)
        await this.history(id)
          .thin(new Date(this.#deps.now()))
          .catch(() => undefined)
      }
      return begun
    })
  }

  /**
   * Opens the published issue on the desk for changes, until it is put there again. Refused where the disk does not take
   * the revision as it was published, which is kept for ever.
   */
  correct(id: string): Promise<Result<null>> {
    return this.#deps.change(async () => {
      const sitting = this.#open.get(id)
      if (!sitting) return fail('fault.issue-missing')
      if (!sitting.isProtected) return ok(null)
      const saved = await this.save(sitting)
      if (!saved.ok) return saved
      const { issue, sum } = sitting
      const savedAt = this.#deps.shelf.summary(id)?.savedAt ?? this.#deps.now()
      await this.history(id).keepPublished(issue, savedAt, sum, this.#deps.now())
      sitting.openForCorrection()
      return ok(null)
    })
  }

  /** A change of the issue on the desk; answers when the disk has it. */
  async change(id: string, n: number, change: Delta): Promise<Result<{ savedAt: string }>> {
    const sitting = this.#open.get(id)
    if (!sitting) return fail('fault.issue-missing')
    const savedAt = this.#deps.now()
    return await onDisk(id, async () => {
      const kept = await sitting.change(n, change, savedAt)
      return kept.ok ? ok({ savedAt }) : kept
    })
  }

  /** Brings the file of an issue on the desk up to date. */
  checkpoint(id: string): Promise<Result<Checkpoint | null>> {
    return this.#deps.change(async () => {
      const sitting = this.#open.get(id)
      return sitting ? await this.save(sitting) : ok(null)
    })
  }

  /** Within a change: writes the file, where it is behind. */
  async save(sitting: Sitting): Promise<Result<Checkpoint | null>> {
    const { shelf, now } = this.#deps
    const history = this.history(sitting.issue.id)
    const saved = await sitting.checkpoint(now(), async (issue: Issue, savedAt, sealed) => {
      const before = issue.revision - 1
      const keptBefore = await history.keepFiled(before).catch(() => false)
      try {
        await shelf.write(issue, savedAt, sealed)
      } catch (error) {
        // What is new goes before what is old, where the disk has room for one of them only.
        if (!keptBefore || !isFull(error)) throw error
        await history.letGo(before)
        await shelf.write(issue, savedAt, sealed)
      }
    })
    if (!saved.ok || !saved.value) return saved
    const { issue } = sitting
    const { savedAt, sum, becamePublished } = saved.value
    // A revision that the disk has no room for is missed, and the issue is saved all the same.
    await (becamePublished
      ? history.keepPublished(issue, savedAt, sum, savedAt)
      : history.keep(issue, savedAt, sum)
    ).catch(() => undefined)
    await shelf.remember(issue.id)
    return saved
  }

  /**
   * Within a change: writes a whole issue over the revision that it was made from. An issue that is not on the desk
   * sits for as long as that takes; `known` says of a publication whether the library has it.
   */
  async saveWhole(issue: Issue, known: (publication: string) => boolean): Promise<Result<Saved>> {
    const { shelf } = this.#deps
    const onDesk = this.#open.has(issue.id)
    if (!onDesk) {
      await shelf.recheck(issue.id)
      const stored = shelf.summary(issue.id)
      if (!stored) return fail('fault.issue-missing')
      const mine = stored.revision === issue.revision || this.#unsure.get(issue.id) === stored.revision
      if (!mine) return fail('fault.issue-stale', { ours: issue.revision, theirs: stored.revision })
      this.#unsure.set(issue.id, stored.revision + 1)
    }
    if (!known(issue.publication)) return fail('fault.publication-missing')
    const begun = await this.begin(issue.id)
    if (!begun.ok) return begun
    const sitting = begun.value
    try {
      if (sitting.isProtected) return fail('fault.issue-published')
      sitting.replace(issue)
      const saved = await this.save(sitting)
      if (!saved.ok || !saved.value) return saved.ok ? fail('fault.issue-missing') : saved
      this.#unsure.delete(issue.id)
      const { revision, savedAt } = saved.value
      return ok({ revision, savedAt, changes: sitting.changes })
    } finally {
      if (!onDesk) await this.forget(issue.id)
    }
  }

  /** Within a change: saves an issue and takes it from the desk. */
  async end(id: string): Promise<void> {
    const sitting = this.#open.get(id)
    if (!sitting) return
    await this.save(sitting).catch(() => undefined)
    await this.forget(id)
  }

  /** Within a change: takes an issue from the desk as the disk has it. */
  async forget(id: string): Promise<void> {
    const sitting = this.#open.get(id)
    this.#open.delete(id)
    await sitting?.end()
  }

  /** Within a change: for all that are on the desk. */
  async endAll(): Promise<void> {
    for (const id of [...this.#open.keys()]) await this.end(id)
  }

  /** As before a sleep. */
  async checkpointAll(): Promise<void> {
    for (const id of this.#open.keys()) await this.checkpoint(id)
  }
}
