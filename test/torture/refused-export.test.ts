// A disk that refuses an export: in its folder stands what the last export left or all of the new one, never a mix.
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Result } from '#core/result'
import { type ExportOptions, exportIssue } from '#main/export/export'
import type { Library } from '#main/store/library'
import type { ExportReport } from '#shared/export'
import { aPng } from '../main/store/png'
import { good, optionsFor, seen, twoIssues } from './exported'
import { disk } from './refusing-disk'
import { rounds } from './rounds'

vi.mock('node:fs/promises', async (original) => {
  const { refusing } = await import('./refusing-disk')
  return refusing(await original<typeof import('node:fs/promises')>())
})

let home: string
let library: Library
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'galley-refused-export-'))
  library = await twoIssues(join(home, 'library'), aPng(40, 30))
})
afterAll(async () => {
  disk.allow()
  await library.close()
  await rm(home, { recursive: true, force: true })
})

type Exporter = (options: ExportOptions) => Promise<Result<ExportReport>>

const step = rounds(13, 1)
/** No export takes more calls than this. */
const most = 2_000

/** At which refused calls the folder held neither the old export nor the new one, or was said to hold another than it did. */
async function mixes(
  exporter: Exporter,
  code: string,
  each = step,
): Promise<{ calls: number; mixed: number[] }> {
  const folder = join(home, 'out')
  const before = join(home, 'before')
  for (const one of [folder, before]) await rm(one, { recursive: true, force: true })
  good(await exportIssue(optionsFor(library, 'Old', before)))
  await cp(before, folder, { recursive: true })
  good(await exportIssue(optionsFor(library, 'New', folder)))
  const [old, fresh] = [await seen(before), await seen(folder)]
  expect(old).not.toBe(fresh)
  // A photograph that the disk does not give is left out of every edition and named, and the rest is whole.
  await rm(folder, { recursive: true, force: true })
  await cp(before, folder, { recursive: true })
  good(await exportIssue(optionsFor(library, 'New', folder, { photographs: false })))
  const without = await seen(folder)
  expect(without).not.toBe(fresh)
  const mixed: number[] = []
  for (let n = 1; n < most; n += each) {
    await rm(folder, { recursive: true, force: true })
    await cp(before, folder, { recursive: true })
    // A full disk stays full; the others strike once.
    disk.refuse(n, code, code === 'ENOSPC')
    const told = await exporter(optionsFor(library, 'New', folder))
    const { refused } = disk
    disk.allow()
    const now = await seen(folder)
    const isNew = told.ok && told.value.outcome === 'written'
    const leftOut = told.ok && told.value.findings.some(({ rule }) => rule === 'photo-unreadable')
    if (now !== (isNew ? (leftOut ? without : fresh) : old)) mixed.push(n)
    // The disk takes it again.
    good(await exportIssue(optionsFor(library, 'New', folder)))
    expect(await seen(folder)).toBe(fresh)
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
    if (!refused) return { calls: n, mixed }
  }
  throw new Error('The export never ends')
}

test.each(['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE'])(
  '%s: the old export or the new one',
  async (code) => {
    const { calls, mixed } = await mixes(exportIssue, code)
    expect(calls).toBeGreaterThan(20)
    expect(mixed).toEqual([])
  },
  300_000,
)

/** Weak: makes the editions elsewhere and copies them into their place one after the other. */
const inPlace: Exporter = async (options) => {
  const aside = join(home, 'aside')
  await rm(aside, { recursive: true, force: true }).catch(() => undefined)
  try {
    const made = await exportIssue({ ...options, folder: aside })
    if (!made.ok) return made
    const { copyFile, mkdir } = await import('node:fs/promises')
    for (const entry of await readdir(aside, { recursive: true, withFileTypes: true })) {
      const from = join(entry.parentPath, entry.name)
      const to = join(options.folder, from.slice(aside.length))
      if (entry.isDirectory()) await mkdir(to, { recursive: true })
      else await copyFile(from, to)
    }
    return made
  } catch (error) {
    return { ok: false, fault: { key: 'fault.disk', detail: String(error) } }
  }
}

test('an exporter that writes in place leaves a mix, and is caught', async () => {
  // The few calls in which it can be caught stand together.
  const { mixed } = await mixes(inPlace, 'EIO', rounds(3, 1))
  expect(mixed.length).toBeGreaterThan(0)
}, 300_000)
