// Read within: the bytes of a plain file; its kind and its size are looked at before it is opened.
import { readFile, stat } from 'node:fs/promises'
import { fail, ok, type Result } from '#core/result'
import { onDisk } from '../store/fault'

/** At most `most` bytes. Never opens a pipe or a device, which would not end. Every failure names the file. */
export const readWithin = (path: string, most: number): Promise<Result<Uint8Array>> =>
  onDisk(path, async () => {
    const entry = await stat(path)
    if (entry.isDirectory()) return fail('fault.is-folder', { place: path })
    if (!entry.isFile()) return fail('fault.not-file', { place: path })
    if (entry.size > most) return fail('fault.too-large', { file: path, most: most / 1e6 })
    return ok(await readFile(path))
  })
