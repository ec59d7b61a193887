// Import on a real library: what comes in, and that a file that cannot be read leaves nothing behind.

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importFile } from '#main/import/import'
import { readText } from '#main/import/read-text'
import { photoShop } from '#main/photos/shop'
import { openLibrary } from '#main/store/library'
import { aPng } from '../store/png'

let folder: string
let count = 0
const newId = () => `id-${++count}`
const deps = { readText, shop: photoShop, newId }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-import-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function opened() {
  const now = () => new Date('2026-11-23T12:00:00Z')
  const library = await openLibrary(folder, { now, newId, inspect: photoShop.inspect }, { create: true })
  if (!library.ok) throw new Error(library.fault.key)
  return library.value
}

test('a Markdown file brings its number and date, and finds its publication again', async () => {
  const library = await opened()
  const bytes = new TextEncoder().encode(
    'Title: Tides\nNumber: 12\nDate: 2026-03-04\n\n# Ebb\n\nLow.\n\n## Flow\n\nHigh.\n',
  )
  for (let time = 0; time < 2; time++) {
    const got = await importFile(library, { name: 'n.md', bytes }, deps, { publication: 'Harbour' })
    expect(got.ok && got.value.kind === 'issue' && got.value.issue).toMatchObject({
      title: 'Tides',
      number: 12,
      date: '2026-03-04',
      articles: 2,
    })
  }
  expect(library.publications().map(({ title }) => title)).toEqual(['Harbour'])
})

test('a photograph goes to the library’s photographs', async () => {
  const library = await opened()
  const got = await importFile(library, { name: 'quay.png', bytes: aPng(4, 3) }, deps)
  expect(got.ok && got.value.kind === 'photo' && got.value.photo.width).toBe(4)
})

test.each([
  ['empty', new Uint8Array(), 'fault.text-empty'],
  ['binary', new Uint8Array([1, 0, 2]), 'fault.text-binary'],
  ['invalid UTF-8', new Uint8Array([0x61, 0xff]), 'fault.text-encoding'],
  ['too large', new Uint8Array(60e6).fill(97), 'fault.too-large'],
])('a file that is %s is refused and nothing is made', async (_, bytes, key) => {
  const got = await importFile(await opened(), { name: 'bad.txt', bytes }, deps)
  expect(got.ok ? '' : got.fault.key).toBe(key)
  expect(await readdir(folder)).toEqual([])
})
