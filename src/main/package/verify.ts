// Verify: reads a package from its first byte to its last and names every file that is not as it was sealed.
import { type FileHandle, open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Entry } from 'yauzl'
import { oxumIn, oxumOf, parseManifest } from '#core/package/bag'
import { layout, tagFiles } from '#core/package/layout'
import { isTag } from '#core/package/plan'
import { fail, ok, type Result } from '#core/result'
import { onDisk } from '../store/fault'
import { type Entries, listEntries } from './entries'
import { type Counted, readEntry } from './pieces'
import { type Problem, problemOf } from './problem'
import { brokenSeals } from './seal'
import { firstBroken } from './walk'

export interface Verified {
  readonly ok: boolean
  readonly problems: readonly Problem[]
}

/** A package that holds what its manifest says, and the way to its files. */
export interface Whole extends Entries {
  readonly counted: ReadonlyMap<string, Counted>
}

/** A fault only where the file cannot be read at all; whatever is wrong inside is a problem. */
export const verifyPackage = (path: string, signal?: AbortSignal): Promise<Result<Verified>> =>
  withPackage(path, async (handle) => {
    const { problems } = await examine(handle, basename(path), signal)
    return ok({ ok: problems.length === 0, problems })
  })

/** Opens the file for as long as `work` lasts. Never a pipe or a device, which would not end. */
export const withPackage = <T>(path: string, work: (handle: FileHandle) => Promise<Result<T>>) =>
  onDisk(path, async () => {
    // Looked at before it is opened, for a pipe is waited for.
    const there = await stat(path)
    if (there.isDirectory()) return fail<T>('fault.is-folder', { place: path })
    if (!there.isFile()) return fail<T>('fault.not-file', { place: path })
    const handle = await open(path, 'r')
    try {
      return await work(handle)
    } finally {
      await handle.close()
    }
  })

/** Everything that can be said against a package; `whole` where that is nothing. */
export async function examine(
  handle: FileHandle,
  file: string,
  signal?: AbortSignal,
): Promise<{ readonly problems: readonly Problem[]; readonly whole?: Whole }> {
  let entries: Entries
  try {
    entries = await listEntries(handle, file)
  } catch {
    const broken = await firstBroken(handle)
    return { problems: [broken === undefined ? problemOf(file, 'directory') : problemOf(broken, 'changed')] }
  }
  const problems = new Map<string, Problem>()
  const add = (problem: Problem) => problems.has(problem.file) || problems.set(problem.file, problem)
  for (const problem of entries.problems) add(problem)
  const counted = new Map<string, Counted>()
  const tags = new Map<string, string>()
  for (const [path, entry] of entries.byPath) {
    if (signal?.aborted) break
    const read = await count(entries, path, entry, tags)
    if (read) counted.set(path, read)
    else add(problemOf(path, 'changed'))
  }
  for (const problem of manifestProblems(counted, tags, file)) add(problem)
  for (const problem of await brokenSeals(handle, file, entries.byPath)) add(problem)
  const all = [...problems.values()]
  return all.length > 0 ? { problems: all } : { problems: all, whole: { ...entries, counted } }
}

/** Undefined where the bytes cannot be unpacked or do not fit the archive's own checksum. */
async function count(
  { zip }: Entries,
  path: string,
  entry: Entry,
  tags: Map<string, string>,
): Promise<Counted | undefined> {
  const pieces: Buffer[] = []
  try {
    const read = await readEntry(zip, entry, isTag(path) ? async (piece) => pieces.push(piece) : undefined)
    if (isTag(path)) tags.set(path, Buffer.concat(pieces).toString('utf8'))
    return read.crc32 === entry.crc32 ? read : undefined
  } catch {
    return undefined
  }
}

/** Compares the files with both manifests (RFC 8493, 3). A manifest that is itself broken accuses nobody else. */
function* manifestProblems(
  counted: ReadonlyMap<string, Counted>,
  tags: ReadonlyMap<string, string>,
  file: string,
): Iterable<Problem> {
  for (const path of [...tagFiles, layout.tagManifest]) if (!tags.has(path)) yield problemOf(path, 'missing')
  const list = (path: string) => (counted.has(path) ? parseManifest(tags.get(path) ?? '') : undefined)
  const [tagSums, sums] = [list(layout.tagManifest), list(layout.manifest)]
  if (counted.has(layout.tagManifest) && !tagSums) yield problemOf(layout.tagManifest, 'changed')
  if (counted.has(layout.manifest) && !sums) yield problemOf(layout.manifest, 'changed')
  for (const [name, listed, own] of [
    [layout.tagManifest, tagSums, (path: string) => tagFiles.includes(path)],
    [layout.manifest, sums, (path: string) => !isTag(path)],
  ] as const) {
    if (!listed) continue
    for (const [path, sum] of listed) {
      if (!own(path)) yield problemOf(name, 'changed')
      else if (!counted.has(path)) yield problemOf(path, 'missing')
      else if (counted.get(path)?.sha256 !== sum) yield problemOf(path, 'changed')
    }
    for (const path of counted.keys()) if (own(path) && !listed.has(path)) yield problemOf(path, 'added')
  }
  const payload = [...counted].filter(([path]) => !isTag(path)).map(([, one]) => one)
  const oxum = oxumIn(tags.get(layout.info) ?? '')
  if (sums && counted.has(layout.info) && oxum !== oxumOf(payload) && payload.length === sums.size)
    yield problemOf(layout.info, 'changed')
  if (counted.size === 0) yield problemOf(file, 'directory')
}
