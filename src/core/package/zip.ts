// ZIP: the records of an archive whose every byte follows from its entries (PKWARE APPNOTE 6.3.10).
// Entries are stored, not deflated: photographs, fonts and PDFs do not shrink, the output of a deflater differs from one
// processor to the next, and a deflated stream has bits that no checksum covers.

export interface ZipEntry {
  /** The whole name, in UTF-8. */
  readonly name: Uint8Array
  readonly crc32: number
  readonly bytes: number
  /** Where its local header begins. */
  readonly offset: number
}

/** Names are UTF-8: bit 11 (4.4.4). */
const flags = 0x0800
const version = 20
/** Unix, so that the file mode below is one. */
const madeBy = (3 << 8) | version
/** A plain file that its owner may write and all may read. */
const attributes = (0o100644 << 16) >>> 0
/** 1980-01-01 00:00: the first moment that the format can say (4.4.6). */
const time = 0
const date = (1 << 5) | 1

export const localHeaderBytes = 30
export const endRecordBytes = 22
const centralHeaderBytes = 46

/** What stands before an entry's bytes (4.3.7). */
export function localHeader({ name, crc32, bytes }: ZipEntry): Uint8Array {
  const { view, all } = record(localHeaderBytes, name)
  view.setUint32(0, 0x04034b50, true)
  view.setUint16(4, version, true)
  common(view, 6, crc32, bytes, name)
  return all
}

/** The entry in the central directory (4.3.12). */
export function centralHeader({ name, crc32, bytes, offset }: ZipEntry): Uint8Array {
  const { view, all } = record(centralHeaderBytes, name)
  view.setUint32(0, 0x02014b50, true)
  view.setUint16(4, madeBy, true)
  view.setUint16(6, version, true)
  common(view, 8, crc32, bytes, name)
  view.setUint32(38, attributes, true)
  view.setUint32(42, offset, true)
  return all
}

/** The end of the archive (4.3.16): `count` entries, and a directory of `bytes` that begins at `offset`. */
export function endRecord(count: number, bytes: number, offset: number): Uint8Array {
  const { view, all } = record(endRecordBytes)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, bytes, true)
  view.setUint32(16, offset, true)
  return all
}

/** Reads a local header's fixed part; undefined where the bytes are none. The name follows it. */
export function readLocalHeader(
  head: Uint8Array,
): { readonly crc32: number; readonly bytes: number; readonly nameBytes: number } | undefined {
  if (head.length < localHeaderBytes) return undefined
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (view.getUint32(0, true) !== 0x04034b50) return undefined
  return {
    crc32: view.getUint32(14, true),
    bytes: view.getUint32(18, true),
    nameBytes: view.getUint16(26, true),
  }
}

/** The fields that both headers have, from the flags on. */
function common(view: DataView, at: number, crc32: number, bytes: number, name: Uint8Array): void {
  view.setUint16(at, flags, true)
  view.setUint16(at + 4, time, true)
  view.setUint16(at + 6, date, true)
  view.setUint32(at + 8, crc32, true)
  view.setUint32(at + 12, bytes, true)
  view.setUint32(at + 16, bytes, true)
  view.setUint16(at + 20, name.length, true)
}

function record(bytes: number, name: Uint8Array = new Uint8Array()): { view: DataView; all: Uint8Array } {
  const all = new Uint8Array(bytes + name.length)
  all.set(name, bytes)
  return { view: new DataView(all.buffer), all }
}
