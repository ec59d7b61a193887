// Entries: what an archive's directory lists, taken only within the limits and under the names of a package.
import type { FileHandle } from 'node:fs/promises'
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl'
import { foldedName, splitName } from '#core/package/layout'
import { mostBytes, mostEntries, mostEntryBytes, mostRatio } from '#core/package/limits'
import { type Problem, problemOf } from './problem'

export interface Entries {
  readonly zip: ZipFile
  /** In the directory's order, by their paths in the bag. */
  readonly byPath: ReadonlyMap<string, Entry>
  readonly problems: readonly Problem[]
}

/**
 * Throws what yauzl throws where the directory cannot be read. An entry that breaks a rule is a problem and is not
 * among `byPath`, so nobody reads it.
 */
export async function listEntries(handle: FileHandle, file: string): Promise<Entries> {
  // The handle is the caller's to close.
  const zip = await fromFdPromise(handle.fd, { lazyEntries: true, autoClose: false, decodeStrings: false })
  const byPath = new Map<string, Entry>()
  const problems: Problem[] = []
  if (zip.entryCount > mostEntries) return { zip, byPath, problems: [tooLarge(file)] }
  const taken = new Set<string>()
  let base: string | undefined
  let [all, packed] = [0, 0]
  const { size } = await handle.stat()
  for await (const entry of zip.eachEntry()) {
    const name = utf8((entry as { fileNameRaw: Buffer }).fileNameRaw)
    const split = name === undefined ? undefined : splitName(name)
    base ??= split?.base
    if (!split || split.base !== base) {
      problems.push(problemOf(name === undefined ? file : printable(name), 'name'))
      continue
    }
    const { path } = split
    if (taken.has(foldedName(path))) problems.push(problemOf(path, 'twice'))
    else if (isLink(entry) || entry.isEncrypted() || ![0, 8].includes(entry.compressionMethod))
      problems.push(problemOf(path, 'kind'))
    else if (
      entry.uncompressedSize > mostEntryBytes ||
      entry.uncompressedSize > mostRatio * Math.max(entry.compressedSize, 1)
    )
      problems.push(problemOf(path, 'large'))
    else {
      byPath.set(path, entry)
      all += entry.uncompressedSize
      packed += entry.compressedSize
    }
    taken.add(foldedName(path))
    // More packed bytes than the file has: its directory names some of them twice.
    if (all > mostBytes || packed > size || all > mostRatio * Math.max(packed, 1))
      return { zip, byPath: new Map(), problems: [tooLarge(file)] }
  }
  return { zip, byPath, problems }
}

const tooLarge = (file: string): Problem => problemOf(file, 'large')

/** The upper half of the attributes is a Unix mode where the lower byte of `versionMadeBy` does not say otherwise. */
const isLink = (entry: Entry): boolean => {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000
  return kind !== 0 && kind !== 0o100000
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A name that nobody vouches for, fit to stand in a line of a report. */
const printable = (name: string): string => name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\u{fffd}').slice(0, 200)
