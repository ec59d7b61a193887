// A full disk, a real one: with 4 to 300 KB left the old state stands or the new one, and what was typed is saved once there is room.
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, open, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newArticle } from '#core/article/article'
import { buildBody } from '#core/body/build'
import { newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { newPublication } from '#core/publication/publication'
import { exportIssue } from '#main/export/export'
import { photoShop } from '#main/photos/shop'
import { type Library, openLibrary } from '#main/store/library'
import { paragraph } from '../core/make'
import { aPng, chunk } from '../main/store/png'
import { good, optionsFor, seen, twoIssues } from './exported'
import { hindrance, image, type Kind, mount, run } from './mounts'
import { long, rounds, say } from './rounds'

const kinds: readonly Kind[] = [
  { name: 'tmpfs', megabytes: 6, options: '' },
  { name: 'a small ext4', megabytes: 16, make: ['mkfs.ext4', '-q', '-F', '-m', '0'], options: 'loop' },
]

/** Kilobytes that are free. */
const room = Array.from(
  { length: rounds(5, 75) },
  (_, at) => 4 + Math.round((at * 296) / (rounds(5, 75) - 1)),
)

let folder: string
let at: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-full-'))
  at = join(folder, 'at')
  await mkdir(at)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Fills the disk until no more than so many kilobytes are free; what is returned makes room again. */
async function fill(kilobytes: number): Promise<() => Promise<void>> {
  const ballast = join(at, 'ballast')
  const file = await open(ballast, 'w')
  const free = async (): Promise<number> => {
    await file.sync()
    const { bavail, bsize } = await statfs(at)
    return bavail * bsize - kilobytes * 1024
  }
  try {
    // The file system takes some for its own lists, so the last steps are small.
    for (let left = await free(); left >= 1024; left = await free())
      await file.write(Buffer.alloc(left > 65_536 ? left - 32_768 : 1024))
  } catch {
    // Fuller than was asked for.
  } finally {
    await file.close()
  }
  return () => rm(ballast, { force: true })
}

/** A picture of so many bytes that does not become smaller. */
const heavy = (bytes: number): Uint8Array => {
  const png = Buffer.from(aPng(40, 30))
  return Buffer.concat([png.subarray(0, 33), chunk('zzZz', randomBytes(bytes)), png.subarray(33)])
}

let count = 0
const deps = {
  now: () => new Date(Date.UTC(2026, 11, 23, 12, 0, count++)),
  newId: () => `id-${count++}`,
  inspect: photoShop.inspect,
}
const opened = async (): Promise<Library> =>
  good(await openLibrary(join(at, 'library'), deps, { create: true }))

/** Words that fill some 60 KB. */
const body = buildBody(
  Array(90).fill(paragraph('The tide turned at the quay and nobody saw it go. '.repeat(10))),
)

async function filled(): Promise<Library> {
  const library = await opened()
  const article = { ...newArticle('a'), body }
  const issue = { ...newIssue('tides', 'pub', 'en'), title: 'Old' }
  good(
    await library.bringIn({
      publication: newPublication('pub', 'Harbour Notes', 'en'),
      issue: { ...issue, sections: [{ ...newSection('s', 'Harbour'), articles: [article] }] },
      photos: [],
    }),
  )
  return library
}

/** What another program finds; a library that says anything was damaged has failed. */
async function found(): Promise<string[]> {
  const again = await opened()
  try {
    expect(again.notices()).toEqual([])
    for (const { id } of again.issues()) good(await again.readIssue(id))
    return again.issues().map(({ title }) => title)
  } finally {
    await again.close()
  }
}

const title = (words: string) => ({ keys: { title: { is: words } }, gone: [] })

/** Does `work` on a fresh library for each room; how often the disk was too small for it. */
async function eachRoom(
  kind: Kind,
  work: (library: Library, kilobytes: number) => Promise<boolean>,
): Promise<number> {
  mount(kind, await image(kind, folder), at)
  let refused = 0
  try {
    for (const kilobytes of room) {
      const library = await filled()
      try {
        if (!(await work(library, kilobytes))) refused++
      } finally {
        await library.close()
        await rm(join(at, 'library'), { recursive: true, force: true })
        await rm(join(at, 'out'), { recursive: true, force: true })
        await rm(join(at, 'ballast'), { force: true })
      }
    }
  } finally {
    run('umount', at)
  }
  return refused
}

const time = rounds(120_000, 1_200_000)

describe.each(kinds)('$name', (kind) => {
  const attempt = (name: string, work: (library: Library, kilobytes: number) => Promise<boolean>) =>
    test(
      name,
      async () => {
        const why = await hindrance(kind)
        if (why !== undefined) {
          process.stdout.write(`a full disk, ${kind.name}: skipped, ${why}\n`)
          return
        }
        const refused = await eachRoom(kind, work)
        say(`${kind.name}, ${name}: refused ${refused} of ${room.length} times`)
        // Else nothing was tried.
        expect(refused).toBeGreaterThan(0)
      },
      time,
    )

  attempt('an issue is saved', async (library, kilobytes) => {
    const issue = good(await library.readIssue('tides'))
    const empty = await fill(kilobytes)
    const saved = await library.saveIssue({ ...issue, title: 'New' })
    // A false "Saved" is the worst of all.
    expect(saved.ok ? ['New'] : ['Old', 'New']).toContain((await found())[0])
    if (!saved.ok) expect(saved.fault.key).toBe('fault.disk-full')
    await empty()
    const now = good(await library.readIssue('tides'))
    good(await library.saveIssue({ ...now, title: 'Again' }))
    expect(await found()).toEqual(['Again'])
    return saved.ok
  })

  attempt('what is typed goes into the journal, and the file is written', async (library, kilobytes) => {
    const sitting = good(await library.sittings.sit('tides'))
    const empty = await fill(kilobytes)
    let n = sitting.changes
    let kept = 0
    let wrong = false
    // All together, and twice, for the file has them too, they are more than the largest room.
    for (let words = 1; words <= 10 && !wrong; words++) {
      const told = await library.sittings.change('tides', ++n, title(`${words} ${'tide '.repeat(8_000)}`))
      if (told.ok) kept = words
      else wrong = true
      if (words % 3 === 0) wrong ||= !(await library.sittings.checkpoint('tides')).ok
    }
    const reached = (await found())[0] ?? ''
    expect(Number(reached.split(' ')[0]) || 0).toBeGreaterThanOrEqual(kept)
    await empty()
    // The window still has the text, and sends the whole issue when there is room again.
    const { changes } = good(await library.saveIssue({ ...sitting.issue, title: 'Whole' }))
    good(await library.sittings.change('tides', changes + 1, title('Last')))
    expect(await found()).toEqual(['Last'])
    return !wrong
  })

  attempt('an issue comes in with a photograph', async (library, kilobytes) => {
    const bytes = heavy(120_000)
    const photo = good(await photoShop.inspect(bytes, 'quay.png'))
    const arrival = {
      publication: newPublication('other', 'Tides', 'en'),
      issue: { ...newIssue('new', 'other', 'en'), title: 'New' },
      photos: [{ photo, bytes }],
    }
    const empty = await fill(kilobytes)
    const came = await library.bringIn(arrival)
    const titles = (await found()).sort()
    expect(came.ok ? [['New', 'Old']] : [['Old'], ['New', 'Old']]).toContainEqual(titles)
    await empty()
    if (titles.length === 1) good(await library.bringIn(arrival))
    expect((await found()).sort()).toEqual(['New', 'Old'])
    expect(Buffer.compare(good(await library.readPhoto(photo)), bytes)).toBe(0)
    return came.ok
  })

  attempt('an issue is exported', async (_, kilobytes) => {
    const library = await twoIssues(join(folder, `library-${kind.name}-${kilobytes}`), heavy(25_000))
    const out = join(at, 'out')
    try {
      good(await exportIssue(optionsFor(library, 'Old', out)))
      const old = await seen(out)
      const empty = await fill(kilobytes)
      const told = await exportIssue(optionsFor(library, 'New', out))
      const isNew = told.ok && told.value.outcome === 'written'
      const now = await seen(out)
      expect(now === old).toBe(!isNew)
      await empty()
      good(await exportIssue(optionsFor(library, 'New', out)))
      if (isNew) expect(await seen(out)).toBe(now)
      return isNew
    } finally {
      await library.close()
    }
  })
})

test(
  'a writer that writes over the file itself is found out',
  async () => {
    const kind = kinds[0] as Kind
    const why = await hindrance(kind)
    if (why !== undefined) {
      process.stdout.write(`a full disk: skipped, ${why}\n`)
      return
    }
    let mixed = 0
    await eachRoom(kind, async (_, kilobytes) => {
      const file = join(at, 'library/issues/tides/issue.json')
      const old = await readFile(file)
      const fresh = Buffer.concat([old, randomBytes(150_000)])
      await fill(kilobytes)
      const told = await writeFile(file, fresh).then(
        () => true,
        () => false,
      )
      const now = await readFile(file)
      if (!now.equals(old) && !now.equals(fresh)) mixed++
      return told
    })
    expect(mixed).toBeGreaterThan(long ? 5 : 0)
  },
  time,
)
