// Trash: the folders of `trash/`, one a removed issue, and how long they stay there.
import { randomBytes } from 'node:crypto'
import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { parseIssue } from '#core/issue/issue'
import type { IssueSummary } from '#core/issue/summary'
import { fail, ok, type Result } from '#core/result'
import { isLeftOver, makeFolder, moveDurable } from './durable'
import { codeOf } from './fault'
import { readSealed, writeSealed } from './sealed-file'
import { summarise } from './summarise'

/** Days that a removed issue can still be taken back. */
export const daysInTrash = 30

/**
 * Days that count at most between two looks at the trash. A clock that jumps ahead by a year then takes no more than these
 * of the thirty, and what went to the trash yesterday is still there; a library that nobody opens keeps its trash longer.
 */
const mostAtOnce = 10

/** How long an issue has been here, as far as the clock is believed. */
interface Stay {
  /** ISO 8601. */
  readonly removedAt: string
  /** Days that count, up to the last look. */
  readonly days: number
  /** ISO 8601: the last look. */
  readonly seenAt: string
}

/** What a note holds besides; those of the first versions hold nothing. */
const countedSchema = z.object({ days: z.number().min(0), seenAt: z.iso.datetime() })

export interface Removed {
  /** Of its folder: the issue's id, and of one that was removed before another of the same id, `~` with a number behind it. */
  readonly name: string
  /** Null: it cannot be read. */
  readonly issue: IssueSummary | null
  /** ISO 8601; null: not known yet. */
  readonly removedAt: string | null
}

const namePattern = /^([\w-]{1,64})(?:~[1-9]\d{0,3})?$/
/** Stands in the folder of a removed issue. A copy of a library keeps it, where it would lose the times of its folders. */
const note = 'removed.json'

export class Trash {
  readonly #root: string
  readonly #folder: string

  constructor(root: string) {
    this.#root = root
    this.#folder = join(root, 'trash')
  }

  /** Removed last, first. Writes nothing. */
  async list(): Promise<Removed[]> {
    const removed = await Promise.all(
      (await this.names()).map(async (name) => ({
        name,
        issue: await this.#summary(name),
        removedAt: (await this.#stay(name))?.removedAt ?? null,
      })),
    )
    return removed.sort((one, other) => ((one.removedAt ?? '~') < (other.removedAt ?? '~') ? 1 : -1))
  }

  /** The plain folders with an issue in them; whatever else lies there is not the program's. */
  async names(): Promise<string[]> {
    const names = (await this.#folders()).filter((name) => namePattern.test(name))
    const held = await Promise.all(names.map((name) => this.#holdsIssue(name)))
    return names.filter((_, at) => held[at])
  }

  /** Moves an issue here; an older one of the same id makes room for it. */
  async take(id: string, at: string): Promise<void> {
    await makeFolder(this.#folder)
    const there = new Set(await readdir(this.#folder))
    if (there.has(id)) {
      let count = 1
      while (there.has(`${id}~${count}`)) count++
      await moveDurable(join(this.#folder, id), join(this.#folder, `${id}~${count}`))
    }
    await moveDurable(join(this.#root, 'issues', id), join(this.#folder, id))
    // On a full disk the move is what was asked for; its thirty days then begin with the next start.
    await this.#note(id, at).catch(() => undefined)
  }

  /** Moves an issue back to where it came from, and answers its id. */
  async giveBack(name: string): Promise<Result<string>> {
    const id = namePattern.exec(name)?.[1]
    if (id === undefined || !(await this.#holdsIssue(name))) return fail('fault.issue-missing')
    await rm(join(this.#folder, name, note), { force: true })
    await moveDurable(join(this.#folder, name), join(this.#root, 'issues', id))
    return ok(id)
  }

  /** Removes an issue for good. Its photographs stay: others may use them. */
  async discard(name: string): Promise<Result<null>> {
    if (!namePattern.test(name) || !(await this.#holdsIssue(name))) return fail('fault.issue-missing')
    // Moved first, so that a power cut leaves no half of an issue to be taken back.
    const aside = join(this.#folder, `.${name}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
    await moveDurable(join(this.#folder, name), aside)
    await rm(aside, { recursive: true, force: true })
    return ok(null)
  }

  /** Removes for good what has been here long enough. */
  async tidy(now: Date): Promise<void> {
    for (const name of await this.#folders())
      if (isLeftOver(name)) await rm(join(this.#folder, name), { recursive: true, force: true })
    for (const name of await this.names()) {
      const stay = await this.#stay(name)
      const at = now.toISOString()
      const since = stay ? (now.getTime() - Date.parse(stay.seenAt)) / 86_400_000 : -1
      const days = (stay?.days ?? 0) + Math.min(since, mostAtOnce)
      const isAhead = stay !== undefined && Date.parse(stay.removedAt) > now.getTime()
      // A disk that refuses a note will be asked again.
      if (!stay || isAhead) await this.#note(name, at).catch(() => undefined)
      else if (since >= 0 && days > daysInTrash) await this.discard(name)
      // The clock was set back: nothing is taken from what has counted.
      else if (since < 0) await this.#note(name, stay.removedAt, stay.days, at).catch(() => undefined)
      // Once a day is enough: each note waits for the disk.
      else if (since >= 1) await this.#note(name, stay.removedAt, days, at).catch(() => undefined)
    }
  }

  async #folders(): Promise<string[]> {
    const found = await readdir(this.#folder, { withFileTypes: true }).catch((error) => {
      if (codeOf(error) === 'ENOENT') return []
      throw error
    })
    return found.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  }

  async #holdsIssue(name: string): Promise<boolean> {
    const seen = (path: string) => lstat(path).catch(() => undefined)
    const folder = await seen(join(this.#folder, name))
    const file = await seen(join(this.#folder, name, 'issue.json'))
    return folder?.isDirectory() === true && file?.isFile() === true
  }

  async #summary(name: string): Promise<IssueSummary | null> {
    const found = await readSealed(join(this.#folder, name, 'issue.json')).catch(() => undefined)
    if (found?.kind !== 'good') return null
    const issue = parseIssue(found.sealed.body)
    return issue.ok ? summarise(issue.value, found.sealed.savedAt) : null
  }

  /** Undefined: nobody has written it down. */
  async #stay(name: string): Promise<Stay | undefined> {
    const found = await readSealed(join(this.#folder, name, note)).catch(() => undefined)
    if (found?.kind !== 'good' || Number.isNaN(Date.parse(found.sealed.savedAt))) return undefined
    const { savedAt: removedAt, body } = found.sealed
    const counted = countedSchema.safeParse(body)
    return { removedAt, ...(counted.success ? counted.data : { days: 0, seenAt: removedAt }) }
  }

  async #note(name: string, removedAt: string, days = 0, seenAt = removedAt): Promise<void> {
    await writeSealed(join(this.#folder, name, note), { seq: 0, savedAt: removedAt, body: { days, seenAt } })
  }
}
