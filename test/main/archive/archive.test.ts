// An archive of 24 issues in a real folder: what is written when, what is left alone, and what a cancelled run leaves.
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Issue } from '#core/issue/issue'
import type { Result } from '#core/result'
import { type ArchiveOptions, writeArchive } from '#main/archive/archive'
import type { FontBundle } from '#main/export/fonts'
import { photoShop } from '#main/photos/shop'
import type { Library } from '#main/store/library'
import { bundledFonts } from '../../fonts'
import { good, makeVolumes } from './volumes'

let folder: string
let fonts: FontBundle
/** Made once; each test works on copies. */
let first: { readonly library: string; readonly out: string }
let library: Library
const out = () => join(folder, 'out')

const renditions = new Map<string, Promise<Result<Uint8Array>>>()
const shop: ArchiveOptions['shop'] = {
  rendition(bytes, photo, width) {
    const name = `${photo.sha256} ${width}`
    const made = renditions.get(name) ?? photoShop.rendition(bytes, photo, width)
    renditions.set(name, made)
    return made
  },
}

const options = (changes: Partial<ArchiveOptions> = {}): ArchiveOptions => ({
  library,
  publication: null,
  statuses: ['published'],
  folder: out(),
  shop,
  fonts,
  script: '// the search',
  now: () => 0,
  ...changes,
})
const archive = async (changes: Partial<ArchiveOptions> = {}) => good(await writeArchive(options(changes)))

const open = async (place: string): Promise<Library> => {
  const { openLibrary } = await import('#main/store/library')
  const deps = { now: () => new Date('2026-03-09T08:00:00Z'), newId: () => 'id', inspect: photoShop.inspect }
  return good(await openLibrary(place, deps))
}

/** Path, checksum and time of every file. */
async function print(root: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile()) continue
    const sum = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    found.set(path.slice(root.length + 1), `${sum} ${(await stat(path)).mtimeMs}`)
  }
  return found
}

const changed = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort()

/** Back numbers are published: each is opened to be corrected first. */
async function edit(id: string, change: (issue: Issue) => Issue): Promise<void> {
  good(await library.sittings.sit(id))
  good(await library.sittings.correct(id))
  good(await library.saveIssue(change(good(await library.readIssue(id)))))
}

const withHed =
  (hed: string) =>
  (issue: Issue): Issue => {
    const [section, ...sections] = issue.sections
    const [article, ...articles] = section?.articles ?? []
    if (!section || !article) throw new Error('The issue has no article.')
    return { ...issue, sections: [{ ...section, articles: [{ ...article, hed }, ...articles] }, ...sections] }
  }

beforeAll(async () => {
  fonts = good(await bundledFonts())
  const root = await mkdtemp(join(tmpdir(), 'galley-archive-'))
  first = { library: join(root, 'library'), out: join(root, 'out') }
  folder = root
  library = await makeVolumes(first.library)
  await library.tidy()
  await archive({ folder: first.out })
}, 180_000)
afterAll(() => rm(join(first.out, '..'), { recursive: true, force: true }))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-archive-'))
  await cp(first.library, join(folder, 'library'), { recursive: true })
  await cp(first.out, out(), { recursive: true, preserveTimestamps: true })
  library = await open(join(folder, 'library'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a first run', () => {
  test('writes every issue at its address, and says so', async () => {
    const fresh = join(folder, 'fresh')
    const report = await archive({ folder: fresh })
    expect(report.issues.length).toBe(24)
    expect(report.issues[0]).toMatchObject({ number: 86, folder: 'no86' })
    const there = await print(fresh)
    expect(there.has('no86/leaders.html')).toBe(true)
    const said = report.written.map(({ path }) => path).sort()
    expect([...there.keys()].filter((path) => path !== 'galley-archive.json').sort()).toEqual(said)
    for (const { path, bytes, sha256 } of report.written) {
      expect(there.get(path)).toContain(sha256)
      expect((await stat(join(fresh, path))).size).toBe(bytes)
    }
  })

  test('keeps each photograph and each font once', async () => {
    const there = [...(await print(out())).entries()].map(([path, sum]) => [path, sum.slice(0, 64)] as const)
    const kept = there.filter(([path]) => /\.(jpg|woff2)$/.test(path))
    expect(kept.length).toBeGreaterThan(20)
    for (const [path] of kept) expect(path).toMatch(/^(photos|fonts)\//)
    expect(new Set(kept.map(([, sum]) => sum)).size).toBe(kept.length)
  })

  test('takes published issues only, and others where they are asked for', async () => {
    await edit('lantern-86', (issue) => ({ ...issue, status: 'ready' }))
    expect((await archive({ folder: join(folder, 'a') })).issues[0]?.number).toBe(85)
    const both = await archive({ folder: join(folder, 'b'), statuses: ['ready', 'published'] })
    expect(both.issues.length).toBe(24)
  })

  test('leaves out and names what preflight stops, unless it was published before', async () => {
    await edit('lantern-86', (issue) => ({ ...withHed('')(issue), status: 'ready' }))
    await edit('lantern-85', withHed(''))
    const { issues, stopped } = await archive({ statuses: ['ready', 'published'] })
    expect(stopped).toMatchObject([{ id: 'lantern-86', number: 86, findings: [{ rule: 'hed-missing' }] }])
    expect(issues.map(({ number }) => number).slice(0, 2)).toEqual([85, 84])
    expect([...(await print(out())).keys()].some((path) => path.startsWith('no86/'))).toBe(false)
    await edit('lantern-86', withHed('Lamps again'))
    const again = await archive({ statuses: ['ready', 'published'] })
    expect(again.stopped).toEqual([])
    expect(again.issues[0]).toMatchObject({ number: 86, folder: 'no86' })
  })
})

describe('a run after that', () => {
  test('writes nothing where nothing has changed', async () => {
    const before = await print(out())
    const report = await archive()
    expect([report.written, report.removed, report.kept]).toEqual([[], [], []])
    expect(report.unchanged).toBe(before.size - 1)
    expect(changed(before, await print(out()))).toEqual([])
  })

  test('writes after one change only that issue’s files and the lists', async () => {
    const before = await print(out())
    await edit('lantern-75', withHed('The Lamp Is Late Tonight'))
    const report = await archive()
    const written = changed(before, await print(out()))
    expect(written).toEqual([
      'galley-archive.json',
      'no75/from-the-tower.html',
      'no75/index.html',
      'search/2024.js',
      'years/2024.html',
    ])
    expect(report.written.map(({ path }) => path).sort()).toEqual(
      written.filter((path) => path !== 'galley-archive.json'),
    )
    expect(report.issues.filter(({ written }) => written > 0).map(({ number }) => number)).toEqual([75])
  })

  test('removes what is no longer part of it, and the folders that become empty', async () => {
    await edit('lantern-63', (issue) => ({ ...issue, status: 'draft' }))
    await edit('lantern-64', (issue) => ({ ...issue, number: 99 }))
    const report = await archive()
    const pages = ['abroad.html', 'from-the-tower.html', 'index.html', 'leaders.html', 'style.css']
    expect(report.removed.filter((path) => !path.startsWith('photos/'))).toEqual(
      ['no63', 'no64'].flatMap((name) => pages.map((page) => `${name}/${page}`)),
    )
    const names = await readdir(out())
    expect([names.includes('no63'), names.includes('no64'), names.includes('no99')]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('mends a page that was changed by hand', async () => {
    const file = join(out(), 'no70/leaders.html')
    const before = await readFile(file, 'utf8')
    await writeFile(file, 'gone')
    expect((await archive()).written.map(({ path }) => path)).toEqual(['no70/leaders.html'])
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  test('gives the same bytes as a first run', async () => {
    await edit('lantern-75', withHed('The Lamp Is Late Tonight'))
    await archive()
    await archive({ folder: join(folder, 'fresh') })
    const sums = async (root: string) =>
      [...(await print(root))].map(([path, sum]) => `${path} ${sum.slice(0, 64)}`).sort()
    expect(await sums(out())).toEqual(await sums(join(folder, 'fresh')))
  })
})

describe('somebody else’s file', () => {
  test('in the place of a page stops the run before anything is written', async () => {
    const place = join(folder, 'theirs')
    await mkdir(place)
    await writeFile(join(place, 'index.html'), 'My own home page')
    expect(await writeArchive(options({ folder: place }))).toMatchObject({
      fault: { key: 'fault.archive-taken', with: { place: join(place, 'index.html') } },
    })
    expect(await readdir(place)).toEqual(['index.html'])
  })

  test('in the place of an issue’s page is not written over', async () => {
    const place = join(folder, 'theirs')
    await mkdir(join(place, 'no80'), { recursive: true })
    await writeFile(join(place, 'no80/leaders.html'), 'Mine')
    expect(await writeArchive(options({ folder: place }))).toMatchObject({
      fault: { key: 'fault.archive-taken' },
    })
    expect(await readFile(join(place, 'no80/leaders.html'), 'utf8')).toBe('Mine')
  })

  test('beside the archive stays, and so does a page that was changed by hand before its issue went', async () => {
    await writeFile(join(out(), 'no63/notes.txt'), 'Mine')
    await writeFile(join(out(), 'CNAME'), 'x.example')
    await writeFile(join(out(), 'no63/leaders.html'), 'Changed by hand')
    await edit('lantern-63', (issue) => ({ ...issue, status: 'draft' }))
    const report = await archive()
    expect(report.kept).toEqual(['no63/leaders.html'])
    expect((await readdir(join(out(), 'no63'))).sort()).toEqual(['leaders.html', 'notes.txt'])
    expect(await readFile(join(out(), 'CNAME'), 'utf8')).toBe('x.example')
  })

  test('is not reached through a link', async () => {
    const elsewhere = join(folder, 'elsewhere')
    await cp(join(out(), 'no63'), elsewhere, { recursive: true })
    await rm(join(out(), 'no63'), { recursive: true })
    await symlink(elsewhere, join(out(), 'no63'))
    const before = await print(elsewhere)
    await edit('lantern-63', withHed('Another Hed'))
    expect(await writeArchive(options())).toMatchObject({ fault: { key: 'fault.archive-taken' } })
    await edit('lantern-63', (issue) => ({ ...issue, status: 'draft' }))
    await archive()
    expect(changed(before, await print(elsewhere))).toEqual([])
  })

  test.each([['../x.html'], ['/etc/x.html'], ['a/../../x.html'], ['.git/config'], ['a\\..\\x.html']])(
    'is not reached by a manifest that names %s',
    async (path) => {
      const manifest = JSON.parse(await readFile(join(out(), 'galley-archive.json'), 'utf8'))
      manifest.files[path] = 'a'.repeat(64)
      await writeFile(join(out(), 'galley-archive.json'), JSON.stringify(manifest))
      expect(await writeArchive(options())).toMatchObject({ fault: { key: 'fault.archive-manifest' } })
    },
  )
})

describe('a run that is stopped', () => {
  test('leaves a home page whose links all lead somewhere; the next run ends what it began', async () => {
    for (const id of ['lantern-86', 'lantern-85', 'lantern-84', 'lantern-83'])
      await edit(id, (issue) => ({
        ...withHed('Stopped Half Way')(issue),
        sections: withHed('Stopped Half Way')(issue).sections.map((one) => ({
          ...one,
          slug: `new-${one.id}`,
        })),
      }))
    const stop = new AbortController()
    const stopped = await writeArchive(
      options({ signal: stop.signal, onProgress: ({ done }) => done === 2 && stop.abort() }),
    )
    expect(stopped).toMatchObject({ fault: { key: 'fault.archive-cancelled' } })
    const there = await print(out())
    expect(there.has('no86/new-s-86-1.html')).toBe(true)
    expect([...there.keys()].filter((path) => /\.tmp$/.test(path))).toEqual([])
    for (const page of ['index.html', 'years/2025.html']) {
      const html = await readFile(join(out(), page), 'utf8')
      const links = [...html.matchAll(/(?:href|src)="(?!https:|mailto:)([^"#]+)/g)].map(([, href = '']) =>
        join(page, '..', decodeURI(href)),
      )
      expect(links.length).toBeGreaterThan(10)
      for (const link of links) expect([link, there.has(link)]).toEqual([link, true])
    }
    const report = await archive()
    expect(report.removed).toContain('no86/leaders.html')
    expect(report.kept).toEqual([])
    const names = await readdir(out())
    expect(names).not.toContain('galley-archive.journal')
    await archive({ folder: join(folder, 'fresh') })
    expect([...(await print(out())).keys()].sort()).toEqual(
      [...(await print(join(folder, 'fresh'))).keys()].sort(),
    )
  })

  test('knows its own files again, although it never wrote its manifest', async () => {
    const place = join(folder, 'cut-off')
    const stop = new AbortController()
    await writeArchive(
      options({ folder: place, signal: stop.signal, onProgress: ({ done }) => done === 3 && stop.abort() }),
    )
    expect(await readdir(place)).not.toContain('galley-archive.json')
    await edit('lantern-86', withHed('Changed in Between'))
    await edit('lantern-85', (issue) => ({ ...issue, status: 'draft' }))
    const report = await archive({ folder: place })
    expect(report.removed).toContain('no85/index.html')
    expect(report.kept).toEqual([])
  })
})

test('a photograph that cannot be read is left out and named; its issue is archived all the same', async () => {
  const bad =
    good(await library.readIssue('lantern-86')).cover ?? good(await library.readIssue('lantern-85')).cover
  await writeFile(join(folder, 'library/photos', `${bad?.photo}.jpg`), 'gone bad')
  const report = await archive({ folder: join(folder, 'fresh'), shop: photoShop })
  const named = report.issues.filter(({ findings }) => findings.length > 0)
  expect(named.length).toBeGreaterThan(0)
  expect(named[0]?.findings[0]?.rule).toBe('photo-unreadable')
  const html = await readFile(join(folder, 'fresh/index.html'), 'utf8')
  expect(html).not.toContain(String(bad?.photo?.slice(0, 16)))
})

test('a photograph that is gone from the library is named', async () => {
  const gone = good(await library.readIssue('lantern-85')).cover?.photo
  for (const name of [`${gone}.jpg`, `${gone}.json`]) await rm(join(folder, 'library/photos', name))
  library = await open(join(folder, 'library'))
  const report = await archive()
  expect(report.issues.find(({ number }) => number === 85)?.findings.map(({ rule }) => rule)).toEqual([
    'photo-file-missing',
  ])
})

test('a library with a damaged issue leaves the archive as it is, that issue’s pages included', async () => {
  const before = await print(out())
  await writeFile(join(folder, 'library/issues/lantern-70/issue.json'), '{"schema":1,')
  library = await open(join(folder, 'library'))
  expect(library.issues().length).toBe(23)
  expect(await writeArchive(options())).toMatchObject({ fault: { key: 'fault.issue-damaged' } })
  expect(changed(before, await print(out()))).toEqual([])
})
