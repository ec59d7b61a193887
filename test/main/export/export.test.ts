// Export: real editions of the sample issue in a real folder, and what stays there when an export fails.
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fail, ok, type Result } from '#core/result'
import { type ExportOptions, exportIssue, gather } from '#main/export/export'
import type { FontBundle } from '#main/export/fonts'
import { cutFont } from '#main/export/fonts-subset'
import { lostFault } from '#main/export/lost'
import { expectedOf } from '#main/export/proof'
import { expectedInPdf } from '#main/export/writers'
import { photoShop } from '#main/photos/shop'
import { type Library, openLibrary } from '#main/store/library'
import type { ExportReport } from '#shared/export'
import { exportFaultWords } from '#shared/words/export-faults'
import { bundledFonts } from '../../fonts'
import { asExpected } from './as-expected'

let folder: string
let library: Library
let fonts: FontBundle

const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.fault.key} ${JSON.stringify(result.fault.with)}`)
  return result.value
}

beforeAll(async () => {
  fonts = good(await bundledFonts())
  const deps = { now: () => new Date(0), newId: () => 'id', inspect: photoShop.inspect }
  library = good(await openLibrary(join(import.meta.dirname, '../../../resources/sample-library'), deps))
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-export-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Makes each rendition once for all tests of this file: what takes long is not what they are about. */
const renditions = new Map<string, Promise<Result<Uint8Array>>>()
const shop: ExportOptions['shop'] = {
  rendition(bytes, photo, width) {
    const name = `${photo.sha256} ${width}`
    const made = renditions.get(name) ?? photoShop.rendition(bytes, photo, width)
    renditions.set(name, made)
    return made
  },
}

const options = (changes: Partial<ExportOptions> = {}): ExportOptions => ({
  library,
  issue: 'kazahaya-47',
  editions: ['web', 'single'],
  folder: join(folder, 'out'),
  shop,
  fonts,
  makePdf: async () => ok({ bytes: Buffer.from('%PDF-1.7') }),
  readPdf: async () =>
    asExpected(expectedInPdf(good(await gather(library, 'kazahaya-47'))), (text) =>
      text.replace('eleven', 'twelve'),
    ),
  now: () => performance.now(),
  ...changes,
})

/** Path and SHA-256 of every file in a folder. */
async function print(root: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile())
      found[path.slice(root.length + 1)] = createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
  }
  return found
}

describe('an export', () => {
  let report: ExportReport

  beforeEach(async () => {
    report = good(await exportIssue(options()))
  }, 60_000)

  test('writes what its report says, byte for byte, and nothing else', async () => {
    const said = report.editions.flatMap(({ files }) => files.map(({ path, sha256 }) => [path, sha256]))
    const { [report.record]: record, ...rest } = await print(join(folder, 'out'))
    expect(rest).toEqual(Object.fromEntries(said))
    expect(record).toBeDefined()
    expect(report.issue).toEqual({ id: 'kazahaya-47', number: 47, title: 'The Dark Sky Number' })
    expect(said.map(([path]) => path)).toContain('the-kazahaya-circular-47-web/index.html')
    expect(said.map(([path]) => path)).toContain('the-kazahaya-circular-47.html')
  })

  test('finds every word of the issue again', () => {
    for (const { proof } of report.editions) {
      expect(proof).toMatchObject({ ok: true, missing: [] })
      expect(proof.passages).toBeGreaterThan(100)
      expect(proof.links).toBeGreaterThan(0)
    }
  })

  test('is the same to the byte when it is made again', async () => {
    await exportIssue(options({ folder: join(folder, 'again'), shop: photoShop }))
    expect(await print(join(folder, 'again'))).toEqual(await print(join(folder, 'out')))
  })

  test('refers only to files of its own, so the folder works wherever it is moved', async () => {
    await rename(join(folder, 'out/the-kazahaya-circular-47-web'), join(folder, 'moved'))
    const there = new Set(Object.keys(await print(join(folder, 'moved'))))
    const used = new Set<string>()
    for (const name of there) {
      if (!/\.(html|css)$/.test(name)) continue
      const text = await readFile(join(folder, 'moved', name), 'utf8')
      for (const [, address = ''] of text.matchAll(/(?:src|href)="([^"#:]+)(?:#[^"]*)?"|url\("([^"]+)"\)/g))
        used.add(address)
      for (const [, file = ''] of text.matchAll(/url\("([^"]+)"\)/g)) used.add(file)
      for (const [, set = ''] of text.matchAll(/srcset="([^"]+)"/g))
        for (const part of set.split(', ')) used.add(part.split(' ')[0] as string)
    }
    used.delete('')
    for (const address of used) expect(there).toContain(address)
    for (const name of there) if (name !== 'index.html') expect(used).toContain(name)
  })

  test('has photographs without metadata, in the sizes that are asked for', async () => {
    const photos = (await readdir(join(folder, 'out/the-kazahaya-circular-47-web/photos'))).sort()
    expect(photos.length).toBeGreaterThan(10)
    for (const name of photos) {
      const bytes = await readFile(join(folder, 'out/the-kazahaya-circular-47-web/photos', name))
      expect(bytes.includes('Exif')).toBe(false)
      const facts = good(await photoShop.inspect(bytes, name))
      expect(facts.width).toBe(Number(/-(\d+)\.jpg$/.exec(name)?.[1]))
    }
  })

  test('has fonts with its own letters only', async () => {
    const names = await readdir(join(folder, 'out/the-kazahaya-circular-47-web/fonts'))
    let bytes = 0
    for (const name of names)
      bytes += (await readFile(join(folder, 'out/the-kazahaya-circular-47-web/fonts', name))).length
    expect(names.some((name) => name.startsWith('noto-sans-jp'))).toBe(true)
    // Whole, these files have 1.9 MB.
    expect(bytes).toBeLessThan(500_000)
  })

  test('carries everything in the single file', async () => {
    const html = await readFile(join(folder, 'out/the-kazahaya-circular-47.html'), 'utf8')
    expect(html).toMatch(/src="data:image\/jpeg;base64,/)
    expect(html).toMatch(/url\("data:font\/woff2;base64,/)
    expect(html).not.toMatch(/(?:src|srcset)="(?!data:)|url\("(?!data:)|<link/)
  })

  test('carries the same fonts in the single file as beside the web edition', async () => {
    const html = await readFile(join(folder, 'out/the-kazahaya-circular-47.html'), 'utf8')
    const inside = [...html.matchAll(/data:font\/woff2;base64,([^"]+)/g)].map(([, data = '']) => data)
    expect(inside.length).toBeGreaterThan(5)
    for (const data of inside) expect(Buffer.from(data, 'base64').toString('latin1', 0, 4)).toBe('wOF2')
    const beside = await readdir(join(folder, 'out/the-kazahaya-circular-47-web/fonts'))
    const latin = beside.find((name) => name.startsWith('source-serif-4-latin-600')) ?? ''
    expect(inside).toContain(
      (await readFile(join(folder, 'out/the-kazahaya-circular-47-web/fonts', latin))).toString('base64'),
    )
  })

  test('replaces an earlier one whole', async () => {
    await writeFile(join(folder, 'out/the-kazahaya-circular-47-web/left-over.html'), 'old')
    good(await exportIssue(options()))
    expect(await readdir(join(folder, 'out/the-kazahaya-circular-47-web'))).not.toContain('left-over.html')
  })

  test.each([
    [
      'cancelled',
      (stop: AbortController) => ({ signal: stop.signal, onProgress: () => stop.abort() }),
      'fault.export-cancelled',
    ],
    [
      'stopped because photographs cannot be made at all',
      () => ({ shop: { rendition: async () => fail<Uint8Array>('fault.photo-shop') } }),
      'fault.photo-shop',
    ],
    [
      'stopped by a font',
      () => ({ fonts: { ...fonts, cut: async () => fail<Uint8Array>('fault.font', { file: 'x' }) } }),
      'fault.font',
    ],
    [
      'stopped by the PDF, last of all',
      () => ({ editions: ['web', 'single', 'pdf'] as const, makePdf: async () => fail<never>('fault.pdf') }),
      'fault.pdf',
    ],
  ] as const)('leaves the earlier one as it was when it is %s', async (_how, changes, key) => {
    const before = await print(folder)
    const result = await exportIssue(options(changes(new AbortController())))
    expect(result.ok ? undefined : result.fault.key).toBe(key)
    expect(await print(folder)).toEqual(before)
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(ours)
  })
})

const ours = ['-web', '.html', '.json'].map((end) => `the-kazahaya-circular-47${end}`)

test('a first export that fails leaves no folder behind', async () => {
  const shop = { rendition: async () => fail<Uint8Array>('fault.photo-shop') }
  const result = await exportIssue(options({ folder: join(folder, 'deep/er'), shop }))
  expect(result.ok).toBe(false)
  expect(await readdir(folder)).toEqual([])
})

test('a photograph that is still being made when the export is cancelled brings nothing back', async () => {
  const stop = new AbortController()
  let give = (_bytes: Result<Uint8Array>): void => undefined
  let late: Promise<unknown> | undefined
  let asked = (): void => undefined
  const making = new Promise<void>((resolve) => (asked = resolve))
  const result = await exportIssue(
    options({
      editions: ['pdf'],
      signal: stop.signal,
      shop: {
        rendition: () =>
          new Promise((resolve) => {
            give = resolve
            asked()
          }),
      },
      async makePdf({ source, photos }) {
        const [photo] = source.photos.values()
        late = photo && photos({ photo, width: 640 })
        await making
        stop.abort()
        return fail('fault.export-cancelled')
      },
    }),
  )
  expect(result.ok).toBe(false)
  give(ok(new Uint8Array([1])))
  expect(await late).toMatchObject({ ok: false })
  expect(await readdir(folder)).toEqual([])
})

test.each(['the-kazahaya-circular-47-web', 'the-kazahaya-circular-47.html', 'the-kazahaya-circular-47.json'])(
  'what is called %s and is no export of the issue is not replaced',
  async (name) => {
    await mkdir(join(folder, 'out'))
    await writeFile(join(folder, 'out', name), 'My own')
    const before = await print(folder)
    const result = await exportIssue(options())
    expect(result.ok ? undefined : result.fault).toMatchObject({
      key: 'fault.export-taken',
      with: { place: join(folder, 'out', name) },
    })
    expect(await print(folder)).toEqual(before)
    expect(Object.keys(exportFaultWords)).toContain('fault.export-taken')
  },
)

test('a place that is no folder is named in the fault', async () => {
  await writeFile(join(folder, 'file'), 'x')
  const result = await exportIssue(options({ folder: join(folder, 'file/out') }))
  expect(result.ok ? undefined : result.fault).toMatchObject({
    key: 'fault.not-folder',
    with: { place: join(folder, 'file/out') },
  })
})

test('the PDF is written under its name', async () => {
  const source = good(await gather(library, 'kazahaya-47'))
  const readPdf = async () => asExpected(expectedInPdf(source))
  const report = good(await exportIssue(options({ editions: ['pdf'], readPdf })))
  expect(report.outcome).toBe('written')
  expect(report.editions.map(({ edition, files }) => [edition, files.map(({ path }) => path)])).toEqual([
    ['pdf', ['the-kazahaya-circular-47.pdf']],
  ])
  expect(await readdir(join(folder, 'out'))).toContain('the-kazahaya-circular-47.pdf')
})

test('an edition that lost a word is not written: its article and the word are named, and the folder is as it was', async () => {
  const source = good(await gather(library, 'kazahaya-47'))
  const readPdf = async () => asExpected(expectedInPdf(source))
  good(await exportIssue(options({ editions: ['pdf'], readPdf })))
  const before = await print(folder)
  const report = good(await exportIssue(options({ editions: ['single', 'pdf'] })))
  expect(report.outcome).toBe('lost')
  const proof = report.editions.at(-1)?.proof
  expect(proof?.ok).toBe(false)
  expect(proof?.missing[0]).toMatchObject({ kind: 'lost', text: expect.stringContaining('eleven') })
  expect(proof?.missing[0]?.article).not.toBe('')
  expect(lostFault(report)?.key).toBe('fault.export-lost')
  expect(Object.keys(exportFaultWords)).toContain('fault.export-lost')
  expect(await print(folder)).toEqual(before)
})

test('progress counts up to the end of each edition', async () => {
  const seen: string[] = []
  good(
    await exportIssue(options({ onProgress: ({ edition, done, of }) => done === of && seen.push(edition) })),
  )
  expect(seen).toEqual(['web', 'single'])
})

describe('a proof', () => {
  test('expects no word of an article that the channel leaves out', async () => {
    const source = good(await gather(library, 'kazahaya-47'))
    const sections = source.issue.sections.map((section) => ({
      ...section,
      articles: section.articles.map((article) => ({
        ...article,
        channels: { ...article.channels, web: false },
      })),
    }))
    const words = expectedOf(
      { ...source, issue: { ...source.issue, sections } },
      { channel: 'web', alts: true },
    )
    expect(words.passages.flatMap(({ pieces }) => pieces).join(' ')).not.toContain('Nishikawa')
  })
})

test('a font is cut to its letters, the same way each time', async () => {
  const face = fonts.faces.find(({ file }) => file.startsWith('source-serif-4-latin-400-normal'))
  const whole = good(await fonts.read(face?.file ?? ''))
  const letters = [...'Harbour'].map((letter) => letter.codePointAt(0) as number)
  const cut = await cutFont(whole, letters)
  expect(cut?.length).toBeLessThan(whole.length / 3)
  expect(Buffer.from(cut ?? []).toString('latin1', 0, 4)).toBe('wOF2')
  const before = Buffer.from(cut ?? [])
  expect(await cutFont(whole, [0x7a, 0x78])).not.toEqual(before)
  expect(Buffer.from(cut ?? [])).toEqual(before)
  expect(Buffer.from((await cutFont(whole, letters)) ?? [])).toEqual(before)
})
