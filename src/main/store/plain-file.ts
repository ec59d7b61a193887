// Plain file: the bytes under a name of a library, and only where they are those of a file that ends.
import { constants as buffer } from 'node:buffer'
import { constants, type FileHandle, open, stat } from 'node:fs/promises'
import { codeOf, isAbsent } from './fault'

/** No text can be longer, so nothing that is longer can be read as one. */
const most = buffer.MAX_STRING_LENGTH

/**
 * 'odd': a folder, a pipe, a device, a link that leads to one or to itself, or more bytes than any text has. A library may
 * come from anybody; a pipe would be waited for, and with it all other files, for good. Undefined: nothing is there.
 */
export async function readPlain(file: string): Promise<Buffer | 'odd' | undefined> {
  const handle = await openPlain(file)
  if (handle === 'odd' || handle === undefined) return handle
  try {
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

/** The same, opened to be read in parts. */
export async function openPlain(file: string): Promise<FileHandle | 'odd' | undefined> {
  try {
    if (!isPlain(await stat(file))) return 'odd'
    // Should a pipe have taken its place since, opening it does not wait (open(2)). Windows has neither.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    if (isPlain(await handle.stat())) return handle
    await handle.close()
    return 'odd'
  } catch (error) {
    if (isAbsent(error)) return undefined
    if (codeOf(error) === 'ELOOP') return 'odd'
    throw error
  }
}

export const isPlain = (there: { isFile(): boolean; readonly size: number }): boolean =>
  there.isFile() && there.size <= most
