// Durable: the one way a file is written, so that a power cut leaves the old bytes or the new ones and nothing between.
import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const temporary = /^\..+\.\d+-[0-9a-f]{12}\.tmp$/

/** Whether a file name is one that a write cut short may have left behind. */
export const isLeftOver = (name: string): boolean => temporary.test(name)

/**
 * Writes beside the file, syncs, renames over it and syncs the folder. Throws the system's error; the file then
 * still has its old bytes, unless the last step alone failed.
 */
export async function writeDurable(file: string, bytes: Uint8Array | string): Promise<void> {
  await replace(file, bytes, (handle) => handle.sync())
  await syncFolder(dirname(file))
}

/**
 * The same without waiting for the disk: whoever reads the file finds its old bytes or the new ones, but for a power cut,
 * which may tear it. So it is for what carries a checksum and is soon made again.
 */
export const writePassing = (file: string, bytes: Uint8Array | string): Promise<void> =>
  replace(file, bytes, async () => undefined)

async function replace(
  file: string,
  bytes: Uint8Array | string,
  settle: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  const beside = join(
    dirname(file),
    `.${basename(file)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`,
  )
  const handle = await open(beside, 'wx')
  try {
    try {
      await writeAll(handle, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
      await settle(handle)
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** A nearly full disk takes part of the bytes and says so only by the count (write(2)). */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, from = 0): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, from + at)
    if (bytesWritten === 0) throw Object.assign(new Error('write took no bytes'), { code: 'ENOSPC' })
    at += bytesWritten
  }
}

/** Moves a file or a folder, and makes the move last. */
export async function moveDurable(from: string, to: string): Promise<void> {
  await rename(from, to)
  await syncFolder(dirname(to))
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from))
}

/** Makes new names in a folder last. Windows keeps its folders in order by itself and cannot open them. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a folder and those above it; answers the outermost that was made, if any was. */
export async function makeFolder(folder: string): Promise<string | undefined> {
  const made = await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    // With `recursive`, this can only be a file where the folder should be.
    throw error.code === 'EEXIST' ? Object.assign(error, { code: 'ENOTDIR' }) : error
  })
  if (made !== undefined) await syncFolder(dirname(made))
  return made
}

/** Removes what writes cut short have left in a folder. Only for the one process that may write there. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (isLeftOver(name)) await rm(join(folder, name), { force: true })
}
