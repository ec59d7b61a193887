// No history: an issue that comes without revisions, as a sample or a library that lost them; what stood there before
// the first edit is kept all the same.
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { newIssue } from '#core/issue/issue'
import { newPublication } from '#core/publication/publication'
import type { Library } from '#main/store/library'
import { eachInAFolder, good, title } from './opened'

/** What the disk has no room for; null: it has room for everything. */
const disk = vi.hoisted(() => ({
  refuses: null as ((file: string) => Promise<boolean>) | null,
  wrote: [] as string[],
}))

vi.mock('#main/store/durable', async (original) => {
  const real = await original<typeof import('#main/store/durable')>()
  return {
    ...real,
    async writeDurable(...[file, ...rest]: Parameters<typeof real.writeDurable>) {
      if (await disk.refuses?.(file)) throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
      await real.writeDurable(file, ...rest)
      disk.wrote.push(file.split(/[\\/]/).slice(-2).join('/'))
    },
  }
})

const { folder, opened } = eachInAFolder()
afterEach(() => {
  disk.refuses = null
})

const issueFile = () => join(folder(), 'issues/tides/issue.json')
const historyFolder = () => join(folder(), 'issues/tides/history')
const revisions = async () => (await readdir(historyFolder()).catch(() => [])).sort()

/** A library whose one issue, "One", has no history. */
async function bare(): Promise<Library> {
  const library = await opened()
  const issue = { ...newIssue('tides', 'pub', 'en'), title: 'One' }
  good(
    await library.bringIn({ publication: newPublication('pub', 'Harbour Notes', 'en'), issue, photos: [] }),
  )
  await library.close()
  await rm(historyFolder(), { recursive: true })
  return await opened()
}

async function edited(library: Library, n: number, words: string) {
  good(await library.sittings.change('tides', n, title(words)))
  return await library.sittings.checkpoint('tides')
}

test('a checkpoint keeps the state before the first edit, with its time and checksum', async () => {
  const library = await bare()
  const { sha256, savedAt } = JSON.parse(await readFile(issueFile(), 'utf8'))
  good(await library.sittings.sit('tides'))
  good(await edited(library, 1, 'Two'))
  const history = library.sittings.history('tides')
  expect((await history.list()).map(({ seq, by }) => [seq, by === ''])).toEqual([
    [2, false],
    [1, true],
  ])
  const first = good(await history.read(1))
  expect([first.issue.title, first.savedAt, first.sum]).toEqual(['One', savedAt, sha256])
})

test('a save of the whole issue does too, on the desk or not', async () => {
  const library = await bare()
  good(await library.saveIssue({ ...good(await library.readIssue('tides')), title: 'Two' }))
  expect(good(await library.sittings.history('tides').read(1)).issue.title).toBe('One')
})

test('a new issue keeps its first state as well', async () => {
  const library = await opened()
  const { id: publication } = good(await library.createPublication('Harbour Notes', 'en'))
  const issue = good(await library.createIssue(publication))
  good(await library.saveIssue({ ...issue, title: 'Two' }))
  expect(good(await library.sittings.history(issue.id).read(1)).issue.title).toBe('')
})

test('what the history has is not written again', async () => {
  const library = await bare()
  good(await library.sittings.sit('tides'))
  disk.wrote.splice(0)
  good(await edited(library, 1, 'Two'))
  good(await edited(library, 2, 'Three'))
  expect(disk.wrote.filter((file) => file.startsWith('history/'))).toEqual(
    [1, 2, 3].map((seq) => `history/${seq}.json.gz`),
  )
})

test('a disk that has no room for it takes the save, and keeps the state when it has room again', async () => {
  const library = await bare()
  good(await library.sittings.sit('tides'))
  disk.refuses = async (file) => file.endsWith('.gz')
  good(await edited(library, 1, 'Two'))
  expect(await revisions()).toEqual([])
  disk.refuses = null
  good(await edited(library, 2, 'Three'))
  expect(await revisions()).toEqual(['2.json.gz', '3.json.gz'])
})

test('a disk that has room for one of both takes the new state', async () => {
  const library = await bare()
  good(await library.sittings.sit('tides'))
  disk.refuses = async (file) => file.endsWith('issue.json') && (await revisions()).length > 0
  good(await edited(library, 1, 'Two'))
  expect(JSON.parse(await readFile(issueFile(), 'utf8')).body.title).toBe('Two')
  expect(await revisions()).toEqual(['2.json.gz'])
})
