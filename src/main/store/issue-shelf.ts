// Issue shelf: the folders of `issues/`, one an issue, and the list made from them.
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Issue, parseIssue } from '#core/issue/issue'
import type { IssueSummary } from '#core/issue/summary'
import { type Fault, fail, ok, type Result } from '#core/result'
import { isLeftOver, makeFolder, moveDurable, sweep, syncFolder } from './durable'
import { codeOf } from './fault'
import { type IndexEntry, readIndex, writeIndex } from './index-file'
import { readSealed, stampOf, writeSealed } from './sealed-file'
import { newestFirst, summarise } from './summarise'
import type { Undo } from './undo'

export const idPattern = /^[\w-]{1,64}$/

interface Loaded {
  readonly issue: Issue
  readonly savedAt: string
}

export class IssueShelf {
  readonly #root: string
  #entries = new Map<string, IndexEntry>()
  #faults = new Map<string, Fault>()
  #damaged: string[] = []
  #indexStale = false

  constructor(root: string) {
    this.#root = root
  }

  file = (id: string): string => join(this.#root, 'issues', id, 'issue.json')

  summaries = (): IssueSummary[] =>
    newestFirst([...this.#entries.values()].flatMap(({ summary }) => summary ?? []))

  summary = (id: string): IssueSummary | undefined => this.#entries.get(id)?.summary

  faults = (): Fault[] => [...this.#faults.values()]

  /** Brings the list up to date with the folders; reads only the issues whose files have changed. Writes nothing. */
  async refresh(): Promise<void> {
    const known = this.#entries.size > 0 ? this.#entries : await readIndex(this.#root)
    if (!known) this.#indexStale = true
    const ids = await this.#folders()
    const entries = new Map<string, IndexEntry>()
    const faults = new Map<string, Fault>()
    this.#damaged = []
    for (const id of ids) {
      const stamp = await stampOf(this.file(id))
      if (stamp === undefined) continue
      const before = known?.get(id)
      if (before?.stamp === stamp) {
        entries.set(id, before)
        continue
      }
      this.#indexStale = true
      const loaded = await this.#load(id)
      if (loaded.ok) entries.set(id, { stamp, summary: summarise(loaded.value.issue, loaded.value.savedAt) })
      else {
        faults.set(id, loaded.fault)
        if (loaded.fault.key === 'fault.issue-damaged') this.#damaged.push(id)
      }
    }
    if (known && known.size !== entries.size) this.#indexStale = true
    this.#entries = entries
    this.#faults = faults
  }

  async #folders(): Promise<string[]> {
    const found = await readdir(join(this.#root, 'issues'), { withFileTypes: true }).catch((error) => {
      // Issues that may not be read are not the same as none.
      if (codeOf(error) === 'ENOENT') return []
      throw error
    })
    return found.filter((entry) => entry.isDirectory() && idPattern.test(entry.name)).map(({ name }) => name)
  }

  async #load(id: string): Promise<Result<Loaded>> {
    const file = `issues/${id}/issue.json`
    const found = await readSealed(this.file(id))
    if (found.kind === 'absent') return fail('fault.issue-missing')
    if (found.kind === 'newer') return fail('fault.issue-newer', { file })
    if (found.kind === 'damaged') return fail('fault.issue-damaged', { file }, found.why)
    const issue = parseIssue(found.sealed.body)
    // The checksum fits, so nothing is broken: the record is of a form that only another version knows.
    if (!issue.ok) return fail('fault.issue-newer', { file }, issue.fault.detail)
    if (issue.value.id !== id) return fail('fault.issue-damaged', { file }, 'the id is not the folder’s')
    return ok({ issue: issue.value, savedAt: found.sealed.savedAt })
  }

  async read(id: string): Promise<Result<Issue>> {
    if (!idPattern.test(id)) return fail('fault.issue-missing')
    const loaded = await this.#load(id)
    return loaded.ok ? ok(loaded.value.issue) : loaded
  }

  /** Writes the issue as its `revision`, over the revision before. */
  async write(issue: Issue, savedAt: string): Promise<IssueSummary> {
    await writeSealed(this.file(issue.id), { seq: issue.revision, savedAt, body: issue })
    const summary = summarise(issue, savedAt)
    await this.#remember(issue.id, summary)
    return summary
  }

  /** Puts a new issue on the shelf. */
  async add(issue: Issue, savedAt: string, undo: Undo): Promise<IssueSummary> {
    const folder = join(this.#root, 'issues', issue.id)
    await mkdir(folder)
    undo.add(async () => {
      await rm(folder, { recursive: true, force: true })
      this.#entries.delete(issue.id)
    })
    const summary = await this.write(issue, savedAt)
    await syncFolder(join(this.#root, 'issues'))
    return summary
  }

  /** Reads again what another process may have written since. */
  async recheck(id: string): Promise<void> {
    if ((await stampOf(this.file(id))) !== this.#entries.get(id)?.stamp) await this.refresh()
  }

  async #remember(id: string, summary: IssueSummary): Promise<void> {
    this.#indexStale = true
    this.#entries.set(id, { stamp: (await stampOf(this.file(id))) ?? '', summary })
  }

  async remove(id: string): Promise<Result<null>> {
    if (!this.#entries.has(id)) return fail('fault.issue-missing')
    await makeFolder(join(this.#root, 'trash'))
    await moveDurable(join(this.#root, 'issues', id), join(this.#root, 'trash', id))
    this.#entries.delete(id)
    this.#indexStale = true
    return ok(null)
  }

  async restore(id: string): Promise<Result<null>> {
    if (!idPattern.test(id)) return fail('fault.issue-missing')
    if (this.#entries.has(id)) return fail('fault.issue-exists')
    const from = join(this.#root, 'trash', id)
    if ((await stampOf(join(from, 'issue.json'))) === undefined) return fail('fault.issue-missing')
    await moveDurable(from, join(this.#root, 'issues', id))
    await this.refresh()
    return ok(null)
  }

  /** Sets damaged issues aside and removes what writes cut short have left. The folder of an issue goes as a whole. */
  async tidy(stamp: string): Promise<void> {
    for (const id of this.#damaged.splice(0)) {
      await makeFolder(join(this.#root, 'quarantine'))
      await moveDurable(join(this.#root, 'issues', id), join(this.#root, 'quarantine', `${stamp}-${id}`))
    }
    for (const id of await this.#folders()) {
      const folder = join(this.#root, 'issues', id)
      await sweep(folder)
      if ((await readdir(folder)).filter((name) => !isLeftOver(name)).length === 0)
        await rm(folder, { recursive: true })
    }
  }

  /** Writes the cache, where it has fallen behind. */
  async writeIndex(savedAt: string): Promise<void> {
    if (!this.#indexStale) return
    await writeIndex(this.#root, this.#entries, savedAt)
    this.#indexStale = false
  }
}
