// Pieces: one file of a package, read as a stream and counted while it passes.
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'

export interface Counted {
  readonly bytes: number
  readonly crc32: number
  readonly sha256: string
}

/** Unpacks an entry; each piece goes to `take` before the next is read. yauzl stops one that outgrows its stated size. */
export async function readEntry(
  zip: ZipFile,
  entry: Entry,
  take: (piece: Buffer) => Promise<unknown> | undefined = () => undefined,
): Promise<Counted> {
  const stream = await zip.openReadStreamPromise(entry)
  const hash = createHash('sha256')
  let bytes = 0
  let sum = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    hash.update(piece)
    sum = crc32(piece, sum)
    bytes += piece.length
    await take(piece)
  }
  return { bytes, crc32: sum, sha256: hash.digest('hex') }
}
