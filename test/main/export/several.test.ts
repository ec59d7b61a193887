// Several: editions of more than one issue in one folder, their records, waivers, and photographs that cannot be read.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { newArticle } from '#core/article/article'
import { buildBody } from '#core/body/build'
import { newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { useOf } from '#core/photo/use'
import { sayFinding } from '#core/preflight/check'
import { newPublication } from '#core/publication/publication'
import { fail, ok, type Result } from '#core/result'
import { type ExportOptions, exportIssue, gather } from '#main/export/export'
import { expectedInPdf } from '#main/export/writers'
import { verifyPackage } from '#main/package/verify'
import { photoShop } from '#main/photos/shop'
import { type Library, openLibrary } from '#main/store/library'
import { aPng } from '../store/png'
import { asExpected } from './as-expected'

let folder: string
let library: Library
const out = () => join(folder, 'out')

const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.fault.key} ${JSON.stringify(result.fault.with)}`)
  return result.value
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-several-'))
  const deps = { now: () => new Date(0), newId: () => 'id', inspect: photoShop.inspect }
  library = good(await openLibrary(join(folder, 'library'), deps, { create: true }))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** An issue with two photographs; without a credit preflight blocks it. */
async function anIssue(id: string, number: number, credit = 'Ann', title = 'The Pier') {
  const photos = await Promise.all(
    [4, 5].map(async (width) => {
      const bytes = aPng(800 + width + number * 10, 400)
      return { bytes, photo: good(await photoShop.inspect(bytes, `quay-${width}.png`)) }
    }),
  )
  const body = buildBody([
    { kind: 'paragraph', content: [{ kind: 'text', text: `Words of ${id}`, marks: [] }] },
    ...photos.map(({ photo }, n) => ({
      kind: 'photo' as const,
      use: { ...useOf(`${id}-${n}`, photo), caption: `Caption ${n}`, credit, alt: `Seen ${id} ${n}` },
    })),
  ])
  const section = {
    ...newSection(`s-${id}`, 'Quay'),
    articles: [{ ...newArticle(`a-${id}`, `Hed ${id}`), body }],
  }
  const issue = { ...newIssue(id, 'pub', 'en'), number, date: '2026-03-04', sections: [section] }
  const publication = library.publication('pub')
    ? null
    : { ...newPublication('pub', title, 'en'), webAddress: 'https://pier.example/' }
  good(await library.bringIn({ publication, issue, photos }))
  return photos.map(({ photo }) => photo)
}

const options = (issue: string, changes: Partial<ExportOptions> = {}): ExportOptions => ({
  library,
  issue,
  editions: ['web', 'single'],
  folder: out(),
  shop: photoShop,
  fonts: { faces: [], read: async () => ok(new Uint8Array()), cut: async () => ok(new Uint8Array()) },
  makePdf: async () => ok({ bytes: Buffer.from('%PDF-1.7') }),
  readPdf: async () => asExpected(expectedInPdf(good(await gather(library, issue)))),
  now: () => 0,
  ...changes,
})

const record = async (name: string) => JSON.parse(await readFile(join(out(), name), 'utf8'))
const page = (name: string) => readFile(join(out(), name), 'utf8')

test('two issues stand beside each other, and each replaces only its own', async () => {
  await anIssue('one', 1)
  await anIssue('two', 2)
  good(await exportIssue(options('one')))
  const first = await page('the-pier-1-web/index.html')
  good(await exportIssue(options('two')))
  good(await exportIssue(options('two')))
  expect((await readdir(out())).sort()).toEqual(
    [1, 2].flatMap((n) => ['-web', '.html', '.json'].map((end) => `the-pier-${n}${end}`)),
  )
  expect(await page('the-pier-1-web/index.html')).toBe(first)
})

test('an issue with a number that another has exported already takes its id into the name, each time', async () => {
  await anIssue('one', 1)
  await anIssue('other-one', 1)
  good(await exportIssue(options('one')))
  for (let time = 0; time < 2; time++) {
    const report = good(await exportIssue(options('other-one')))
    expect(report.record).toBe('the-pier-1-other-on.json')
  }
  expect(await page('the-pier-1.html')).toContain('Words of one')
  expect(await page('the-pier-1-other-on.html')).toContain('Words of other-one')
  expect((await record('the-pier-1.json')).issue.id).toBe('one')
})

test('editions are called in the script of their publication, and inside the package in letters that every disk keeps', async () => {
  await anIssue('one', 47, 'Ann', '風早だより')
  const report = good(await exportIssue(options('one', { editions: ['web', 'single', 'package'] })))
  const names = ['-web', '.galley', '.html', '.json'].map((end) => `風早だより-47${end}`)
  expect((await readdir(out())).sort()).toEqual(names)
  expect(report.record).toBe('風早だより-47.json')
  const sealed: string[] = []
  const zip = await fromBufferPromise(await readFile(join(out(), '風早だより-47.galley')))
  for await (const { fileName } of zip.eachEntry()) sealed.push(fileName)
  expect(sealed).toContain('issue-47/data/editions/issue-47.html')
  expect(sealed.filter((name) => /[^ -~]/.test(name))).toEqual([])
  expect(good(await verifyPackage(join(out(), '風早だより-47.galley'))).problems).toEqual([])
})

test('the record keeps what it said of an edition that was not made again', async () => {
  await anIssue('one', 1)
  good(await exportIssue(options('one')))
  good(await exportIssue(options('one', { editions: ['pdf'] })))
  const { editions } = await record('the-pier-1.json')
  expect(editions.map(({ edition }: { edition: string }) => edition)).toEqual(['web', 'single', 'pdf'])
})

test('a finding that blocks stops an export without a reason, and writes nothing', async () => {
  await anIssue('one', 1, '')
  for (const waiver of [null, ' \n'])
    expect(await exportIssue(options('one', { waiver }))).toMatchObject({
      fault: { key: 'fault.export-blocked', with: { count: 2 } },
    })
  expect(await readdir(folder)).toEqual(['library'])
})

test('the reason stands in the record, beside the findings that it waives', async () => {
  await anIssue('one', 1, '')
  good(await exportIssue(options('one', { waiver: ' The photographer asked for it. ' })))
  const text = await page('the-pier-1.json')
  const { editions } = JSON.parse(text)
  expect(editions[0].waiver).toBe('The photographer asked for it.')
  expect(editions[0].blocking.map(({ rule }: { rule: string }) => rule)).toEqual([
    'credit-missing',
    'credit-missing',
  ])
  good(await exportIssue(options('one', { waiver: 'The photographer asked for it.' })))
  expect(await page('the-pier-1.json')).toBe(text)
})

test('the command line, which nobody can be asked on, writes with the findings and without a reason', async () => {
  await anIssue('one', 1, '')
  good(await exportIssue(options('one')))
  const { editions } = await record('the-pier-1.json')
  expect([editions[0].blocking.length, editions[0].waiver]).toEqual([2, null])
})

test('a photograph that cannot be decoded is left out and named; everything else is exported', async () => {
  const [bad] = await anIssue('one', 1)
  const shop: ExportOptions['shop'] = {
    rendition: (bytes, photo, width) =>
      photo.sha256 === bad?.sha256
        ? Promise.resolve(fail('fault.photo-unread', { file: photo.name }))
        : photoShop.rendition(bytes, photo, width),
  }
  const report = good(await exportIssue(options('one', { shop, waiver: null })))
  expect(report.findings.map((finding) => sayFinding(finding, 'en'))).toEqual([
    'Photo 1 of “Hed one” is left out: its file quay-4.png is damaged or cannot be decoded.',
  ])
  const photographs = (await readdir(join(out(), 'the-pier-1-web/photos'))).map((name) => name.split('-')[0])
  expect(new Set(photographs).size).toBe(1)
  const html = await page('the-pier-1.html')
  for (const words of ['Seen one 0', 'Caption 0', 'Seen one 1']) expect(html).toContain(words)
  for (const { proof } of report.editions) expect(proof.ok).toBe(true)
  expect((await record('the-pier-1.json')).editions[1].blocking[0].rule).toBe('photo-unreadable')
})

test.each(['markdown', 'package'] as const)(
  'a photograph whose file is damaged does not hold up an export of %s alone',
  async (edition) => {
    const [bad] = await anIssue('one', 1)
    await writeFile(join(folder, 'library/photos', `${bad?.sha256}.png`), 'no picture any more')
    const report = good(await exportIssue(options('one', { editions: [edition], waiver: null })))
    expect(report.findings.map(({ rule }) => rule)).toEqual(['photo-unreadable'])
    expect(report.editions.map(({ proof }) => proof.ok)).toEqual([true])
  },
)

test('letters that no font has are named in the report of the PDF that they stand in', async () => {
  await anIssue('one', 1)
  const makePdf = async () => ok({ bytes: Buffer.from('%PDF-1.7'), borrowed: ['W'] })
  const report = good(await exportIssue(options('one', { editions: ['pdf'], makePdf })))
  expect(report.findings.map(({ rule, place }) => [rule, place.article])).toEqual([
    ['letter-borrowed', 'a-one'],
  ])
})

test('every photograph gone from the disk leaves an issue of words', async () => {
  await anIssue('one', 1)
  await rm(join(folder, 'library/photos'), { recursive: true })
  const again = { now: () => new Date(0), newId: () => 'id', inspect: photoShop.inspect }
  library = good(await openLibrary(join(folder, 'library'), again))
  const report = good(await exportIssue(options('one')))
  expect(report.findings.map(({ rule }) => rule)).toEqual(['photo-file-missing', 'photo-file-missing'])
})
