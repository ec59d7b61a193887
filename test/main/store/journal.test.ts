// The journal of an issue: each change is on the disk when it is acknowledged, and comes back after whatever happened.
import { appendFile, copyFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deltaOf } from '#core/edit/delta'
import type { Issue } from '#core/issue/issue'
import type { Result } from '#core/result'
import { photoShop } from '#main/photos/shop'
import { type Library, openLibrary } from '#main/store/library'
import { writeSealed } from '#main/store/sealed-file'
import { readStored } from '#main/store/stored-issue'

let folder: string
let count = 0
let open: Library[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-journal-'))
  open = []
})
afterEach(async () => {
  for (const library of open) await library.close().catch(() => undefined)
  await rm(folder, { recursive: true, force: true })
})

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

async function opened(): Promise<Library> {
  const deps = {
    now: () => new Date(Date.UTC(2026, 10, 23, 12, 0, count++)),
    newId: () => `id-${count++}`,
    inspect: photoShop.inspect,
  }
  const library = good(await openLibrary(folder, deps, { create: true }))
  open.push(library)
  return library
}

/** A desk with an issue on it. */
async function sat() {
  const library = await opened()
  const { id: publication } = good(await library.createPublication('Harbour Notes', 'en'))
  const { id } = good(await library.createIssue(publication))
  return { library, ...desk(library, await good(await library.sittings.sit(id)).issue) }
}

/** What the window does with an issue. */
function desk(library: Library, issue: Issue, changes = 0) {
  let now = issue
  let n = changes
  return {
    id: issue.id,
    file: join(folder, 'issues', issue.id, 'issue.json'),
    journal: join(folder, 'issues', issue.id, 'journal.ndjson'),
    change(fields: Partial<Issue>) {
      const next = { ...now, ...fields }
      const delta = deltaOf(now, next)
      now = next
      return library.sittings.change(issue.id, ++n, delta as never)
    },
  }
}

/** What another program finds, or this one after it was killed. */
const found = async (id: string) => good(await (await opened()).readIssue(id))

describe('a change', () => {
  test('is on the disk when it is acknowledged, without a write of the issue’s file', async () => {
    const { id, change, file } = await sat()
    const before = await readFile(file)
    good(await change({ title: 'Spring tides' }))
    expect(await readFile(file)).toEqual(before)
    expect((await found(id)).title).toBe('Spring tides')
    expect((await opened()).issues()[0]?.title).toBe('Spring tides')
  })

  test('that comes out of order is refused, and the whole issue mends it', async () => {
    const { library, id, change } = await sat()
    good(await change({ title: 'One' }))
    expect((await library.sittings.change(id, 7, { is: null })).ok).toBe(false)
    expect((await library.sittings.change(id, 2, { item: 3, to: { is: 1 } })).ok).toBe(false)
    const issue = good(await library.readIssue(id))
    const saved = good(await library.saveIssue({ ...issue, title: 'Whole' }))
    expect((await found(id)).title).toBe('Whole')
    good(
      await library.sittings.change(id, saved.changes + 1, {
        keys: { title: { is: 'Then' } },
        gone: [],
      }),
    )
    expect((await found(id)).title).toBe('Then')
  })

  test('of many at once are all kept, in their order', async () => {
    const { id, change, library, journal } = await sat()
    const titles = Array.from({ length: 450 }, (_, at) => `Title ${at}`)
    for (const kept of await Promise.all(titles.map((title) => change({ title })))) good(kept)
    expect((await found(id)).title).toBe('Title 449')
    good(await library.sittings.checkpoint(id))
    // They were written by themselves, long before five seconds had passed.
    expect(good(await library.readIssue(id)).revision).toBe(2)
    expect((await readFile(journal, 'utf8')).split('\n')).toHaveLength(2)
    expect((await found(id)).title).toBe('Title 449')
  })

  test('while the file is being written is in the new journal', async () => {
    const { library, id, change, file } = await sat()
    const kept = []
    for (let round = 0; round < 8; round++) {
      for (let at = 0; at < 10; at++) kept.push(change({ title: `${round}.${at}` }))
      kept.push(library.sittings.checkpoint(id))
      kept.push(change({ coverDate: `after ${round}` }))
    }
    for (const result of await Promise.all(kept)) good<unknown>(result)
    expect(await found(id)).toMatchObject({ title: '7.9', coverDate: 'after 7' })
    const sealed = JSON.parse(await readFile(file, 'utf8'))
    expect(sealed.seq).toBeGreaterThan(1)
  })
})

describe('a journal', () => {
  test('cut off anywhere gives the changes of its whole lines, and never fails', async () => {
    const { id, change, journal } = await sat()
    for (const title of ['One', 'Two', 'Three']) good(await change({ title }))
    const whole = await readFile(journal)
    const ends = [...whole].flatMap((byte, at) => (byte === 0x0a ? [at + 1] : []))
    const titles = ['', '', 'One', 'Two', 'Three']
    // Beside the library, whose owner goes on meanwhile.
    const copy = join(folder, 'copy')
    await cp(join(folder, 'issues'), join(copy, 'issues'), { recursive: true })
    const cut = join(copy, 'issues', id, 'journal.ndjson')
    for (let length = 0; length <= whole.length; length += 3) {
      await writeFile(cut, whole.subarray(0, length))
      const lines = ends.filter((end) => end <= length).length
      expect(good(await readStored(copy, id)).issue.title).toBe(titles[lines])
    }
  })

  test('with a bit flipped says so, keeps what stood before it, and is set aside as it was', async () => {
    const { library, id, change, journal } = await sat()
    for (const title of ['One', 'Two', 'Three']) good(await change({ title }))
    await library.sittings.checkpointAll()
    for (const title of ['Four', 'Five', 'Six']) good(await change({ title }))
    const whole = await readFile(journal)
    const second = whole.indexOf(0x0a, whole.indexOf(0x0a) + 1) + 1
    const flipped = Buffer.from(whole)
    flipped[second + 60] = (flipped[second + 60] ?? 0) ^ 4
    await writeFile(journal, flipped)
    const again = await opened()
    expect(again.notices().map(({ key }) => key)).toEqual(['fault.journal-damaged'])
    const sitting = good(await again.sittings.sit(id))
    expect(sitting.issue.title).toBe('Four')
    const [name = ''] = await readdir(join(folder, 'quarantine'))
    expect(await readFile(join(folder, 'quarantine', name))).toEqual(flipped)
  })

  test('of a file that was written when the program was killed gives only what the file lacks', async () => {
    const { library, id, change, journal, file } = await sat()
    good(await change({ title: 'One' }))
    good(await library.sittings.checkpoint(id))
    good(await change({ title: 'Two' }))
    const before = `${file}.before`
    await copyFile(file, before)
    const written = library.sittings.checkpoint(id)
    const late = change({ coverDate: 'Late' })
    good<unknown>(await written)
    good(await late)
    const rest = await readFile(journal, 'utf8')
    // As if the last step, beginning the journal anew, had not come about.
    const marked = `${rest}`
    expect((await found(id)).coverDate).toBe('Late')
    await appendFile(journal, '{"sum":"0')
    expect(await found(id)).toMatchObject({ title: 'Two', coverDate: 'Late' })
    expect(marked.split('\n').length).toBeGreaterThan(1)
  })

  test('goes on behind a line that was cut off', async () => {
    const { library, id, change, journal } = await sat()
    good(await change({ title: 'One' }))
    await appendFile(journal, '{"sum":"00')
    const again = await opened()
    const sitting = good(await again.sittings.sit(id))
    const next = desk(again, sitting.issue, sitting.changes)
    good(await next.change({ coverDate: 'May' }))
    expect(await found(id)).toMatchObject({ title: 'One', coverDate: 'May' })
    void library
  })
})

test('an issue of an older form is written in the present one before changes are taken', async () => {
  const { library, id, file } = await sat()
  await library.close()
  const sealed = JSON.parse(await readFile(file, 'utf8'))
  // A key that this version does not write.
  await writeSealed(file, { seq: sealed.seq, savedAt: sealed.savedAt, body: { ...sealed.body, old: 1 } })
  const again = await opened()
  const sitting = good(await again.sittings.sit(id))
  const next = desk(again, sitting.issue, sitting.changes)
  good(await next.change({ title: 'New' }))
  expect((await found(id)).title).toBe('New')
  expect(JSON.parse(await readFile(file, 'utf8')).body.old).toBeUndefined()
})

test('a file that another program has changed is not written over, and the changes stay', async () => {
  const { library, id, change, file } = await sat()
  good(await change({ title: 'Mine' }))
  const sealed = JSON.parse(await readFile(file, 'utf8'))
  await writeSealed(file, { seq: 9, savedAt: sealed.savedAt, body: { ...sealed.body, title: 'Theirs' } })
  const theirs = await readFile(file)
  const refused = await library.sittings.checkpoint(id)
  expect(refused.ok ? '' : refused.fault.key).toBe('fault.issue-foreign')
  expect(await readFile(file)).toEqual(theirs)
})
