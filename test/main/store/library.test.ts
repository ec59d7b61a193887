// The library on a real disk: what it keeps, what it refuses, and what it leaves alone.

import { createHash } from 'node:crypto'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newArticle } from '#core/article/article'
import { numberAfter } from '#core/issue/following'
import { newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { newPublication } from '#core/publication/publication'
import type { Result } from '#core/result'
import { photoShop } from '#main/photos/shop'
import { openLibrary } from '#main/store/library'
import { writeSealed } from '#main/store/sealed-file'
import { aPng } from './png'

let folder: string
let count = 0
const deps = () => ({
  now: () => new Date(Date.UTC(2026, 10, 23, 12, 0, count++)),
  newId: () => `id-${count++}`,
  inspect: photoShop.inspect,
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-store-'))
})
afterEach(async () => {
  await chmod(folder, 0o755).catch(() => undefined)
  await rm(folder, { recursive: true, force: true })
})

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
const bad = (result: Result<unknown>) => (result.ok ? 'no fault' : result.fault.key)

const opened = async (options = { create: true }) => good(await openLibrary(folder, deps(), options))

async function filled() {
  const library = await opened()
  const publication = good(await library.createPublication('Harbour Notes', 'en'))
  const issue = good(await library.createIssue(publication.id))
  return { library, publication, issue }
}

/** Every file with its hash. */
async function print(root: string): Promise<Record<string, string>> {
  const files = await readdir(root, { recursive: true, withFileTypes: true })
  const lines = await Promise.all(
    files.map(async (file) => {
      const path = join(file.parentPath, file.name)
      const sum = file.isFile()
        ? createHash('sha256')
            .update(await readFile(path))
            .digest('hex')
        : 'folder'
      return [path.slice(root.length), sum] as const
    }),
  )
  return Object.fromEntries(lines.sort(([one], [other]) => (one < other ? -1 : 1)))
}

describe('opening', () => {
  test('an empty folder is not written to until something is put in', async () => {
    await opened()
    expect(await print(folder)).toEqual({})
  })

  test('without create an empty or absent folder is refused', async () => {
    expect(bad(await openLibrary(folder, deps()))).toBe('fault.library-missing')
    expect(bad(await openLibrary(join(folder, 'none'), deps()))).toBe('fault.library-missing')
  })

  test('a folder that holds other things is refused', async () => {
    await writeFile(join(folder, 'letter.txt'), 'Dear')
    expect(bad(await openLibrary(folder, deps(), { create: true }))).toBe('fault.library-other')
  })

  test('what was saved is there again, newest number first', async () => {
    const { library, publication, issue } = await filled()
    good(await library.createIssue(publication.id))
    good(await library.saveIssue({ ...issue, title: 'Spring tides' }))
    await library.close()
    const again = await opened()
    expect(again.issues().map(({ number, title }) => [number, title])).toEqual([
      [2, ''],
      [1, 'Spring tides'],
    ])
    expect(again.publicationByTitle('  harbour NOTES ')?.id).toBe(publication.id)
    expect(again.notices()).toEqual([])
    expect(good(await again.readIssue(issue.id)).title).toBe('Spring tides')
  })

  test('the next issue has the sections of the last as it is on the desk; a copy has the articles too', async () => {
    const { library, publication, issue } = await filled()
    const sections = [{ ...newSection('s', 'Harbour'), articles: [newArticle('a')] }]
    good(await library.saveIssue({ ...issue, title: 'Spring tides', sections }))
    const empty = good(await library.createIssue(publication.id))
    expect([
      empty.number,
      empty.title,
      empty.sections.map(({ kicker, articles }) => [kicker, articles]),
    ]).toEqual([2, '', [['Harbour', []]]])
    const copy = good(await library.duplicateIssue(issue.id))
    expect(copy).toEqual({ ...good(await library.readIssue(issue.id)), id: copy.id, number: 3, revision: 1 })
    expect(bad(await library.duplicateIssue('nobody'))).toBe('fault.issue-missing')
  })

  test('a publication can be removed once no issue is its own, in the trash either, and comes back as it was', async () => {
    const { library, publication, issue } = await filled()
    expect(bad(await library.removePublication(publication.id))).toBe('fault.publication-used')
    good(await library.removeIssue(issue.id))
    expect(bad(await library.removePublication(publication.id))).toBe('fault.publication-used')
    good(await library.discardIssue(issue.id))
    good(await library.removePublication(publication.id))
    expect((await opened()).publications()).toEqual([])
    good(await library.restorePublication(publication))
    expect((await opened()).publications()).toEqual([publication])
    const other = good(await library.createPublication('Tide Tables', 'en'))
    good(await library.removePublication(publication.id))
    expect(bad(await library.restorePublication({ ...publication, title: other.title }))).toBe(
      'fault.publication-exists',
    )
  })

  test('reading leaves the library byte for byte as it was', async () => {
    const { library, issue } = await filled()
    await library.close()
    await rm(join(folder, 'index.json'))
    const before = await print(folder)
    const again = await opened()
    good(await again.readIssue(issue.id))
    await again.refresh()
    await again.close()
    expect(await print(folder)).toEqual(before)
  })

  test.each([
    ['absent', undefined],
    ['cut off', '{"schema":1,"se'],
    ['null', 'null'],
    ['another version', '{"schema":9}'],
  ])('an index that is %s costs nothing', async (_, text) => {
    const { library } = await filled()
    await library.close()
    if (text === undefined) await rm(join(folder, 'index.json'))
    else await writeFile(join(folder, 'index.json'), text)
    expect((await opened()).issues()).toHaveLength(1)
  })

  test('an index that is behind is noticed', async () => {
    const { library, issue } = await filled()
    await library.close()
    const old = await readFile(join(folder, 'index.json'))
    good(await library.saveIssue({ ...issue, title: 'Later' }))
    await library.close()
    await writeFile(join(folder, 'index.json'), old)
    expect((await opened()).issues()[0]?.title).toBe('Later')
  })
})

describe('the words of the library', () => {
  test('are there again after a start, beside the publications', async () => {
    const { library } = await filled()
    expect(good(library.wordList())).toEqual({ v: 1, words: [], passed: {} })
    const list = { v: 1 as const, words: ['Kazahaya'], passed: { one: ['Sakadera'] } }
    good(await library.saveWordList(list))
    good(await library.createPublication('Other', 'en'))
    await library.close()
    const again = await opened()
    expect(good(again.wordList())).toEqual(list)
    expect(again.publications()).toHaveLength(2)
  })
  test('of a later version are neither read nor written over', async () => {
    const { library } = await filled()
    await library.close()
    const file = join(folder, 'library.json')
    const sealed = JSON.parse(await readFile(file, 'utf8'))
    const body = { ...sealed.body, settings: { words: { v: 2, roots: [] } } }
    await writeSealed(file, { seq: 9, savedAt: sealed.savedAt, body })
    const later = await opened()
    expect(bad(later.wordList())).toBe('fault.record')
    expect(bad(await later.saveWordList({ v: 1, words: ['a'], passed: {} }))).toBe('fault.record')
    expect(JSON.parse(await readFile(file, 'utf8')).body.settings.words).toEqual({ v: 2, roots: [] })
  })
})

describe('damage', () => {
  test('every prefix and every flipped bit of an issue is noticed, and it is set aside unchanged', async () => {
    const { library, publication, issue } = await filled()
    const other = good(await library.createIssue(publication.id))
    await library.close()
    const file = join(folder, 'issues', issue.id, 'issue.json')
    const whole = await readFile(file)
    for (let at = 0; at < whole.length - 1; at += 7) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      for (const broken of [flipped, whole.subarray(0, at)]) {
        await writeFile(file, broken)
        const again = await opened()
        expect(again.issues().map(({ id }) => id)).toEqual([other.id])
        expect(again.notices()).toHaveLength(1)
        expect(await readFile(file)).toEqual(broken)
      }
    }
    const broken = await readFile(file)
    const again = await opened()
    good(await again.tidy())
    const [kept] = await readdir(join(folder, 'quarantine'))
    expect(await readFile(join(folder, 'quarantine', kept ?? '', 'issue.json'))).toEqual(broken)
    expect((await opened()).notices().map(({ key }) => key)).toEqual(['fault.issue-damaged'])
  })

  test('a damaged library.json is set aside and its publications stood in for', async () => {
    const { library, publication, issue } = await filled()
    await library.close()
    await writeFile(join(folder, 'library.json'), 'null')
    const again = await opened()
    expect(again.notices().map(({ key }) => key)).toEqual(['fault.library-damaged'])
    expect(again.publication(publication.id)).toBeDefined()
    good(await again.saveIssue(good(await again.readIssue(issue.id))))
    const names = await readdir(join(folder, 'quarantine'))
    expect(await readFile(join(folder, 'quarantine', names[0] ?? ''), 'utf8')).toBe('null')
    expect((await opened()).publications()).toHaveLength(1)
  })

  test('a newer library, and a newer issue, stay as they are', async () => {
    const { library, issue } = await filled()
    await library.close()
    const file = join(folder, 'issues', issue.id, 'issue.json')
    const text = (await readFile(file, 'utf8')).replace('"schema":1', '"schema":2')
    await writeFile(file, text)
    const again = await opened()
    good(await again.tidy())
    expect(again.notices().map(({ key }) => key)).toEqual(['fault.issue-newer'])
    expect(again.newerIssues()).toEqual([
      {
        id: issue.id,
        publication: issue.publication,
        number: issue.number,
        volume: null,
        title: issue.title,
        language: 'en',
        // Only the number of the schema was changed, so its checksum does not fit.
        readable: false,
      },
    ])
    expect(again.issues()).toEqual([])
    const of = newPublication(issue.publication, 'Harbour Notes', 'en')
    expect(numberAfter(of, again.issues(), again.newerIssues()).number).toBe((issue.number ?? 0) + 1)
    for (const refused of [
      await again.readIssue(issue.id),
      await again.sittings.sit(issue.id),
      await again.saveIssue({ ...issue, title: 'Cut down' }),
      await again.removeIssue(issue.id),
    ])
      expect(bad(refused)).toMatch(/^fault\.issue-(newer|missing)$/)
    expect(await readFile(file, 'utf8')).toBe(text)
    await writeFile(join(folder, 'library.json'), '{"schema":2}')
    expect(bad(await openLibrary(folder, deps(), { create: true }))).toBe('fault.library-newer')
  })

  test('what a write cut short has left is swept', async () => {
    const { library, issue } = await filled()
    await library.close()
    const left = join(folder, 'issues', issue.id, '.issue.json.42-0123456789ab.tmp')
    await writeFile(left, 'half')
    good(await (await opened()).tidy())
    await expect(readFile(left)).rejects.toThrow('ENOENT')
  })
})

describe('saving', () => {
  test('a stale save is refused and the newer text stays', async () => {
    const { library, issue } = await filled()
    const { revision } = good(await library.saveIssue({ ...issue, title: 'Mine' }))
    expect(revision).toBe(issue.revision + 1)
    expect(bad(await library.saveIssue({ ...issue, title: 'Old' }))).toBe('fault.issue-stale')
    expect(good(await library.readIssue(issue.id)).title).toBe('Mine')
  })

  test('a save by another process is seen, and not written over', async () => {
    const { library, issue } = await filled()
    const other = await opened()
    good(await other.saveIssue({ ...issue, title: 'Theirs' }))
    expect(bad(await library.saveIssue({ ...issue, title: 'Mine' }))).toBe('fault.issue-stale')
  })

  test('publications that two processes add are both kept', async () => {
    const { library } = await filled()
    const other = await opened()
    good(await other.createPublication('Other', 'en'))
    good(await library.createPublication('Third', 'en'))
    expect((await opened()).publications().map(({ title }) => title)).toEqual([
      'Harbour Notes',
      'Other',
      'Third',
    ])
  })

  test('an id cannot lead out of the library', async () => {
    const { library } = await filled()
    await cp(join(folder, 'issues'), join(folder, 'elsewhere'), { recursive: true })
    expect(bad(await library.readIssue('../elsewhere'))).toBe('fault.issue-missing')
    expect(bad(await library.restoreIssue('../elsewhere'))).toBe('fault.issue-missing')
    expect(bad(await library.removeIssue('..'))).toBe('fault.issue-missing')
    expect(bad(await library.photo('../library'))).toBe('fault.photo-missing')
  })

  test('a removed issue lies in the trash and comes back', async () => {
    const { library, issue } = await filled()
    good(await library.removeIssue(issue.id))
    expect(library.issues()).toEqual([])
    expect(await readdir(join(folder, 'trash'))).toEqual([issue.id])
    good(await library.restoreIssue(issue.id))
    expect(library.issues().map(({ id }) => id)).toEqual([issue.id])
  })
})

describe('an arrival', () => {
  const arrival = async (publication: string) => {
    const bytes = aPng(4, 3)
    const photo = good(await photoShop.inspect(bytes, 'quay.png'))
    return { publication: null, issue: newIssue('new', publication, 'en'), photos: [{ photo, bytes }] }
  }

  test('brings issue, publication and photographs in', async () => {
    const library = await opened()
    const coming = { ...(await arrival('pub')), publication: newPublication('pub', 'Quay', 'en') }
    good(await library.bringIn(coming))
    const [kept] = coming.photos
    const again = await opened()
    const photo = good(await again.photo(kept?.photo.sha256 ?? ''))
    expect(photo).toEqual(kept?.photo)
    expect(good(await again.readPhoto(photo))).toEqual(Buffer.from(kept?.bytes ?? []))
  })

  test('that fails half-way leaves nothing behind', async () => {
    const { library, publication } = await filled()
    await library.close()
    await writeFile(join(folder, 'issues', 'new'), 'in the way')
    const before = await print(folder)
    const result = await library.bringIn(await arrival(publication.id))
    expect(bad(result)).toBe('fault.disk')
    expect(await print(folder)).toEqual(before)
  })

  test('that fails as the first of a library leaves no library', async () => {
    const root = join(folder, 'new', 'library')
    const library = good(await openLibrary(root, deps(), { create: true }))
    const issue = { ...newIssue('../out', 'pub', 'en') }
    const result = await library.bringIn({ publication: null, issue, photos: [] })
    expect(result.ok).toBe(false)
    expect(await readdir(folder)).toEqual([])
  })

  test('a photograph’s record is read again from the file when it is lost', async () => {
    const { library, publication } = await filled()
    const coming = await arrival(publication.id)
    good(await library.bringIn(coming))
    const photo = coming.photos[0]?.photo
    await rm(join(folder, 'photos', `${photo?.sha256}.json`))
    const found = good(await (await opened()).photo(photo?.sha256 ?? ''))
    expect(found).toEqual({ ...photo, name: `${photo?.sha256}.png` })
  })

  test('a photograph that has gone bad on the disk is not served, and is written anew', async () => {
    const { library, publication } = await filled()
    const coming = await arrival(publication.id)
    good(await library.bringIn(coming))
    const kept = coming.photos[0]
    if (!kept) throw new Error('no photo')
    await writeFile(join(folder, 'photos', `${kept.photo.sha256}.png`), 'rotten')
    expect(bad(await library.readPhoto(kept.photo))).toBe('fault.photo-damaged')
    good(await library.addPhoto(kept.photo, kept.bytes))
    expect(good(await library.readPhoto(kept.photo))).toEqual(Buffer.from(kept.bytes))
    expect(await readdir(join(folder, 'quarantine'))).toHaveLength(1)
  })
})

describe('a disk that refuses', () => {
  test('a place that cannot be written is named in one sentence', async () => {
    await writeFile(join(folder, 'file'), '')
    const root = join(folder, 'file', 'library')
    const result = await openLibrary(root, deps(), { create: true })
    const fault = result.ok ? await result.value.createPublication('A', 'en') : result
    expect(fault.ok ? '' : fault.fault.with?.place).toBe(root)
  })

  test.skipIf(process.getuid?.() === 0)('a folder without permission (not tried as root)', async () => {
    await mkdir(join(folder, 'shut'))
    await chmod(join(folder, 'shut'), 0o500)
    const library = good(await openLibrary(join(folder, 'shut'), deps(), { create: true }))
    expect(bad(await library.createPublication('A', 'en'))).toBe('fault.not-allowed')
    await chmod(join(folder, 'shut'), 0o700)
  })
})
