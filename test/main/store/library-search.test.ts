// Library search: every issue as it stands now, one at a time, and what cannot be searched is said.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { type Issue, newIssue } from '#core/issue/issue'
import { newPublication } from '#core/publication/publication'
import type { Library } from '#main/store/library'
import { LibrarySearch } from '#main/store/library-search'
import { anArticle, aSection, paragraph } from '../../core/make'
import { eachInAFolder, good, title } from './opened'

const { folder, opened } = eachInAFolder()
const limits = { hits: 100, ofArticle: 100, kept: 1_000_000 }

const issueOf = (number: number, ...words: string[]): Issue => ({
  ...newIssue(`no-${number}`, 'pub', 'en'),
  number,
  sections: [aSection([anArticle({ hed: `Hed ${number}` }, words.map(paragraph))])],
})

async function bring(library: Library, ...issues: Issue[]): Promise<void> {
  const publication = newPublication('pub', 'Harbour Notes', 'en')
  for (const issue of issues) good(await library.bringIn({ publication, issue, photos: [] }))
}

const numbersOf = (hits: Awaited<ReturnType<LibrarySearch['find']>>) =>
  hits?.found.map(({ issue, count }) => [issue.number, count])

test('issues come newest first, with their places, and those without any do not come', async () => {
  const library = await opened()
  await bring(library, issueOf(1, 'The quay'), issueOf(2, 'Nothing'), issueOf(3, 'A quay, a quay'))
  const hits = await new LibrarySearch(library, limits).find('quay')
  expect(hits).toMatchObject({ count: 3, issues: 2, unsearched: [] })
  expect(numbersOf(hits)).toEqual([
    [3, 2],
    [1, 1],
  ])
  expect(hits?.found[1]?.articles).toMatchObject([
    { hed: 'Hed 1', count: 1, hits: [{ field: 'body', before: 'The ', found: 'quay', after: '' }] },
  ])
  expect(await new LibrarySearch(library, limits).find('(')).toMatchObject({ count: 0, found: [] })
})

test('what was told a moment ago is found before the file has it, and what another program wrote too', async () => {
  const library = await opened()
  await bring(library, issueOf(1, 'The quay'))
  const search = new LibrarySearch(library, limits)
  expect(await search.find('mole')).toMatchObject({ count: 0 })
  good(await library.sittings.sit('no-1'))
  good(await library.sittings.change('no-1', 1, title('A mole')))
  expect(await readFile(join(folder(), 'issues', 'no-1', 'issue.json'), 'utf8')).not.toContain('A mole')
  expect(await search.find('mole')).toMatchObject({ count: 1 })
  good(await library.sittings.change('no-1', 2, title('A pier')))
  expect(await search.find('mole')).toMatchObject({ count: 0 })
  // From the journal alone, as a program that does not hold the library sees it.
  const other = await opened()
  const beside = new LibrarySearch(other, limits)
  expect(await beside.find('pier')).toMatchObject({ count: 1 })
  good(await library.sittings.change('no-1', 3, title('A jetty')))
  expect(await beside.find('jetty')).toMatchObject({ count: 1 })
})

test('a second search reads nothing that it has kept, and what finds no room is read again', async () => {
  const library = await opened()
  await bring(library, issueOf(1, 'x'.repeat(1000)), issueOf(2, 'quay'), issueOf(3, 'quay'))
  const read = vi.spyOn(library, 'readIssue')
  const search = new LibrarySearch(library, { ...limits, kept: 500 })
  await search.find('quay')
  expect(read.mock.calls.flat()).toEqual(['no-3', 'no-2', 'no-1'])
  read.mockClear()
  expect(await search.find('quay')).toMatchObject({ count: 2 })
  expect(read.mock.calls.flat()).toEqual(['no-1'])
  // What is gone makes room.
  for (const id of ['no-2', 'no-3']) good(await library.removeIssue(id))
  const roomy = new LibrarySearch(library, { ...limits, kept: 1040 })
  await bring(library, issueOf(4, 'y'.repeat(900)))
  await roomy.find('quay')
  good(await library.removeIssue('no-4'))
  await roomy.find('quay')
  read.mockClear()
  await roomy.find('quay')
  expect(read.mock.calls).toEqual([])
})

test('a later search ends the one before, which then reads no further', async () => {
  const library = await opened()
  await bring(library, issueOf(1, 'quay'), issueOf(2, 'quay'), issueOf(3, 'quay'))
  const read = vi.spyOn(library, 'readIssue')
  const search = new LibrarySearch(library, limits)
  const first = search.find('qua')
  const second = search.find('quay')
  expect(await first).toBe(null)
  expect(await second).toMatchObject({ count: 3 })
  expect(read).toHaveBeenCalledTimes(3)
})

test('others have their turn between two issues', async () => {
  const library = await opened()
  await bring(library, issueOf(1, 'quay'), issueOf(2, 'quay'), issueOf(3, 'quay'))
  const search = new LibrarySearch(library, limits)
  await search.find('quay')
  let turns = 0
  let done = false
  const searching = search.find('quay').then(() => {
    done = true
  })
  while (!done) {
    await setImmediate()
    turns++
  }
  await searching
  expect(turns).toBeGreaterThanOrEqual(3)
})

test('an issue that is damaged or of a later version is named, and the others are searched', async () => {
  const library = await opened()
  await bring(library, ...[1, 2, 3, 4].map((number) => issueOf(number, 'quay')))
  const fileOf = (id: string) => join(folder(), 'issues', id, 'issue.json')
  const text = await readFile(fileOf('no-1'), 'utf8')
  await writeFile(fileOf('no-1'), text.slice(0, 100))
  await writeFile(fileOf('no-2'), text.replace('"schema":1', '"schema":99'))
  const search = new LibrarySearch(library, limits)
  const keys = async () => {
    const hits = await search.find('quay')
    return [numbersOf(hits)?.flat(), hits?.unsearched.map(({ key }) => key).sort()]
  }
  const told = [
    [4, 1, 3, 1],
    ['fault.issue-damaged', 'fault.issue-newer'],
  ]
  // Before the list knows of it, and after.
  expect(await keys()).toEqual(told)
  good(await library.refresh())
  expect(await keys()).toEqual(told)
  await rm(join(folder(), 'issues', 'no-3'), { recursive: true })
  good(await library.refresh())
  expect(await keys()).toEqual([[4, 1], told[1]])
})

test('what is more than can be shown is counted all the same', async () => {
  const library = await opened()
  await bring(library, ...[1, 2, 3].map((number) => issueOf(number, 'quay', 'quay', 'quay', 'quay')))
  const hits = await new LibrarySearch(library, { ...limits, hits: 3, ofArticle: 2 }).find('quay')
  expect(hits).toMatchObject({ count: 12, issues: 3 })
  expect(numbersOf(hits)).toEqual([
    [3, 4],
    [2, 4],
  ])
  expect(hits?.found.flatMap(({ articles }) => articles.map(({ hits: shown }) => shown.length))).toEqual([
    2, 1,
  ])
})
