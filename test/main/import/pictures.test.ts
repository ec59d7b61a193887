// Pictures of a source: what stands beside it or inside it comes in with the issue, and nothing from anywhere else.
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBody } from '#core/body/read'
import { usesOf } from '#core/body/text'
import { fillSlots } from '#core/import/fill'
import { importSource } from '#core/import/import'
import { importNoteWords } from '#core/import/words'
import { articlesOf, type Issue } from '#core/issue/issue'
import { ok } from '#core/result'
import { type ImportDeps, importFile } from '#main/import/import'
import { readSource } from '#main/import/read-file'
import { readText } from '#main/import/read-text'
import { photoShop } from '#main/photos/shop'
import { openLibrary } from '#main/store/library'
import { aPng } from '../store/png'

let folder: string
let count = 0
const newId = () => `id-${++count}`
const deps: ImportDeps = { readText, shop: photoShop, newId }
const source = (name: string) => join(folder, 'source', name)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-pictures-'))
  await mkdir(source('photos'), { recursive: true })
  await writeFile(join(folder, 'secret.png'), aPng(9, 9))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function imported(name: string, text: string | Uint8Array, on: Partial<ImportDeps> = {}) {
  await writeFile(source(name), text)
  const now = () => new Date('2026-11-23T12:00:00Z')
  const made = await openLibrary(
    join(folder, 'library'),
    { now, newId, inspect: photoShop.inspect },
    { create: true },
  )
  const file = await readSource(source(name))
  if (!made.ok || !file.ok) throw new Error('no library or no file')
  const got = await importFile(made.value, file.value, { ...deps, ...on })
  if (!got.ok || got.value.kind !== 'issue') throw new Error(JSON.stringify(got))
  const issue = await made.value.readIssue(got.value.issue.id)
  if (!issue.ok) throw new Error(issue.fault.key)
  const notes = got.value.report.guesses.map(({ place, what }) => `${place.line} ${what.key}`)
  return { uses: usesIn(issue.value), notes, filled: got.value.filled, library: made.value }
}

const usesIn = (issue: Issue) =>
  articlesOf(issue).flatMap(({ article }) => usesOf(readBody(article.body)).map(({ use }) => use))

const photosOnDisk = async () =>
  (await readdir(join(folder, 'library/photos'))).filter((n) => !/json$/.test(n))

test('a picture in a Word document comes into its slot with its alt text', async () => {
  const { uses, filled } = await imported('letter.docx', await readFile('test/fixtures/docx/newsletter.docx'))
  expect(filled).toBe(1)
  expect(uses).toMatchObject([
    { photo: expect.stringMatching(/^[0-9a-f]{64}$/), alt: expect.stringContaining('north pier') },
  ])
  expect(await photosOnDisk()).toHaveLength(1)
})

test('pictures beside a Markdown file and below it fill their slots, once each', async () => {
  await writeFile(source('quay.png'), aPng(4, 3))
  await writeFile(source('photos/low tide.png'), aPng(5, 3))
  const { uses, filled } = await imported(
    'n.md',
    '# Tides\n\n![The quay](quay.png)\n\nWords.\n\n![Low](photos/low%20tide.png?v=2#top)\n\n![Again](./quay.png)\n',
  )
  expect(filled).toBe(3)
  expect(uses.map(({ alt, photo }) => [alt, photo !== null])).toEqual([
    ['The quay', true],
    ['Low', true],
    ['Again', true],
  ])
  expect(uses[0]?.photo).toBe(uses[2]?.photo)
  expect(await photosOnDisk()).toHaveLength(2)
})

test('a picture inside an HTML file fills its slot', async () => {
  const data = `data:image/png;base64,${Buffer.from(aPng(6, 5)).toString('base64')}`
  const { uses, library } = await imported(
    'n.html',
    `<h1>Tides</h1><p>Words.</p><img alt="In" src="${data}">`,
  )
  const photo = await library.photo(uses[0]?.photo ?? '')
  expect(photo.ok && [photo.value.width, photo.value.height]).toEqual([6, 5])
})

test('no address and no link leads out of the source’s own folder', async () => {
  await symlink(join(folder, 'secret.png'), source('link.png'))
  await symlink(folder, source('out'))
  await symlink(source('photos'), source('inside'))
  await writeFile(source('photos/ours.png'), aPng(2, 2))
  const addresses = [
    '../secret.png',
    '%2e%2e/secret.png',
    'photos/..%2f..%2fsecret.png',
    '..%5csecret.png',
    join(folder, 'secret.png'),
    `file://${join(folder, 'secret.png')}`,
    'link.png',
    'out/secret.png',
    'inside/ours.png',
  ]
  const text = `# Tides\n\nWords.\n\n${addresses.map((address, n) => `![${n}](${address})`).join('\n\n')}\n`
  const { uses, notes } = await imported('n.md', text)
  expect(uses.filter(({ photo }) => photo !== null).map(({ alt }) => alt)).toEqual(['8'])
  expect(await photosOnDisk()).toHaveLength(1)
  expect(notes.filter((note) => note.endsWith('pictureOutside'))).toHaveLength(5)
})

test('a picture that cannot be read leaves its slot empty, and the report says why and where', async () => {
  await writeFile(source('cut.png'), aPng(4, 3).subarray(0, 40))
  await writeFile(source('words.png'), 'Not a picture')
  await writeFile(source('large.png'), aPng(12_001, 10_000))
  await mkdir(source('folder.png'))
  await writeFile(source('good.png'), aPng(3, 3))
  const { uses, notes } = await imported(
    'n.md',
    '# T\n\nW.\n\n![](gone.png)\n\n![](cut.png)\n\n![](words.png)\n\n![](large.png)\n\n![](folder.png)\n\n![](data:image/png;base64,iVBO)\n\n![](good.png)\n',
  )
  expect(uses.map(({ photo }) => photo !== null)).toEqual([false, false, false, false, false, false, true])
  const said = notes.filter((note) => /Absent|Cut|Kind|Large|Unread/.test(note))
  expect(said).toEqual([
    '5 import.pictureAbsent',
    '7 import.pictureCut',
    '9 import.pictureKind',
    '11 import.pictureLarge',
    '13 import.pictureUnread',
    '15 import.pictureKind',
  ])
  for (const note of said) expect(Object.keys(importNoteWords)).toContain(note.split(' ')[1])
})

test('where the issue cannot be written, no photograph of it stays either', async () => {
  await writeFile(source('quay.png'), aPng(4, 3))
  await imported('n.md', '# A\n\nOne.\n')
  // In the way of the folder that the issue would get.
  await writeFile(join(folder, 'library/issues/taken'), '')
  const taken: ImportDeps['readText'] = async (file) => {
    const read = await readText(file)
    return read.ok ? ok({ ...read.value, issue: { ...read.value.issue, id: 'taken' } }) : read
  }
  const failed = imported('n.md', '# A\n\n![](quay.png)\n', { readText: taken })
  await expect(failed).rejects.toThrow('EEXIST')
  expect(await photosOnDisk()).toEqual([])
})

test('filling a slot changes nothing else in a body', () => {
  const text =
    '# T\n\n## H\n\nA *b* [c](https://example.org).\n\n- x\n  1. y\n\n> q\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![p](p.png)\n\n***\n\nEnd.\n'
  const read = importSource({ name: 'n.md', text }, { newId })
  if (!read.ok) throw new Error(read.fault.key)
  const [slot] = usesIn(read.value.issue)
  const photo = { sha256: 'a'.repeat(64), caption: '', credit: 'Ann' } as Parameters<
    typeof fillSlots
  >[1] extends ReadonlyMap<string, infer P>
    ? P
    : never
  const filled = fillSlots(read.value.issue, new Map([[slot?.id ?? '', photo]]))
  const bare = JSON.stringify(filled)
    .replace(`"${'a'.repeat(64)}"`, 'null')
    .replace('"Ann"', '""')
  expect(bare).toBe(JSON.stringify(read.value.issue))
})
