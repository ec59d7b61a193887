// Zip guard: looks at each entry of an archive before it is unpacked: its name, its kind, its size and how much it grows.

/** What an entry says of itself; yauzl stops one that grows beyond it. */
export interface Entry {
  readonly fileName: string
  readonly compressedSize: number
  readonly uncompressedSize: number
  readonly externalFileAttributes: number
  readonly compressionMethod: number
  isEncrypted(): boolean
}

export interface Limits {
  readonly entries: number
  /** In bytes. */
  readonly each: number
  readonly all: number
}

/** Times that an entry, and all of them, may grow; only where it is more than a megabyte, since little text shrinks well. */
const mostGrowth = 200
const growsFrom = 1_000_000
const longestName = 300

export type Refusal = 'name' | 'twice' | 'kind' | 'large'

/** One for each archive: it remembers names and sums. */
export function zipGuard(limits: Limits): (entry: Entry) => Refusal | undefined {
  const taken = new Set<string>()
  let [count, all, packed] = [0, 0, 0]
  return (entry) => {
    const { fileName, compressedSize, uncompressedSize } = entry
    if (!isPlainName(fileName)) return 'name'
    // A disk that does not tell case apart would write one over the other; so might a reader of parts.
    const folded = fileName.replace(/^\//, '').normalize('NFC').toLowerCase()
    if (taken.has(folded)) return 'twice'
    taken.add(folded)
    if (!isFile(entry) || entry.isEncrypted() || ![0, 8].includes(entry.compressionMethod)) return 'kind'
    all += uncompressedSize
    packed += compressedSize
    const bursts = (size: number, from: number) => size > growsFrom && size > mostGrowth * Math.max(from, 1)
    const isLarge = ++count > limits.entries || uncompressedSize > limits.each || all > limits.all
    return isLarge || bursts(uncompressedSize, compressedSize) || bursts(all, packed) ? 'large' : undefined
  }
}

/** Folders with forward slashes; one in front is the habit of some writers. Nothing that leads out, nor a drive or a device. */
const isPlainName = (name: string): boolean =>
  name.length <= longestName &&
  !/[\p{Cc}\\:*?"<>|\ufffd]/u.test(name) &&
  name
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !/[. ]$/.test(part))

/** The upper half of the attributes is a Unix mode, or nothing. */
const isFile = ({ externalFileAttributes }: Entry): boolean =>
  [0, 0o040000, 0o100000].includes((externalFileAttributes >>> 16) & 0o170000)
