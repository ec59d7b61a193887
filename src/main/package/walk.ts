// Walk: the first file of an archive that is not as it was sealed, found without the archive's directory.
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { splitName } from '#core/package/layout'
import { mostEntries } from '#core/package/limits'
import { localHeader, localHeaderBytes, readLocalHeader } from '#core/package/zip'

const mostName = 1000
const pieceBytes = 1 << 20

/**
 * Goes from header to header. A byte that was put in or taken out breaks the file in which it is, and everything after
 * it stands in another place; so only the first can be named. Undefined: all files are whole, and the fault lies in the directory.
 */
export async function firstBroken(handle: FileHandle): Promise<string | undefined> {
  const { size } = await handle.stat()
  let last: string | undefined
  for (let [at, count] = [0, 0]; at < size && count <= mostEntries; count++) {
    const fixed = await readAt(handle, at, localHeaderBytes)
    // The directory, whose records begin otherwise, or the place where a byte too many or too few has led to.
    if (fixed.length >= 4 && fixed.readUInt32LE(0) === 0x02014b50) return undefined
    const head = readLocalHeader(fixed)
    if (!head || head.nameBytes > mostName) return last
    const name = await readAt(handle, at + localHeaderBytes, head.nameBytes)
    const path = splitName(name.toString('utf8'))?.path
    if (path === undefined) return last
    const expected = localHeader({ name, crc32: head.crc32, bytes: head.bytes, offset: at })
    if (!Buffer.concat([fixed, name]).equals(expected)) return path
    at += expected.length
    let sum = 0
    for (let left = head.bytes; left > 0; ) {
      const piece = await readAt(handle, at, Math.min(left, pieceBytes))
      if (piece.length === 0) return path
      sum = crc32(piece, sum)
      at += piece.length
      left -= piece.length
    }
    if (sum !== head.crc32) return path
    last = path
  }
  return last
}

async function readAt(handle: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.alloc(bytes)
  const { bytesRead } = await handle.read(buffer, 0, bytes, at)
  return buffer.subarray(0, bytesRead)
}
