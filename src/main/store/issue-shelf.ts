// Issue shelf: the folders of `issues/`, one an issue, and the list made from them.
import { lstat, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '#core/issue/issue'
import type { NewerIssue } from '#core/issue/newer-issue'
import type { IssueSummary } from '#core/issue/summary'
import { type Fault, fail, ok, type Result } from '#core/result'
import { isLeftOver, makeFolder, moveDurable, sweep, syncFolder } from './durable'
import { codeOf, unlessAbsent } from './fault'
import { type IndexEntry, readIndex, writeIndex } from './index-file'
import { readNewer } from './newer'
import { recover } from './recover'
import { writeSealed } from './sealed-file'
import { idPattern, issueFile, issueStamp, readStored, type StoredIssue } from './stored-issue'
import { newestFirst, summarise } from './summarise'
import { Trash } from './trash'
import type { Undo } from './undo'

const isBare = async (folder: string): Promise<boolean> =>
  (await readdir(folder).catch(() => ['a file'])).every(isLeftOver)

/** What the disk says of one issue alone, so that the others are there without it; any other error goes on. */
function unreadable(id: string, error: unknown): Fault {
  const code = codeOf(error) ?? ''
  if (!['EACCES', 'EPERM', 'EIO'].includes(code)) throw error
  return { key: 'fault.issue-unreadable', with: { file: `issues/${id}/issue.json`, code } }
}

export class IssueShelf {
  readonly #root: string
  readonly #backups: string | undefined
  readonly trash: Trash
  #entries = new Map<string, IndexEntry>()
  #faults = new Map<string, Fault>()
  #damaged: string[] = []
  #newer: NewerIssue[] = []
  #indexStale = false

  /** `backups`: the folder with the library's backups, where there is one. */
  constructor(root: string, backups?: string) {
    this.#root = root
    this.#backups = backups
    this.trash = new Trash(root)
  }

  file = (id: string): string => issueFile(this.#root, id)

  summaries = (): IssueSummary[] =>
    newestFirst([...this.#entries.values()].flatMap(({ summary }) => summary ?? []))

  summary = (id: string): IssueSummary | undefined => this.#entries.get(id)?.summary

  /** What an issue is called in a sentence; undefined: there is none. */
  nameOf(id: string): string | undefined {
    const issue = this.summary(id) ?? this.#newer.find((one) => one.id === id)
    return issue && (issue.title || (issue.number === null ? id : `${issue.number}`))
  }

  /** Whether an issue stands there, be it damaged or of a later version. */
  async has(id: string): Promise<boolean> {
    return this.#entries.has(id) || (await issueStamp(this.#root, id)) !== undefined
  }

  /** By issue. */
  faults = (): ReadonlyMap<string, Fault> => this.#faults

  /** Issues that only a later version can open. */
  newer = (): readonly NewerIssue[] => this.#newer

  /** Brings the list up to date with the folders; reads only the issues whose files have changed. Writes nothing. */
  async refresh(): Promise<void> {
    const known = this.#entries.size > 0 ? this.#entries : await readIndex(this.#root)
    if (!known) this.#indexStale = true
    const ids = await this.#folders()
    const entries = new Map<string, IndexEntry>()
    const faults = new Map<string, Fault>()
    this.#damaged = []
    const newer: NewerIssue[] = []
    const look = async (id: string): Promise<void> => {
      const stamp = await issueStamp(this.#root, id)
      if (stamp === undefined) {
        // A file that is gone is damage too, where its revisions tell that it was there.
        if (await this.#hasHistory(id)) this.#note(id, faults)
        return
      }
      const before = known?.get(id)
      if (before?.stamp === stamp) {
        entries.set(id, before)
        return
      }
      this.#indexStale = true
      const loaded = await this.stored(id)
      if (loaded.ok) {
        entries.set(id, { stamp, summary: summarise(loaded.value.issue, loaded.value.savedAt) })
        if (loaded.value.fault) faults.set(id, loaded.value.fault)
      } else {
        faults.set(id, loaded.fault)
        if (loaded.fault.key === 'fault.issue-damaged') this.#damaged.push(id)
        if (loaded.fault.key === 'fault.issue-newer') newer.push(await readNewer(this.#root, id))
      }
    }
    for (const id of ids)
      await look(id).catch((error) => {
        faults.set(id, unreadable(id, error))
        this.#indexStale = true
      })
    if (known && known.size !== entries.size) this.#indexStale = true
    this.#entries = entries
    this.#faults = faults
    this.#newer = newer
  }

  #note(id: string, faults: Map<string, Fault>): void {
    faults.set(id, { key: 'fault.issue-damaged', with: { file: `issues/${id}/issue.json` } })
    this.#damaged.push(id)
    this.#indexStale = true
  }

  async #hasHistory(id: string): Promise<boolean> {
    const names = await readdir(join(this.#root, 'issues', id, 'history')).catch(() => [])
    return names.some((name) => name.endsWith('.gz'))
  }

  async #folders(): Promise<string[]> {
    const found = await readdir(join(this.#root, 'issues'), { withFileTypes: true }).catch((error) => {
      // Issues that may not be read are not the same as none.
      if (codeOf(error) === 'ENOENT') return []
      throw error
    })
    return found.filter((entry) => entry.isDirectory() && idPattern.test(entry.name)).map(({ name }) => name)
  }

  /** What the disk has of an issue. */
  async stored(id: string): Promise<Result<StoredIssue>> {
    return idPattern.test(id) ? await readStored(this.#root, id) : fail('fault.issue-missing')
  }

  async read(id: string): Promise<Result<Issue>> {
    const stored = await this.stored(id)
    return stored.ok ? ok(stored.value.issue) : stored
  }

  /** Writes the issue as its `revision`, over the revision before. */
  async write(issue: Issue, savedAt: string, sealed?: { readonly text: string }): Promise<IssueSummary> {
    await writeSealed(this.file(issue.id), { seq: issue.revision, savedAt, body: issue }, sealed?.text)
    const summary = summarise(issue, savedAt)
    await this.#keep(issue.id, summary)
    return summary
  }

  /** Notes that the files of an issue are as this program has just left them. */
  async remember(id: string): Promise<void> {
    const summary = this.summary(id)
    if (summary) await this.#keep(id, summary)
  }

  /** Puts a new issue on the shelf. */
  async add(
    issue: Issue,
    savedAt: string,
    undo: Undo,
    sealed?: { readonly text: string },
  ): Promise<IssueSummary> {
    const folder = join(this.#root, 'issues', issue.id)
    await mkdir(folder).catch(async (error) => {
      // A folder without an issue was left by a disk that would not even take it back.
      if (codeOf(error) !== 'EEXIST' || !(await isBare(folder))) throw error
    })
    undo.add(async () => {
      await rm(folder, { recursive: true, force: true })
      this.#entries.delete(issue.id)
    })
    const summary = await this.write(issue, savedAt, sealed)
    await syncFolder(join(this.#root, 'issues'))
    return summary
  }

  /** Reads again what another process may have written since. */
  async recheck(id: string): Promise<void> {
    if (!idPattern.test(id)) return
    if ((await issueStamp(this.#root, id)) !== this.#entries.get(id)?.stamp) await this.refresh()
  }

  async #keep(id: string, summary: IssueSummary): Promise<void> {
    this.#indexStale = true
    this.#entries.set(id, { stamp: (await issueStamp(this.#root, id)) ?? '', summary })
  }

  /** To the trash. */
  async remove(id: string, at: string): Promise<Result<null>> {
    if (!this.#entries.has(id)) return fail('fault.issue-missing')
    await this.trash.take(id, at)
    this.#entries.delete(id)
    this.#indexStale = true
    return ok(null)
  }

  /** From the trash, by the name that it has there. */
  async restore(name: string, at: string): Promise<Result<null>> {
    if (this.#entries.has(name.replace(/~\d+$/, ''))) return fail('fault.issue-exists')
    const back = await this.trash.giveBack(name)
    if (!back.ok) return back
    await this.#setOddHistoryAside(back.value, at.replace(/[:.]/g, ''))
    await this.refresh()
    return ok(null)
  }

  /** Sets damaged issues aside and removes what writes cut short have left. The folder of an issue goes as a whole. */
  async tidy(stamp: string): Promise<void> {
    for (const id of this.#damaged.splice(0)) {
      const recovered = await recover(this.#root, id, stamp, this.#backups)
      if (recovered) {
        await this.#keep(id, summarise(recovered.issue, recovered.savedAt))
        this.#faults.delete(id)
        continue
      }
      await makeFolder(join(this.#root, 'quarantine'))
      await moveDurable(join(this.#root, 'issues', id), join(this.#root, 'quarantine', `${stamp}-${id}`))
      this.#faults.delete(id)
    }
    for (const id of await this.#folders()) {
      if (this.#faults.get(id)?.key === 'fault.issue-unreadable') continue
      const folder = join(this.#root, 'issues', id)
      await sweep(folder)
      await this.#setOddHistoryAside(id, stamp)
      await sweep(join(folder, 'history')).catch(unlessAbsent)
      if ((await readdir(folder)).filter((name) => !isLeftOver(name)).length === 0)
        await rm(folder, { recursive: true })
    }
  }

  /** What is no folder holds no revisions, and a link leads out of the library. */
  async #setOddHistoryAside(id: string, stamp: string): Promise<void> {
    const history = join(this.#root, 'issues', id, 'history')
    const there = await lstat(history).catch(unlessAbsent)
    if (!there || there.isDirectory()) return
    await makeFolder(join(this.#root, 'quarantine'))
    await moveDurable(history, join(this.#root, 'quarantine', `${stamp}-${id}~history`))
  }

  /** Writes the cache, where it has fallen behind. */
  async writeIndex(savedAt: string): Promise<void> {
    if (!this.#indexStale) return
    await writeIndex(this.#root, this.#entries, savedAt)
    this.#indexStale = false
  }
}
