// Backups: dated, outside the library, whole, and kept for days, weeks and months.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Result } from '#core/result'
import { photoShop } from '#main/photos/shop'
import { surplus } from '#main/store/backup'
import { openLibrary } from '#main/store/library'

let folder: string
let day = 1
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-backup-'))
  day = 1
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

const open = async (root: string) => {
  const deps = { now: () => new Date(Date.UTC(2026, 0, day)), newId: () => 'one', inspect: photoShop.inspect }
  return good(await openLibrary(root, deps, { create: true, backups: join(folder, 'backups') }))
}

test('a backup is a library of its own, keeps the bytes of its day, and stands in for a damaged issue', async () => {
  const root = join(folder, 'library')
  const to = join(folder, 'backups')
  const library = await open(root)
  const { id } = good(await library.createPublication('Harbour Notes', 'en'))
  const made = good(await library.createIssue(id))
  const issue = { ...made, revision: good(await library.saveIssue(made)).revision }
  expect(good(await library.backUp(to))).toBe(true)
  expect(good(await library.backUp(to))).toBe(false)
  const file = (at: string) => join(at, 'issues', issue.id, 'issue.json')
  const inode = async (at: string) => (await stat(join(at, 'issues', issue.id, 'history/2.json.gz'))).ino
  expect(await inode(join(to, '2026-01-01'))).toBe(await inode(root))

  day = 2
  good(await library.saveIssue({ ...issue, title: 'Later' }))
  good(await library.backUp(to))
  expect((await readdir(to)).sort()).toEqual(['2026-01-01', '2026-01-02'])
  const titles = async (at: string) => (await open(join(to, at))).issues().map(({ title }) => title)
  expect([await titles('2026-01-01'), await titles('2026-01-02')]).toEqual([[''], ['Later']])

  await library.close()
  await rm(join(root, 'issues', issue.id, 'history'), { recursive: true })
  await writeFile(file(root), 'nothing')
  const again = await open(root)
  good(await again.tidy())
  expect(again.notices().map(({ key }) => key)).toEqual(['fault.issue-recovered'])
  expect(good(await again.readIssue(issue.id)).title).toBe('Later')
  // The backup itself is as it was.
  expect(JSON.parse(await readFile(file(join(to, '2026-01-02')), 'utf8')).body.title).toBe('Later')
})

test('seven days, four weeks and twelve months are kept of two years', () => {
  const days = Array.from({ length: 730 }, (_, at) =>
    new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10),
  )
  let kept: string[] = []
  for (const one of days) {
    kept.push(one)
    const gone = new Set(surplus(kept))
    kept = kept.filter((name) => !gone.has(name))
  }
  expect(kept.slice(-7)).toEqual(days.slice(-7))
  expect(kept).toContain('2026-12-20')
  expect(kept).toContain('2026-12-13')
  expect(kept).toContain('2026-06-30')
  expect(kept).toContain('2026-01-31')
  expect(kept).not.toContain('2025-12-31')
  expect(kept.length).toBeLessThan(24)
})
