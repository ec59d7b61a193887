// Cabinet: the folder in which renditions outlive the program. It is a cache: whatever is wrong with it, nobody is told.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { isLeftOver, writePassing } from '../store/durable'

export interface CabinetLimits {
  /** Bytes of all files together; those that were asked for longest ago go first. */
  readonly bytes: number
  /** Milliseconds after which a file goes that nobody asks for. */
  readonly age: number
}

const day = 86_400_000
const usual: CabinetLimits = { bytes: 500_000_000, age: 30 * day }
/** A write under way is no left-over. */
const longestWrite = 3_600_000

/** SHA-256 of what the file is for and of its bytes stands before them. */
const sumLength = 32
const named = /^[0-9a-f]{64}$/

export class Cabinet {
  readonly #folder: string
  readonly #limits: CabinetLimits
  /** A folder that took nothing once is not tried again, for a full disk needs its last bytes for other things. */
  #takes = true
  /** Bytes since the last sweep. */
  #added = 0

  constructor(folder: string, limits: CabinetLimits = usual) {
    this.#folder = folder
    this.#limits = limits
  }

  /** What is kept under `key`, as it was put there; undefined where it is not there, damaged, or of something else. */
  async get(key: string): Promise<Uint8Array | undefined> {
    const file = this.#file(key)
    try {
      const whole = await readFile(file)
      const bytes = new Uint8Array(whole.buffer, whole.byteOffset, whole.length).subarray(sumLength)
      if (!sumOf(key, bytes).equals(whole.subarray(0, sumLength))) return undefined
      const now = new Date()
      await utimes(file, now, now).catch(() => undefined)
      return bytes
    } catch {
      return undefined
    }
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    if (!this.#takes) return
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      await writePassing(this.#file(key), Buffer.concat([sumOf(key, bytes), bytes]))
    } catch {
      this.#takes = false
      return
    }
    this.#added += bytes.length
    // One export may bring more than there is room for.
    if (this.#added > this.#limits.bytes / 4) await this.sweep()
  }

  /** Whether there is nothing at all, as on the first day. */
  async isEmpty(): Promise<boolean> {
    const names = await readdir(this.#folder).catch(() => [])
    return !names.some((name) => named.test(name))
  }

  /** As `sweep`, where anything has come in since the last time. */
  async sweepAfterUse(): Promise<void> {
    if (this.#added > 0) await this.sweep()
  }

  /** Removes what is too old or too much. Files that are not the cabinet's stay. */
  async sweep(): Promise<void> {
    this.#added = 0
    const now = Date.now()
    const files: { readonly file: string; readonly size: number; readonly used: number }[] = []
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const file = join(this.#folder, name)
      const found = named.test(name) || isLeftOver(name) ? await stat(file).catch(() => undefined) : undefined
      if (!found?.isFile()) continue
      const age = now - found.mtimeMs
      if (age > (named.test(name) ? this.#limits.age : longestWrite)) await remove(file)
      else if (named.test(name)) files.push({ file, size: found.size, used: found.mtimeMs })
    }
    let left = files.reduce((sum, { size }) => sum + size, 0)
    for (const { file, size } of files.sort((one, other) => one.used - other.used)) {
      if (left <= this.#limits.bytes) break
      await remove(file)
      left -= size
    }
  }

  #file = (key: string): string => join(this.#folder, createHash('sha256').update(key).digest('hex'))
}

/** The key is in it, so that a file under another's name is noticed. */
const sumOf = (key: string, bytes: Uint8Array): Buffer =>
  createHash('sha256').update(`${key}\n`).update(bytes).digest()

const remove = (file: string): Promise<void> => rm(file, { force: true }).catch(() => undefined)
