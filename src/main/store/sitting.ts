// Sitting: an issue while it is on the desk; takes each change into its journal, and now and then writes its file.
import { applyDelta, type Delta } from '#core/edit/delta'
import { type Issue, parseIssue } from '#core/issue/issue'
import { fail, ok, type Result } from '#core/result'
import { type Base, Journal } from './journal'
import { seal } from './seal'
import { readSealed, stampOf } from './sealed-file'
import { issueFile, journalFile, type StoredIssue } from './stored-issue'

/** Changes after which the file is written, so that a journal stays short. */
const most = 200
/** Milliseconds without a change after which the file is written. */
const rest = 5000

export interface Checkpoint {
  readonly revision: number
  readonly savedAt: string
  readonly sum: string
  /** Whether the issue became published with this revision. */
  readonly becamePublished: boolean
}

/** Writes the file of an issue as the revision that it says; answers the file's checksum. */
export type WriteIssue = (issue: Issue, savedAt: string, sealed: ReturnType<typeof seal>) => Promise<void>

export class Sitting {
  readonly #root: string
  readonly #journal: Journal
  /** As the window has it, but for the revision. */
  #issue: Issue
  /** The number of the last change. */
  #n: number
  /** Up to which change the file has them. */
  #kept: number
  #sum: string
  #current: boolean
  /** The status that the file has. */
  #filed: Issue['status']
  /** A published issue takes no change, unless it was opened to be corrected. */
  #protected = false
  #stamp: string | undefined
  #timer: NodeJS.Timeout | undefined
  /** Of the file that was to be written last, whether or not the disk said that it has it. */
  #tried: string | undefined
  #started: Promise<void> | undefined
  /** Settles when the file that is being written is there, or is not. */
  #writing: Promise<unknown> | undefined
  readonly #due: () => void

  private constructor(root: string, stored: StoredIssue, due: () => void) {
    const { issue, journal, behind, sum, current, filed } = stored
    this.#root = root
    this.#issue = issue
    this.#n = journal?.changes.at(-1)?.n ?? journal?.after ?? 0
    this.#kept = this.#n - behind
    this.#sum = sum
    this.#current = current
    this.#filed = filed
    this.#due = due
    this.#journal = new Journal(journalFile(root, issue.id))
    this.protect()
  }

  /** `due` is called when it is time to write the file. */
  static async begin(root: string, stored: StoredIssue, due: () => void): Promise<Sitting> {
    const sitting = new Sitting(root, stored, due)
    sitting.#stamp = await stampOf(issueFile(root, stored.issue.id))
    if (stored.journal) {
      await sitting.#journal.goOn(stored.journal)
      sitting.#started = Promise.resolve()
    }
    return sitting
  }

  get issue(): Issue {
    return this.#issue
  }
  /** The checksum inside the file. */
  get sum(): string {
    return this.#sum
  }
  get changes(): number {
    return this.#n
  }
  /** Whether the file lacks changes that were taken. */
  get behind(): boolean {
    return this.#n > this.#kept
  }

  get isProtected(): boolean {
    return this.#protected
  }

  /** From now on, where it stands published. An issue that becomes published stays open for as long as it sits. */
  protect(): void {
    this.#protected = this.#issue.status === 'published'
  }

  /** The editor has said that it is to be corrected. */
  openForCorrection(): void {
    this.#protected = false
  }

  /** Settles when the disk has the change. Changes come one after the other; a gap is refused. */
  async change(n: number, change: Delta, at: string): Promise<Result<null>> {
    if (this.#protected) return fail('fault.issue-published')
    if (n !== this.#n + 1) return fail('fault.change-gap', { n, wanted: this.#n + 1 })
    let next: Issue
    try {
      next = applyDelta(this.#issue, change) as Issue
    } catch (error) {
      return fail('fault.change-gap', { n, wanted: n }, String(error))
    }
    this.#issue = next
    this.#n = n
    this.#later()
    // Only from a file of its own form can a journal go on: the window sends the whole issue instead.
    if (!this.#current) return fail('fault.change-gap', { n, wanted: n })
    this.#started ??= this.#journal.restart(() => this.#base())
    const added = this.#journal.add({ n, at, change })
    try {
      await Promise.all([this.#started, added])
      return ok(null)
    } catch (error) {
      if (!this.#journal.isOpen) this.#started = undefined
      throw error
    }
  }

  /** The whole issue as the window has it, when the two no longer agree on the changes. */
  replace(issue: Issue): void {
    this.#journal.forget()
    this.#issue = { ...issue, revision: this.#issue.revision }
    this.#n++
  }

  #later(): void {
    clearTimeout(this.#timer)
    if (this.#n - this.#kept >= most) {
      // Asked for once: the next is due when as many have come again.
      if ((this.#n - this.#kept) % most === 0) this.#due()
      return
    }
    this.#timer = setTimeout(this.#due, rest)
    this.#timer.unref()
  }

  /** What a journal begins from. While the file is written, nobody knows yet which one that will be. */
  async #base(): Promise<Base> {
    await this.#writing
    return { base: this.#sum, after: this.#kept }
  }

  /** Writes the file, unless it has everything. A file that another has changed is not written over. */
  async checkpoint(savedAt: string, write: WriteIssue): Promise<Result<Checkpoint | null>> {
    clearTimeout(this.#timer)
    // A journal that is about to begin begins from the file that is there now.
    if (this.#started) await this.#started.catch(() => undefined)
    if (!this.behind && this.#current) return ok(null)
    const work = this.#write(savedAt, write)
    this.#writing = work.catch(() => undefined)
    try {
      return await work
    } finally {
      this.#writing = undefined
    }
  }

  async #write(savedAt: string, write: WriteIssue): Promise<Result<Checkpoint | null>> {
    const n = this.#n
    const parsed = parseIssue(this.#issue)
    if (!parsed.ok) return parsed
    if (!(await this.#isOurs())) return fail('fault.issue-foreign')
    // The one that was checked has new objects all over; this one shares what did not change with the one before.
    const issue = { ...this.#issue, revision: this.#issue.revision + 1 }
    const sealed = seal({ seq: issue.revision, savedAt, body: issue })
    // A journal that takes nothing any more is begun anew below.
    if (this.#journal.isOpen)
      await this.#journal.add({ saved: sealed.sha256, upTo: n }).catch(() => undefined)
    this.#tried = sealed.sha256
    await write(issue, savedAt, sealed)
    this.#stamp = await stampOf(issueFile(this.#root, issue.id))
    this.#issue = { ...this.#issue, revision: issue.revision }
    this.#sum = sealed.sha256
    const becamePublished = issue.status === 'published' && this.#filed !== 'published'
    this.#current = true
    this.#filed = issue.status
    this.#kept = n
    // The file has everything; a journal that cannot begin anew goes on, or refuses the next change.
    if (this.#journal.isOpen)
      await this.#journal.restart(() => ({ base: sealed.sha256, after: n })).catch(() => undefined)
    return ok({ revision: issue.revision, savedAt, sum: sealed.sha256, becamePublished })
  }

  /** Whether the file is as it was read or written here, even where the disk did not say so. */
  async #isOurs(): Promise<boolean> {
    const file = issueFile(this.#root, this.#issue.id)
    const stamp = await stampOf(file)
    if (stamp === this.#stamp) return true
    const found = await readSealed(file)
    if (found.kind !== 'good' || ![this.#sum, this.#tried].includes(found.sealed.sha256)) return false
    this.#stamp = stamp
    this.#issue = { ...this.#issue, revision: found.sealed.seq }
    return true
  }

  /** Lets go of the journal's file. */
  async end(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#journal.close()
  }
}
