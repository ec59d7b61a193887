// Staging: editions are written beside their place and moved into it only when all of them are whole.
import { createHash, randomBytes } from 'node:crypto'
import {
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Result } from '#core/result'
import type { ExportedFile } from '#shared/export'
import { makeFolder } from '../store/durable'
import { codeOf, onDisk } from '../store/fault'
import { cancelled, type Pour } from './edition'
import type { Drawer } from './renditions'

const prefix = '.galley-export-'

/** Names of the stages of this process that are at work; a folder may be named in more than one way. */
const atWork = new Set<string>()

/** By what a folder that an export made is known: a file, and words in it. */
const signs: Readonly<Record<string, string>> = {
  'index.html': '<meta name="generator" content="Galley">',
  'mail.html': '<meta name="generator" content="Galley">',
  'issue.md': '---\ngalley: ',
}

export class Staging {
  readonly #folder: string
  readonly #stage: string
  /** The outermost folder that had to be made, to be taken away again when nothing comes of it. */
  readonly #made: string | undefined
  readonly #files = new Map<string, ExportedFile>()
  /** Renditions on their way into the drawer. */
  readonly #putting = new Set<Promise<unknown>>()
  #closed = false

  private constructor(folder: string, stage: string, made: string | undefined) {
    this.#folder = folder
    this.#stage = stage
    this.#made = made
  }

  /** Makes the folder where it is missing, and a hidden one inside it to write in. */
  static async open(folder: string): Promise<Result<Staging>> {
    return await onDisk(folder, async () => {
      const made = await makeFolder(folder)
      await sweep(folder)
      const name = `${prefix}${process.pid}-${randomBytes(6).toString('hex')}`
      const stage = join(folder, name)
      atWork.add(name)
      try {
        await mkdir(stage)
      } catch (error) {
        atWork.delete(name)
        throw error
      }
      return ok(new Staging(folder, stage, made))
    })
  }

  /** Files written so far, by their path from the export's folder. */
  files(under: string): ExportedFile[] {
    return [...this.#files.values()].filter(({ path }) => path === under || path.startsWith(`${under}/`))
  }

  async write(path: string, content: Uint8Array | string): Promise<Result<null>> {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    return await this.pour(path, async (put) => {
      await put(bytes)
      return ok(null)
    })
  }

  /** Writes a file piece by piece, so that no more of it than one piece is in memory. */
  async pour(path: string, pour: Pour): Promise<Result<null>> {
    return await onDisk(join(this.#folder, path), async () => {
      const file = join(this.#stage, path)
      await mkdir(dirname(file), { recursive: true })
      const hash = createHash('sha256')
      let bytes = 0
      const handle = await open(file, 'wx')
      try {
        const poured = await pour(async (piece) => {
          hash.update(piece)
          bytes += piece.length
          await writeAll(handle, piece)
        })
        if (!poured.ok) return poured
        await handle.sync()
      } finally {
        await handle.close()
      }
      this.#files.set(path, { path, bytes, sha256: hash.digest('hex') })
      return ok(null)
    })
  }

  /** Where a file that was written stands until it is moved into its place. */
  place = (path: string): string => join(this.#stage, path)

  /**
   * Room for renditions that several editions show; it goes when the export ends. A photograph that is still being made
   * then, since somebody cancelled, is not put away any more.
   */
  drawer(): Drawer {
    const folder = join(this.#stage, '.renditions')
    return {
      put: async (name, bytes) => {
        if (this.#closed) return cancelled()
        const putting = onDisk(this.#folder, async () => {
          await mkdir(folder, { recursive: true })
          await writeFile(join(folder, name), bytes)
          return ok(null)
        })
        this.#putting.add(putting)
        return await putting.finally(() => this.#putting.delete(putting))
      },
      get: (name) => onDisk(this.#folder, async () => ok(await readFile(join(folder, name)))),
    }
  }

  /** What was written, as the disk has it now. */
  async read(path: string): Promise<Result<Uint8Array>> {
    return await onDisk(join(this.#folder, path), async () => ok(await readFile(join(this.#stage, path))))
  }

  /** Forgets what was written of an edition, so that it can be written again. */
  async discard(name: string): Promise<Result<null>> {
    for (const { path } of this.files(name)) this.#files.delete(path)
    return await onDisk(join(this.#folder, name), async () => {
      await rm(join(this.#stage, name), { recursive: true, force: true })
      return ok(null)
    })
  }

  /** Moves each name into its place. Where one move fails, those before it are taken back. */
  async commit(names: readonly string[]): Promise<Result<null>> {
    for (const name of names) {
      const ours = await this.#mayReplace(name)
      if (!ours.ok) return ours
    }
    const moved: { readonly place: string; readonly old: string | undefined; readonly from: string }[] = []
    for (const name of names) {
      const place = join(this.#folder, name)
      const from = join(this.#stage, name)
      const result = await onDisk(place, async () => {
        const old = join(this.#stage, `${name}.before`)
        const had = await moveIfThere(place, old)
        try {
          await rename(from, place)
        } catch (error) {
          if (had) await rename(old, place)
          throw error
        }
        moved.push({ place, old: had ? old : undefined, from })
        return ok(null)
      })
      if (result.ok) continue
      for (const { place, old, from } of moved.reverse()) {
        await rename(place, from)
        if (old) await rename(old, place)
      }
      return result
    }
    return ok(null)
  }

  /** A folder is replaced whole, so it must be one that an export made. */
  async #mayReplace(name: string): Promise<Result<null>> {
    const place = join(this.#folder, name)
    return await onDisk(place, async () => {
      const there = await lstat(place).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return undefined
        throw error
      })
      if (!there?.isDirectory()) return ok(null)
      const names = await readdir(place)
      if (names.length === 0) return ok(null)
      for (const [name, sign] of Object.entries(signs))
        if (names.includes(name) && (await readFile(join(place, name), 'utf8')).includes(sign))
          return ok(null)
      return fail('fault.export-taken', { place })
    })
  }

  /**
   * Removes what is left over. Without `kept`, the folders that were made for the export go too. What the disk does not
   * let go is hidden, and left to the next export: whether this one has come about is settled.
   */
  async close(kept: boolean): Promise<void> {
    this.#closed = true
    await Promise.allSettled(this.#putting)
    atWork.delete(basename(this.#stage))
    for (const left of [this.#stage, ...(kept || this.#made === undefined ? [] : [this.#made])])
      await onDisk(left, async () => {
        await rm(left, { recursive: true, force: true })
        return ok(null)
      })
  }
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** A nearly full disk takes part of the bytes and says so only by the count (write(2)). */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at)
    if (bytesWritten === 0) throw Object.assign(new Error('write took no bytes'), { code: 'ENOSPC' })
    at += bytesWritten
  }
}

/** Removes what exports have left behind that are no longer at work. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = new RegExp(`^\\${prefix}(\\d+)-[0-9a-f]{12}$`).exec(name)?.[1]
    if (pid === undefined) continue
    const works = Number(pid) === process.pid ? atWork.has(name) : isAlive(Number(pid))
    if (!works) await rm(join(folder, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
