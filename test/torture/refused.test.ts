// A disk that refuses: the n-th file call of a save fails, for every n: the old state or the new one, never a mix.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { newIssue } from '#core/issue/issue'
import { newPublication } from '#core/publication/publication'
import type { Result } from '#core/result'
import { photoShop } from '#main/photos/shop'
import { type Library, openLibrary } from '#main/store/library'
import { seal } from '#main/store/seal'
import { aPng } from '../main/store/png'
import { disk } from './refusing-disk'
import { rounds } from './rounds'

vi.mock('node:fs/promises', async (original) => {
  const { refusing } = await import('./refusing-disk')
  return refusing(await original<typeof import('node:fs/promises')>())
})

let folder: string
let count = 0
const open: Library[] = []
afterEach(async () => {
  disk.allow()
  for (const library of open.splice(0)) await library.close()
  await rm(folder, { recursive: true, force: true })
})

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

const depsNow = () => ({
  now: () => new Date(Date.UTC(2026, 11, 23, 12, 0, count++)),
  newId: () => `id-${count++}`,
  inspect: photoShop.inspect,
})

async function opened(): Promise<Library> {
  const library = good(await openLibrary(folder, depsNow(), { create: true }))
  open.push(library)
  return library
}

const title = (words: string) => ({ keys: { title: { is: words } }, gone: [] })

async function filled(): Promise<Library> {
  folder = await mkdtemp(join(tmpdir(), 'galley-refused-'))
  const library = await opened()
  good(
    await library.bringIn({
      publication: newPublication('pub', 'Harbour Notes', 'en'),
      issue: { ...newIssue('tides', 'pub', 'en'), title: 'Old' },
      photos: [],
    }),
  )
  return library
}

/** What another program finds; a library that says anything was damaged has failed. */
async function found(): Promise<string[]> {
  const again = await opened()
  expect(again.notices()).toEqual([])
  return again.issues().map((issue) => issue.title)
}

/** The library's own file with its publication in the first of its forms, which a save lifts to today's. */
async function firstForm(file: string): Promise<string> {
  const { seq, savedAt, body } = JSON.parse(await readFile(file, 'utf8'))
  const { webAddress: _, mailAddress: __, ...publication } = body.publications[0]
  const { smartTypography: ___, ...houseStyle } = publication.houseStyle
  return seal({ seq, savedAt, body: { ...body, publications: [{ ...publication, v: 1, houseStyle }] } }).text
}

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE']
/** Each call in the long form, one in three in the short one. */
const step = rounds(3, 1)
/** No work takes more calls than this. */
const most = 400

/** Does `work` again and again, with another call refused each time, until none was. */
async function everyCall(
  code: string,
  forever: boolean,
  work: () => Promise<void>,
  by = step,
): Promise<number> {
  for (let n = 1; n < most; n += by) {
    await work.call({ n, code, forever })
    if (!disk.refused) return n
    disk.allow()
    for (const library of open.splice(0)) await library.close()
    await rm(folder, { recursive: true, force: true })
  }
  throw new Error('The work never ends')
}

describe.each(codes)('%s', (code) => {
  // A full disk stays full; the others strike once.
  const forever = code === 'ENOSPC'

  test('while an issue is saved', async () => {
    let at = 1
    const last = await everyCall(code, forever, async () => {
      const library = await filled()
      const issue = good(await library.readIssue('tides'))
      disk.refuse(at, code, forever)
      at += step
      const saved = await library.saveIssue({ ...issue, title: 'New' })
      disk.allow()
      // A false "Saved" is the worst of all.
      expect(saved.ok ? ['New'] : ['Old', 'New']).toContain((await found())[0])
      if (!saved.ok) expect(saved.fault.key).toMatch(/^fault\.(disk|not-allowed|too-many)/)
      const now = good(await library.readIssue('tides'))
      good(await library.saveIssue({ ...now, title: 'Again' }))
      expect(await found()).toEqual(['Again'])
    })
    expect(last).toBeGreaterThan(5)
  })

  test('while changes go into the journal and the file is written', async () => {
    let at = 1
    await everyCall(code, forever, async () => {
      const library = await filled()
      const sitting = good(await library.sittings.sit('tides'))
      let n = sitting.changes
      let kept = 'Old'
      let apart = false
      disk.refuse(at, code, forever)
      at += step
      for (const words of ['One', 'Two', 'Three']) {
        const told = await library.sittings.change('tides', ++n, title(words))
        if (told.ok) kept = words
        else {
          apart = true
          break
        }
        if (words === 'Two') {
          const saved = await library.sittings.checkpoint('tides')
          apart ||= !saved.ok
        }
      }
      disk.allow()
      // What was acknowledged is there, or what came after it.
      const titles = ['Old', 'One', 'Two', 'Three']
      expect(titles.indexOf((await found())[0] ?? '')).toBeGreaterThanOrEqual(titles.indexOf(kept))
      // The window still has the text, and sends the whole issue when there is room again.
      if (apart) {
        const saved = await library.saveIssue({ ...sitting.issue, title: 'Whole' })
        n = good(saved).changes
        expect(await found()).toEqual(['Whole'])
      }
      good(await library.sittings.change('tides', n + 1, title('Last')))
      expect(await found()).toEqual(['Last'])
    })
  })

  test('while a library of an older format is opened and written in today’s', async () => {
    const old = join(import.meta.dirname, '../fixtures/library/format-1')
    // It opens a library three times.
    const coarse = rounds(13, 1)
    let at = 1
    const last = await everyCall(
      code,
      forever,
      async () => {
        folder = await mkdtemp(join(tmpdir(), 'galley-refused-'))
        await cp(old, folder, { recursive: true })
        await writeFile(join(folder, 'library.json'), await firstForm(join(old, 'library.json')))
        disk.refuse(at, code, forever)
        at += coarse
        const library = await openLibrary(folder, depsNow())
        if (library.ok) {
          open.push(library.value)
          const [publication] = library.value.publications()
          if (publication) await library.value.savePublication({ ...publication, publisher: 'The Quay' })
          const issue = await library.value.readIssue('tides')
          if (issue.ok) await library.value.saveIssue({ ...issue.value, title: 'New' })
        }
        disk.allow()
        expect([['Four'], ['New']]).toContainEqual(await found())
        const again = await opened()
        expect(again.publications().length).toBeGreaterThan(0)
        const now = good(await again.readIssue('tides'))
        good(await again.saveIssue({ ...now, title: 'Again' }))
        expect(await found()).toEqual(['Again'])
      },
      coarse,
    )
    expect(last).toBeGreaterThan(5)
  })

  test('while a damaged issue is set aside and its newest revision takes its place', async () => {
    let at = 1
    const coarse = rounds(7, 1)
    const last = await everyCall(
      code,
      forever,
      async () => {
        const before = await filled()
        await before.close()
        const file = join(folder, 'issues/tides/issue.json')
        const broken = (await readFile(file)).subarray(0, 200)
        await writeFile(file, broken)
        disk.refuse(at, code, forever)
        at += coarse
        const library = await openLibrary(folder, depsNow())
        if (library.ok) {
          open.push(library.value)
          await library.value.tidy()
        }
        disk.allow()
        const again = await opened()
        good(await again.tidy())
        expect(again.issues().map((issue) => issue.title)).toEqual(['Old'])
        // However often it was begun, it is said, and every copy is what was found.
        const notices = again.notices()
        expect(notices.length).toBeGreaterThan(0)
        expect(new Set(notices.map(({ key }) => key))).toEqual(new Set(['fault.issue-recovered']))
        const last = String(notices.at(-1)?.with?.['kept'])
        expect(await readFile(join(folder, 'quarantine', last))).toEqual(broken)
      },
      coarse,
    )
    expect(last).toBeGreaterThan(5)
  })

  test('while an issue comes in with a photograph', async () => {
    const bytes = aPng(4, 3)
    const photo = good(await photoShop.inspect(bytes, 'quay.png'))
    let at = 1
    await everyCall(code, forever, async () => {
      const library = await filled()
      const arrival = {
        publication: newPublication('other', 'Tides', 'en'),
        issue: { ...newIssue('new', 'other', 'en'), title: 'New' },
        photos: [{ photo, bytes }],
      }
      disk.refuse(at, code, forever)
      at += step
      const came = await library.bringIn(arrival)
      disk.allow()
      const titles = (await found()).sort()
      expect(came.ok ? [['New', 'Old']] : [['Old'], ['New', 'Old']]).toContainEqual(titles)
      if (titles.length === 1) good(await library.bringIn(arrival))
      expect((await found()).sort()).toEqual(['New', 'Old'])
    })
  })
})
