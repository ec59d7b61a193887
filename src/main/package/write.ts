// Write: the bytes of a package's archive, from first to last, one piece of one file in memory at a time.
import { crc32 } from 'node:zlib'
import { mostBytes, mostEntries, mostEntryBytes } from '#core/package/limits'
import { centralHeader, endRecord, localHeader, type ZipEntry } from '#core/package/zip'
import { fail, ok, type Result } from '#core/result'

/** A file that goes into the package. */
export interface Part {
  readonly path: string
  readonly bytes: number
  /** Hands over the file's pieces, the same ones each time; it is read twice, for its checksum stands before it. */
  readonly read: (take: (piece: Uint8Array) => Promise<void>) => Promise<Result<null>>
}

/** Writes the parts in the order given, under the folder `base`. `step` is called after each. */
export async function writeArchive(
  base: string,
  parts: readonly Part[],
  put: (bytes: Uint8Array) => Promise<void>,
  step: () => Result<null>,
): Promise<Result<null>> {
  const fits = withinLimits(parts)
  if (!fits.ok) return fits
  let at = 0
  const write = async (bytes: Uint8Array): Promise<void> => {
    await put(bytes)
    at += bytes.length
  }
  const entries: ZipEntry[] = []
  for (const part of parts) {
    let sum = 0
    const counted = await part.read(async (piece) => {
      sum = crc32(piece, sum)
    })
    if (!counted.ok) return counted
    const name = Buffer.from(`${base}/${part.path}`, 'utf8')
    const entry: ZipEntry = { name, crc32: sum, bytes: part.bytes, offset: at }
    entries.push(entry)
    await write(localHeader(entry))
    const from = at
    const copied = await part.read(write)
    if (!copied.ok) return copied
    if (at - from !== part.bytes) throw new Error(`${part.path} has ${at - from} bytes, not ${part.bytes}`)
    const stepped = step()
    if (!stepped.ok) return stepped
  }
  const directory = at
  for (const entry of entries) await write(centralHeader(entry))
  await write(endRecord(entries.length, at - directory, directory))
  return ok(null)
}

/** What no Galley would open again is not written either. */
function withinLimits(parts: readonly Part[]): Result<null> {
  const large = parts.find(({ bytes }) => bytes > mostEntryBytes)
  if (large)
    return fail('fault.package-file-large', { file: large.path, most: Math.floor(mostEntryBytes / 1e6) })
  const all = parts.reduce((sum, { bytes }) => sum + bytes, 0)
  if (parts.length > mostEntries || all > mostBytes)
    return fail('fault.package-large', { files: mostEntries, most: mostBytes / 1e6 })
  return ok(null)
}
