// Sealed file: one JSON file of the library, through lowdb and our own durable adapter.
import { lstat, stat } from 'node:fs/promises'
import { type Adapter, Low } from 'lowdb'
import { writeDurable } from './durable'
import { codeOf } from './fault'
import { readPlain } from './plain-file'
import { type Sealed, seal, sha256, type Unsealed, unseal } from './seal'

export type Found = { readonly kind: 'absent' } | Unsealed

/** Reads a file's bytes as UTF-8 that must be whole, and opens its envelope. */
export async function readSealed(file: string): Promise<Found> {
  const bytes = await readPlain(file)
  if (bytes === undefined) return { kind: 'absent' }
  if (bytes === 'odd') return { kind: 'damaged', why: 'no plain file in its place' }
  try {
    return unseal(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return { kind: 'damaged', why: 'not UTF-8' }
  }
}

/**
 * lowdb's own file adapter never syncs, and its `read` takes `null` for an empty database; so it only writes, over
 * `writeDurable`, and reading goes through `readSealed`.
 */
class DurableAdapter implements Adapter<Omit<Sealed, 'sha256'>> {
  constructor(
    private readonly file: string,
    private readonly text?: string,
  ) {}

  async read(): Promise<Omit<Sealed, 'sha256'> | null> {
    const found = await readSealed(this.file)
    return found.kind === 'good' ? found.sealed : null
  }

  async write(contents: Omit<Sealed, 'sha256'>): Promise<void> {
    await writeDurable(this.file, this.text ?? seal(contents).text)
  }
}

/** Writes the file; only when this returns does the disk have it. */
export async function writeSealed(
  file: string,
  contents: Omit<Sealed, 'sha256'>,
  /** Of the same contents, where they were sealed before. */
  text?: string,
): Promise<void> {
  await new Low(new DurableAdapter(file, text), contents).write()
}

/** Tells one state of a file from another without reading it; undefined where it is not there. */
export async function stampOf(file: string): Promise<string | undefined> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(file, { bigint: true }).catch((error) => {
      // A link that leads to itself is there all the same.
      if (codeOf(error) === 'ELOOP') return lstat(file, { bigint: true })
      throw error
    })
    return sha256(`${size} ${mtimeNs} ${ctimeNs} ${ino}`).slice(0, 16)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}
