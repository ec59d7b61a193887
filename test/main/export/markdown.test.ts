// The Markdown edition on the disk: the folder that an export writes comes in as the same issue with the same photographs.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newArticle } from '#core/article/article'
import { buildBody } from '#core/body/build'
import { readBody } from '#core/body/read'
import { usesOf } from '#core/body/text'
import { newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { type PhotoUse, useOf } from '#core/photo/use'
import { newPublication } from '#core/publication/publication'
import { fail, type Result } from '#core/result'
import { type ExportOptions, exportIssue } from '#main/export/export'
import { importFile } from '#main/import/import'
import { readSource } from '#main/import/read-file'
import { readText } from '#main/import/read-text'
import { photoShop } from '#main/photos/shop'
import { openLibrary } from '#main/store/library'
import { aPng } from '../store/png'

let folder: string
let ids = 0
const newId = () => `id-${++ids}`
const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.fault.key} ${JSON.stringify(result.fault.with)}`)
  return result.value
}
const open = async (name: string) =>
  good(
    await openLibrary(
      join(folder, name),
      { now: () => new Date(0), newId, inspect: photoShop.inspect },
      { create: true },
    ),
  )

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-markdown-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('photographs come back as themselves, on the cover and in a sidebar too, with what was written of them', async () => {
  const library = await open('one')
  const bytes = aPng(40, 30)
  const photo = good(await photoShop.inspect(bytes, 'quay.png'))
  const focal = { x: 0.25, y: 0.75 }
  const use = {
    ...useOf('use', photo),
    caption: '',
    credit: 'Ann',
    alt: 'A quay',
    focal,
    source: 'sent by mail',
  }
  const article = {
    ...newArticle('art', 'The Quay'),
    body: buildBody([
      { kind: 'photo', use },
      { kind: 'sidebar', heading: [], blocks: [{ kind: 'photo', use: { ...use, id: 'use-2' } }] },
    ]),
  }
  const made = {
    ...newIssue('issue', 'pier', 'en'),
    number: 3,
    cover: { ...use, id: 'cover' },
    sections: [{ ...newSection('sec', 'Port'), articles: [article] }],
  }
  good(
    await library.bringIn({
      publication: newPublication('pier', 'The Pier', 'en'),
      issue: made,
      photos: [{ photo, bytes }],
    }),
  )
  const options: ExportOptions = {
    library,
    issue: 'issue',
    editions: ['markdown'],
    folder: join(folder, 'out'),
    shop: photoShop,
    fonts: { faces: [], cut: async () => fail('fault.font') } as never,
    makePdf: async () => fail('fault.pdf-print'),
    readPdf: async () => ({ front: '', text: '' }),
    now: () => 0,
  }
  good(await exportIssue(options))
  // A second export takes the place of the first.
  const report = good(await exportIssue(options))
  expect(report.editions[0]?.proof).toMatchObject({ ok: true, missing: [] })
  const home = join(folder, 'out/the-pier-3-markdown')
  expect((await readdir(home)).sort()).toEqual(['issue.md', 'photos'])
  const [file] = await readdir(join(home, 'photos'))
  expect(await readFile(join(home, 'photos', file ?? ''))).toEqual(Buffer.from(bytes))

  const other = await open('two')
  const arrived = good(
    await importFile(other, good(await readSource(join(home, 'issue.md'))), {
      readText,
      shop: photoShop,
      newId,
    }),
  )
  if (arrived.kind !== 'issue') throw new Error('no issue')
  const back = good(await other.readIssue(arrived.issue.id))
  const uses = back.sections.flatMap((section) =>
    section.articles.flatMap(({ body }) => usesOf(readBody(body)).map((found) => found.use)),
  )
  const plain = ({ id: _, ...fields }: PhotoUse) => fields
  expect([back.cover, ...uses].map((each) => each && plain(each))).toEqual([
    plain(use),
    plain(use),
    plain(use),
  ])
  expect(other.publication(back.publication)?.title).toBe('The Pier')
})
