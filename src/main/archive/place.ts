// Place: an archive's folder; writes what has changed, removes what an earlier run wrote, and touches nothing else.
import { createHash } from 'node:crypto'
import { type FileHandle, lstat, open, readFile, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Given } from '#core/archive/address'
import { fail, ok, type Result } from '#core/result'
import { makeFolder, writeDurable } from '../store/durable'
import { isAbsent, onDisk } from '../store/fault'
import {
  closeManifest,
  journalName,
  type Manifest,
  manifestName,
  manifestText,
  readManifest,
} from './manifest'

export interface Written {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export class Place {
  readonly #root: string
  readonly #before: Manifest
  /** Everything that is part of the archive this time. */
  readonly #files = new Map<string, string>()
  readonly #written: Written[] = []
  #journal: FileHandle | undefined

  private constructor(root: string, before: Manifest) {
    this.#root = root
    this.#before = before
  }

  /** Writes nothing: where nothing has changed, nothing will be. */
  static async open(root: string): Promise<Result<Place>> {
    const before = await readManifest(root)
    return before.ok ? ok(new Place(root, before.value)) : before
  }

  /** What an earlier run gave the issues. */
  get issues(): ReadonlyMap<string, Given> {
    return this.#before.issues
  }

  get written(): readonly Written[] {
    return this.#written
  }

  get unchanged(): number {
    return this.#files.size - new Set(this.#written.map(({ path }) => path)).size
  }

  /** Refuses where somebody else's file stands at one of the paths. */
  async guard(paths: readonly string[]): Promise<Result<null>> {
    for (const path of paths) {
      if (this.#before.files.has(path)) continue
      const there = await this.#kindOf(path)
      if (!there.ok) return there
      if (there.value !== 'nothing') return fail('fault.archive-taken', { place: join(this.#root, path) })
    }
    return ok(null)
  }

  /** Whether the file stands there as an earlier run wrote it; it is then part of the archive. */
  async has(path: string): Promise<boolean> {
    if (this.#files.has(path)) return true
    const known = this.#before.files.get(path)
    if (!known) return false
    const sum = await this.#sumAt(path)
    if (!sum.ok || sum.value === undefined || !known.has(sum.value)) return false
    this.#files.set(path, sum.value)
    return true
  }

  /** Makes the file be these bytes; one that has them already is left alone. */
  async put(path: string, content: Uint8Array | string): Promise<Result<null>> {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    const sha256 = sumOf(bytes)
    const there = await this.#sumAt(path)
    if (!there.ok) return there
    if (there.value !== sha256) {
      const file = join(this.#root, path)
      if (there.value !== undefined && !this.#before.files.has(path) && !this.#files.has(path))
        return fail('fault.archive-taken', { place: file })
      const done = await onDisk(file, async () => {
        await makeFolder(dirname(file))
        await this.#note(path, sha256)
        await writeDurable(file, bytes)
        return ok(null)
      })
      if (!done.ok) return done
      this.#written.push({ path, bytes: bytes.length, sha256 })
    }
    this.#files.set(path, sha256)
    return ok(null)
  }

  /** Removes what is no longer part of the archive, and puts down what is. */
  async finish(
    issues: ReadonlyMap<string, Given>,
  ): Promise<Result<{ readonly removed: readonly string[]; readonly kept: readonly string[] }>> {
    return await onDisk(join(this.#root, manifestName), async () => {
      const removed: string[] = []
      const kept: string[] = []
      for (const [path, sums] of this.#before.files) {
        if (this.#files.has(path)) continue
        const there = await this.#sumAt(path)
        if (!there.ok) kept.push(path)
        else if (there.value === undefined) continue
        else if (!sums.has(there.value)) kept.push(path)
        else {
          await rm(join(this.#root, path))
          removed.push(path)
          await this.#prune(dirname(path))
        }
      }
      await this.#closeJournal()
      const text = manifestText(issues, this.#files)
      if (text !== this.#before.text || this.#before.unfinished || this.#written.length > 0)
        await closeManifest(this.#root, this.#before, text)
      return ok({ removed: removed.sort(), kept: kept.sort() })
    })
  }

  /** Leaves everything as it is; the journal tells the next run what is Galley's. */
  async abandon(): Promise<void> {
    await this.#closeJournal()
  }

  async #closeJournal(): Promise<void> {
    await this.#journal?.close()
    this.#journal = undefined
  }

  /** Before the file itself: a run that is cut off between the two has lost nothing. */
  async #note(path: string, sum: string): Promise<void> {
    this.#journal ??= await open(join(this.#root, journalName), 'a')
    await this.#journal.write(`${sum} ${path}\n`)
    await this.#journal.datasync()
  }

  async #sumAt(path: string): Promise<Result<string | undefined>> {
    const kind = await this.#kindOf(path)
    if (!kind.ok) return kind
    if (kind.value === 'nothing') return ok(undefined)
    const file = join(this.#root, path)
    return kind.value === 'file'
      ? await onDisk(file, async () => ok(sumOf(await readFile(file))))
      : fail('fault.archive-taken', { place: file })
  }

  /** Looks at every step from the folder down: what a link leads to is not in the archive. */
  async #kindOf(path: string): Promise<Result<'nothing' | 'file' | 'other'>> {
    const steps = path.split('/')
    for (let depth = 1; depth <= steps.length; depth++) {
      const at = join(this.#root, ...steps.slice(0, depth))
      const found = await onDisk(at, async () => {
        try {
          return ok(await lstat(at))
        } catch (error) {
          if (isAbsent(error)) return ok(undefined)
          throw error
        }
      })
      if (!found.ok) return found
      if (!found.value) return ok('nothing')
      const last = depth === steps.length
      if (last && found.value.isFile()) return ok('file')
      if (!found.value.isDirectory()) {
        if (last) return ok('other')
        return fail('fault.archive-taken', { place: at })
      }
    }
    return ok('other')
  }

  /** Takes away the folders that have become empty. */
  async #prune(folder: string): Promise<void> {
    for (let at = folder; at !== '.'; at = dirname(at)) {
      try {
        await rmdir(join(this.#root, at))
      } catch {
        // Something else is in it.
        return
      }
    }
  }
}
