// History: the revisions of an issue, each a file of its own that is written once.
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { constants, gunzip, gunzipSync, gzip } from 'node:zlib'
import { z } from 'zod'
import { type Issue, parseIssue } from '#core/issue/issue'
import { fail, ok, type Result } from '#core/result'
import { makeFolder, sweep, writeDurable } from './durable'
import { codeOf, isAbsent } from './fault'
import { holderHere } from './holder'
import { openPlain, readPlain } from './plain-file'
import { type Sealed, seal, unseal } from './seal'
import { readSealed, writeSealed } from './sealed-file'
import { idPattern, issueFile } from './stored-issue'
import { thinned } from './thin'

const zip = promisify(gzip)
const unzip = promisify(gunzip)
/** Of a revision, unpacked: four times what a package may bring in. A file of gigabytes may be packed into a few thousand bytes. */
const mostBytes = 256_000_000

/** `sum`: the checksum inside the issue's own file of that revision, by which a journal finds it. */
const bodySchema = z.object({ v: z.literal(1), by: z.string(), sum: z.string(), issue: z.unknown() })
const namesSchema = z.object({ names: z.record(z.string(), z.string()) })

export interface Revision {
  readonly seq: number
  /** ISO 8601. */
  readonly savedAt: string
  /** Who saved it, by the name that the system has for them; empty: nobody knows. */
  readonly by: string
  /** A name that the editor gave it; null: none. */
  readonly name: string | null
  /** It stood published, and is kept for ever. */
  readonly published: boolean
}

type Head = Omit<Revision, 'name' | 'published'>

export interface KeptIssue {
  readonly issue: Issue
  readonly savedAt: string
  readonly sum: string
}

const file = /^(\d+)\.json\.gz$/
/** Stands beside a revision that was published. A file of its own, written once: no other write can lose it. */
const mark = /^(\d+)\.published$/

export class History {
  readonly #folder: string
  readonly #issueFile: string
  /** The revision that is here for certain as the issue's own file has it. */
  #sure: number | undefined
  /** Heads that were read, by sequence. */
  readonly #heads = new Map<number, Head>()

  /** An id that names no folder has no revisions. */
  constructor(root: string, id: string) {
    const name = idPattern.test(id) ? id : '-'
    this.#folder = join(root, 'issues', name, 'history')
    this.#issueFile = issueFile(root, name)
  }

  #file = (seq: number): string => join(this.#folder, `${seq}.json.gz`)

  keep(issue: Issue, savedAt: string, sum: string): Promise<void> {
    return this.#keep(issue, savedAt, sum, holderHere('window').user)
  }

  /**
   * Before the issue's file is written anew: keeps what stands in it as `revision`, where that is not here, as of an issue that
   * came without a history. Answers whether it was put here now. The disk is looked at once a revision.
   */
  async keepFiled(revision: number): Promise<boolean> {
    if (this.#sure === revision) return false
    const found = await readSealed(this.#issueFile)
    const issue = found.kind === 'good' ? parseIssue(found.sealed.body) : undefined
    if (found.kind !== 'good' || !issue?.ok || issue.value.revision !== revision) return false
    const { savedAt, sha256 } = found.sealed
    const kept = await this.read(revision)
    const isHere = kept.ok && kept.value.sum === sha256
    if (!isHere) await this.#keep(issue.value, savedAt, sha256, '')
    this.#sure = revision
    return !isHere
  }

  /** Takes back what `keepFiled` has put here. */
  async letGo(revision: number): Promise<void> {
    await rm(this.#file(revision), { force: true })
    this.#heads.delete(revision)
    this.#sure = undefined
  }

  async #keep(issue: Issue, savedAt: string, sum: string, by: string): Promise<void> {
    await makeFolder(this.#folder)
    const { text } = seal({ seq: issue.revision, savedAt, body: { v: 1, by, sum, issue } })
    await writeDurable(this.#file(issue.revision), await zip(text))
    this.#heads.set(issue.revision, { seq: issue.revision, savedAt, by })
    this.#sure = issue.revision
  }

  /** Keeps the issue as it stands published for ever; writes the revision only where it is not there as it is. */
  async keepPublished(issue: Issue, savedAt: string, sum: string, now: string): Promise<void> {
    const kept = await this.read(issue.revision)
    if (!kept.ok || kept.value.sum !== sum) await this.keep(issue, savedAt, sum)
    await writeDurable(join(this.#folder, `${issue.revision}.published`), `${now}\n`)
  }

  /** Newest first. */
  async #numbers(shape = file): Promise<number[]> {
    const names = await readdir(this.#folder).catch((error) => {
      if (!isAbsent(error) && codeOf(error) !== 'ELOOP') throw error
      return []
    })
    return names
      .flatMap((name) => shape.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((one, other) => other - one)
  }

  /** Newest first; what cannot be read is not among them. */
  async list(): Promise<Revision[]> {
    const names = await this.#names()
    const published = new Set(await this.#numbers(mark))
    const found: Revision[] = []
    for (const seq of await this.#numbers()) {
      const head = this.#heads.get(seq) ?? (await readHead(this.#file(seq)))
      if (!head || head.seq !== seq) continue
      this.#heads.set(seq, head)
      found.push({ ...head, name: names[seq] ?? null, published: published.has(seq) })
    }
    return found
  }

  async read(seq: number): Promise<Result<KeptIssue>> {
    try {
      const packed = await readPlain(this.#file(seq))
      if (packed === undefined) return fail('fault.revision-missing')
      if (packed === 'odd') return fail('fault.revision-damaged')
      const found = unseal((await unzip(packed, { maxOutputLength: mostBytes })).toString())
      if (found.kind === 'newer') return fail('fault.revision-missing')
      const kept = found.kind === 'good' ? issueOf(found.sealed) : undefined
      return kept ? ok(kept) : fail('fault.revision-damaged')
    } catch (error) {
      if (isUnpackable(error)) return fail('fault.revision-damaged')
      throw error
    }
  }

  /** The newest that is whole. */
  async newest(): Promise<KeptIssue | undefined> {
    for (const seq of await this.#numbers()) {
      const kept = await this.read(seq)
      if (kept.ok) return kept.value
    }
    return undefined
  }

  async #names(): Promise<Readonly<Record<string, string>>> {
    const found = await readSealed(join(this.#folder, 'names.json'))
    const parsed = found.kind === 'good' ? namesSchema.safeParse(found.sealed.body) : undefined
    return parsed?.success ? parsed.data.names : {}
  }

  /** Gives a revision a name, so that it is kept for ever; an empty one takes the name away. */
  async name(seq: number, name: string, savedAt: string): Promise<void> {
    const { [seq]: _, ...others } = await this.#names()
    const names = name === '' ? others : { ...others, [seq]: name }
    await writeSealed(join(this.#folder, 'names.json'), { seq: 0, savedAt, body: { names } })
  }

  /** Removes what nobody will look for: see `thinned`. */
  async thin(now: Date): Promise<void> {
    const revisions = await this.list()
    if (revisions.length === 0) return
    await sweep(this.#folder)
    for (const seq of thinned(revisions, now)) {
      await rm(this.#file(seq), { force: true })
      this.#heads.delete(seq)
    }
  }
}

/** No gzip, or one that unpacks to more than a revision has. */
const isUnpackable = (error: unknown): boolean => /^Z_|^ERR_BUFFER_TOO_LARGE$/.test(codeOf(error) ?? '')

function issueOf({ body, savedAt, seq }: Sealed): KeptIssue | undefined {
  const parsed = bodySchema.safeParse(body)
  const issue = parsed.success ? parseIssue(parsed.data.issue) : undefined
  if (!parsed.success || !issue?.ok || issue.value.revision !== seq) return undefined
  return { issue: issue.value, savedAt, sum: parsed.data.sum }
}

const headShape =
  /^\{"schema":\d+,"seq":(\d+),"savedAt":"([^"]+)","sha256":"[0-9a-f]+","body":\{"by":("(?:[^"\\]|\\.)*")/
/** Bytes of a packed revision in which its head is for certain. */
const headBytes = 2048

/** Who and when, without unpacking the issue. */
async function readHead(path: string): Promise<Head | undefined> {
  const handle = await openPlain(path)
  if (handle === undefined || handle === 'odd') return undefined
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    const text = gunzipSync(buffer.subarray(0, bytesRead), { finishFlush: constants.Z_SYNC_FLUSH })
    const [, seq, savedAt = '', by = '""'] = headShape.exec(text.toString()) ?? []
    return seq === undefined ? undefined : { seq: Number(seq), savedAt, by: JSON.parse(by) as string }
  } catch (error) {
    if (isUnpackable(error)) return undefined
    throw error
  } finally {
    await handle.close()
  }
}
