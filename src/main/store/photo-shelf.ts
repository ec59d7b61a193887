// Photo shelf: the library's `photos` folder, where every file is named by its SHA-256 and written once.
import { lstat, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Photo, parsePhoto, photoFile, photoTypes, sha256Pattern } from '#core/photo/photo'
import { fail, ok, type Result } from '#core/result'
import { makeFolder, moveDurable, writeDurable } from './durable'
import { unlessAbsent } from './fault'
import { readPlain } from './plain-file'
import { sha256 } from './seal'
import { readSealed, writeSealed } from './sealed-file'
import type { Undo } from './undo'

/** Reads what a photograph's file says of itself. */
export type Inspect = (bytes: Uint8Array, name: string) => Promise<Result<Photo>>

export class PhotoShelf {
  readonly #root: string
  readonly #inspect: Inspect
  readonly #records = new Map<string, Photo>()

  constructor(root: string, inspect: Inspect) {
    this.#root = root
    this.#inspect = inspect
  }

  path = (photo: Pick<Photo, 'sha256' | 'type'>): string => join(this.#root, 'photos', photoFile(photo))
  #recordFile = (sum: string): string => join(this.#root, 'photos', `${sum}.json`)

  /** What is known of a photograph: from its record, or read again from the file where the record is lost. */
  async record(sum: string): Promise<Result<Photo>> {
    if (!sha256Pattern.test(sum)) return fail('fault.photo-missing')
    const known = this.#records.get(sum)
    if (known) return ok(known)
    const found = await readSealed(this.#recordFile(sum))
    const parsed = found.kind === 'good' ? parsePhoto(found.sealed.body) : undefined
    const photo = parsed?.ok && parsed.value.sha256 === sum ? parsed : await this.#rebuild(sum)
    if (photo.ok) this.#records.set(sum, photo.value)
    return photo
  }

  async #rebuild(sum: string): Promise<Result<Photo>> {
    for (const type of photoTypes) {
      const bytes = await readIfThere(this.path({ sha256: sum, type }))
      if (!bytes) continue
      const file = photoFile({ sha256: sum, type })
      if (sha256(bytes) !== sum) return fail('fault.photo-damaged', { file })
      return await this.#inspect(bytes, file)
    }
    return fail('fault.photo-missing')
  }

  /** The file's bytes, checked against its name. */
  async read(photo: Pick<Photo, 'sha256' | 'type'>): Promise<Result<Uint8Array>> {
    const bytes = await readIfThere(this.path(photo))
    if (!bytes) return fail('fault.photo-missing')
    return sha256(bytes) === photo.sha256
      ? ok(bytes)
      : fail('fault.photo-damaged', { file: photoFile(photo) })
  }

  /** Keeps a photograph. One that is there already stays; one that has gone bad is set aside and written anew. */
  async add(photo: Photo, bytes: Uint8Array, now: string, undo: Undo): Promise<void> {
    const file = this.path(photo)
    const there = await readIfThere(file)
    if (there && sha256(there) !== photo.sha256) await this.#setAside(photoFile(photo), now)
    if (!there || sha256(there) !== photo.sha256) {
      undo.add(() => rm(file, { force: true }))
      await writeDurable(file, bytes)
    }
    const record = this.#recordFile(photo.sha256)
    if ((await readSealed(record)).kind === 'good') return
    const old = await lstat(record).catch(unlessAbsent)
    // A folder cannot be written over.
    if (old?.isDirectory()) await this.#setAside(basename(record), now)
    if (!old) undo.add(() => rm(record, { force: true }))
    undo.add(async () => this.#records.delete(photo.sha256))
    await writeSealed(record, { seq: 0, savedAt: now, body: photo })
    this.#records.set(photo.sha256, photo)
  }

  async #setAside(name: string, now: string): Promise<void> {
    const quarantine = join(this.#root, 'quarantine')
    await makeFolder(quarantine)
    await moveDurable(
      join(this.#root, 'photos', name),
      join(quarantine, `${now.replace(/[:.]/g, '')}-${name}`),
    )
  }
}

/** What is no file has no bytes that its name could be the sum of. */
async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  const bytes = await readPlain(file)
  return bytes === 'odd' ? new Uint8Array() : bytes
}
