// Seal: whether an archive has exactly the bytes that Galley writes for its entries: no gap, no other header, no tail.
import type { FileHandle } from 'node:fs/promises'
import type { Entry } from 'yauzl'
import { centralHeader, endRecord, localHeader, type ZipEntry } from '#core/package/zip'
import { type Problem, problemOf } from './problem'

/**
 * Every byte outside the files themselves follows from their names, sizes and checksums; so the headers are made again
 * and compared. The checksums of the contents are the manifest's business.
 */
export async function brokenSeals(
  handle: FileHandle,
  file: string,
  entries: ReadonlyMap<string, Entry>,
): Promise<Problem[]> {
  const problems: Problem[] = []
  let at = 0
  const zipEntries: ZipEntry[] = []
  for (const [path, entry] of entries) {
    const made: ZipEntry = {
      name: (entry as { fileNameRaw: Buffer }).fileNameRaw,
      crc32: entry.crc32,
      bytes: entry.uncompressedSize,
      offset: at,
    }
    const header = localHeader(made)
    const fits = entry.relativeOffsetOfLocalHeader === at && entry.compressionMethod === 0
    if (!fits || !(await stands(handle, header, at))) problems.push(problemOf(path, 'header'))
    zipEntries.push(made)
    at += header.length + made.bytes
  }
  const directory = at
  for (const [index, [path]] of [...entries].entries()) {
    const header = centralHeader(zipEntries[index] as ZipEntry)
    if (!(await stands(handle, header, at)) && !problems.some(({ file: named }) => named === path))
      problems.push(problemOf(path, 'header'))
    at += header.length
  }
  const end = endRecord(entries.size, at - directory, directory)
  const { size } = await handle.stat()
  if (!(await stands(handle, end, at)) || size !== at + end.length) problems.push(problemOf(file, 'archive'))
  return problems
}

/** Whether the file has these bytes there. */
async function stands(handle: FileHandle, bytes: Uint8Array, at: number): Promise<boolean> {
  const found = Buffer.alloc(bytes.length)
  const { bytesRead } = await handle.read(found, 0, found.length, at)
  return bytesRead === bytes.length && found.equals(bytes)
}
