// Backup: dated copies of a library outside it, which cost little more than what has changed.
import { copyFile, link, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder, syncFolder } from './durable'
import { codeOf, isAbsent } from './fault'
import { readStored, type StoredIssue } from './stored-issue'

const dated = /^\d{4}-\d\d-\d\d$/
/** What is no part of a backup: a cache, a lock, what was thrown away or set aside. */
const left = new Set(['index.json', 'lock', 'trash', 'quarantine'])

/**
 * Makes the backup of the day in `to`, unless there is one, and removes those that are not kept any more. Answers
 * whether one was made.
 */
export async function backUp(root: string, to: string, now: Date): Promise<boolean> {
  await makeFolder(to)
  const day = now.toISOString().slice(0, 10)
  const there = await readdir(to)
  // What a backup cut short has left.
  for (const name of there)
    if (name.endsWith('.tmp')) await rm(join(to, name), { recursive: true, force: true })
  if (there.includes(day)) return false
  const staging = join(to, `.${day}.tmp`)
  await linkFolder(root, staging, (name) => !left.has(name) && !name.startsWith('.'))
  await rename(staging, join(to, day))
  await syncFolder(to)
  for (const name of surplus([...there.filter((one) => dated.test(one)), day]))
    await rm(join(to, name), { recursive: true, force: true })
  return true
}

async function linkFolder(from: string, to: string, wanted: (name: string) => boolean): Promise<void> {
  await mkdir(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (!wanted(entry.name)) continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await linkFolder(source, target, (name) => !name.startsWith('.'))
    else if (entry.isFile()) await linkFile(source, target, once.test(entry.name))
  }
  await syncFolder(to)
}

/** Photographs and revisions, which are written once and are most of a library. */
const once = /\.(jpg|png|webp|gif|gz)$/

/** What changes is copied, so that damage to the file does not reach the backup; so is all where there are no links. */
async function linkFile(from: string, to: string, linked: boolean): Promise<void> {
  if (linked) {
    try {
      return await link(from, to)
    } catch (error) {
      if (isAbsent(error)) return
      if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error) ?? ''))
        throw error
    }
  }
  await copyFile(from, to).catch((error) => {
    // A file that has gone meanwhile was replaced or thrown away.
    if (!isAbsent(error)) throw error
  })
}

/** Of days (YYYY-MM-DD), those beyond the last 7, the last of each of 4 weeks and of each of 12 months. */
export function surplus(days: readonly string[]): string[] {
  const newest = days.toSorted().reverse()
  const firsts = (of: (day: string) => string | number, most: number) => {
    const seen = new Map<string | number, string>()
    for (const day of newest) if (!seen.has(of(day))) seen.set(of(day), day)
    return [...seen.values()].slice(0, most)
  }
  const kept = new Set([...newest.slice(0, 7), ...firsts(weekOf, 4), ...firsts((day) => day.slice(0, 7), 12)])
  return newest.filter((day) => !kept.has(day))
}

/** Weeks since 1970 that begin on a Monday; the first of January 1970 was a Thursday. */
const weekOf = (day: string): number => Math.floor((Date.parse(day) / 86_400_000 + 3) / 7)

/** An issue as the newest backup has it that has it whole. */
export async function issueInBackup(to: string, id: string): Promise<StoredIssue | undefined> {
  const days = await readdir(to).catch((error) => {
    if (!isAbsent(error)) throw error
    return []
  })
  for (const day of days
    .filter((name) => dated.test(name))
    .sort()
    .reverse()) {
    const stored = await readStored(join(to, day), id)
    if (stored.ok) return stored.value
  }
  return undefined
}
