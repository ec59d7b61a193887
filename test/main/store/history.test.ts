// The history of an issue: every write of its file is kept, thinned as it ages, and stands in where the file is damaged.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newIssue } from '#core/issue/issue'
import { newPublication } from '#core/publication/publication'
import type { Result } from '#core/result'
import { photoShop } from '#main/photos/shop'
import { type Library, openLibrary } from '#main/store/library'
import { thinned } from '#main/store/thin'

let folder: string
let count = 0
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-history-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

const opened = async (): Promise<Library> => {
  const deps = {
    now: () => new Date(Date.UTC(2026, 10, 23, 12, 0, count++)),
    newId: () => `id-${count++}`,
    inspect: photoShop.inspect,
  }
  return good(await openLibrary(folder, deps, { create: true }))
}

const title = (words: string) => ({ keys: { title: { is: words } }, gone: [] })

/** An issue with three revisions, "One" to "Three", and "Four" in its journal alone. */
async function written() {
  const library = await opened()
  good(
    await library.bringIn({
      publication: newPublication('pub', 'Harbour Notes', 'en'),
      issue: { ...newIssue('tides', 'pub', 'en'), title: 'One' },
      photos: [],
    }),
  )
  good(await library.sittings.sit('tides'))
  for (const [at, words] of ['Two', 'Three'].entries()) {
    good(await library.sittings.change('tides', at + 1, title(words)))
    good(await library.sittings.checkpoint('tides'))
  }
  good(await library.sittings.change('tides', 3, title('Four')))
  return { library, issue: join(folder, 'issues/tides') }
}

test('every revision is kept with who saved it and when', async () => {
  const { library } = await written()
  const history = library.sittings.history('tides')
  const list = await history.list()
  expect(list.map(({ seq, by, name }) => [seq, by, name])).toEqual(
    [3, 2, 1].map((seq) => [seq, userInfo().username, null]),
  )
  expect(good(await history.read(2)).issue.title).toBe('Two')
  await history.name(2, 'Before the tide', '2026-11-23T12:00:00.000Z')
  expect((await history.list())[1]?.name).toBe('Before the tide')
})

describe('thinning', () => {
  const at = (seq: number, savedAt: string, name: string | null = null, published = false) => ({
    seq,
    savedAt,
    name,
    published,
  })
  test('keeps everything of a day, one a minute of a month, one an hour before that, and what has a name', () => {
    const now = new Date('2026-06-01T12:00:00Z')
    expect(
      thinned(
        [
          at(9, '2026-06-01T11:00:30Z'),
          at(8, '2026-06-01T11:00:10Z'),
          at(7, '2026-05-20T10:00:50Z'),
          at(6, '2026-05-20T10:00:10Z'),
          at(5, '2026-05-20T09:59:59Z'),
          at(4, '2026-04-02T10:50:00Z'),
          at(3, '2026-04-02T10:40:00Z', 'As proofed'),
          at(2, '2026-04-02T10:10:00Z'),
          at(1, '2026-04-02T09:10:00Z'),
        ],
        now,
      ),
    ).toEqual([6, 2])
  })

  test('never takes the newest, nor what a wrong clock put into the future', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e11, max: 1e11 })), (ages) => {
        const now = new Date('2026-06-01T12:00:00Z')
        const list = ages.map((age, index) =>
          at(ages.length - index, new Date(now.getTime() - age).toISOString()),
        )
        const gone = thinned(list, now)
        expect(gone).not.toContain(ages.length)
        for (const seq of gone) expect(ages[ages.length - seq]).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a damaged file', () => {
  test.each([
    ['cut off', (whole: Buffer) => whole.subarray(0, 200)],
    ['empty', () => Buffer.alloc(0)],
    ['of zeros', (whole: Buffer) => Buffer.alloc(whole.length)],
    ['another text', () => Buffer.from('null')],
  ])('%s: history and journal stand in, nothing is lost, and it is kept as it was', async (_, damage) => {
    const { issue } = await written()
    const broken = damage(await readFile(join(issue, 'issue.json')))
    await writeFile(join(issue, 'issue.json'), broken)
    const again = await opened()
    expect(again.notices().map(({ key }) => key)).toEqual(['fault.issue-damaged'])
    good(await again.tidy())
    expect(again.notices().map(({ key }) => key)).toEqual(['fault.issue-recovered'])
    expect(good(await again.readIssue('tides')).title).toBe('Four')
    const name = String(again.notices()[0]?.with?.['kept'])
    expect(await readFile(join(folder, 'quarantine', name))).toEqual(broken)
    const later = await opened()
    expect(later.notices()).toEqual(again.notices())
    expect(later.issues().map((one) => one.title)).toEqual(['Four'])
  })

  test('that has gone altogether is no empty library', async () => {
    const { issue } = await written()
    await rm(join(issue, 'issue.json'))
    const again = await opened()
    expect(again.notices()).toHaveLength(1)
    good(await again.tidy())
    expect(again.issues().map((one) => one.title)).toEqual(['Four'])
  })

  test('beside a damaged journal and a damaged last revision leaves the revision before', async () => {
    const { issue } = await written()
    for (const name of ['issue.json', 'journal.ndjson', 'history/3.json.gz'])
      await writeFile(join(issue, name), '{"schema":1}\nnothing\n')
    const again = await opened()
    good(await again.tidy())
    expect(again.issues().map((one) => one.title)).toEqual(['Two'])
    expect((await readdir(join(folder, 'quarantine'))).sort()).toEqual([
      expect.stringMatching(/-tides-issue\.json$/),
      expect.stringMatching(/-tides-journal\.ndjson$/),
    ])
    expect((await again.sittings.history('tides').read(3)).ok).toBe(false)
  })
})
