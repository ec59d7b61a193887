// Incoming: every file that comes through the window is answered, whatever it is and whether it can be read.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readText } from '#main/import/read-text'
import { photoShop } from '#main/photos/shop'
import type { Deps } from '#main/requests/deps'
import { incomingHandlers } from '#main/requests/incoming'
import { openLibrary } from '#main/store/library'
import type { Imported } from '#shared/incoming'
import { aPng } from '../store/png'

let folder: string
let paths: string[] = []
const sent: string[] = []
let count = 0
const newId = () => `id-${++count}`
const bytes = (text: string) => new TextEncoder().encode(text)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-incoming-'))
  sent.length = 0
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function handlers() {
  const deps = { now: () => new Date(0), newId, inspect: photoShop.inspect }
  const library = await openLibrary(join(folder, 'library'), deps, { create: true })
  if (!library.ok) throw new Error(library.fault.key)
  const desktop = { pickFiles: async () => paths } as unknown as Deps['desktop']
  const all = {
    library: library.value,
    shop: photoShop,
    readText,
    newId,
    desktop,
    send: (name: string) => sent.push(name),
  }
  return incomingHandlers(all as unknown as Deps)
}

const said = (imports: readonly Imported[]) =>
  imports.map(({ file, result }) => [file, result.ok ? result.value.kind : result.fault.key])

test('a dialog’s files are all answered: an issue, a photograph, one that has gone, and a folder', async () => {
  await writeFile(join(folder, 'n.md'), '# Tides\n\nLow.\n')
  await writeFile(join(folder, 'quay.png'), aPng(4, 3))
  paths = ['n.md', 'quay.png', 'gone.md', ''].map((name) => join(folder, name))
  const answer = await (await handlers())['import.choose']()
  if (!answer.ok) throw new Error(answer.fault.key)
  expect(said(answer.value).map(([, what]) => what)).toEqual([
    'issue',
    'photo',
    'fault.not-there',
    'fault.is-folder',
  ])
  const gone = answer.value[2]?.result
  expect(gone?.ok === false && gone.fault.with?.place).toBe(join(folder, 'gone.md'))
  expect(sent).toEqual(['library.changed'])
})

test('photographs alone change no list', async () => {
  const files = [{ name: 'quay.png', bytes: aPng(4, 3) }]
  const answer = await (await handlers())['import.files']({ files })
  expect(answer.ok && said(answer.value)).toEqual([['quay.png', 'photo']])
  expect(sent).toEqual([])
})

test('a document that is dropped together with its picture has it in the slot', async () => {
  const files = [
    { name: 'n.md', bytes: bytes('# Tides\n\n![The quay](photos/quay.png)\n') },
    { name: 'quay.png', bytes: aPng(4, 3) },
  ]
  const answer = await (await handlers())['import.files']({ files })
  const first = answer.ok ? answer.value[0]?.result : undefined
  expect(first?.ok && first.value.kind === 'issue' && first.value.filled).toBe(1)
})

test('a document that is dropped without its picture says so', async () => {
  const files = [{ name: 'n.md', bytes: bytes('# Tides\n\n![The quay](photos/quay.png)\n') }]
  const answer = await (await handlers())['import.files']({ files })
  const first = answer.ok ? answer.value[0]?.result : undefined
  const notes = first?.ok && first.value.kind === 'issue' ? first.value.report.guesses : []
  expect(notes.map(({ what }) => what.key)).toContain('import.pictureNotAmong')
})

test('a photograph of a kind that is not read is called that, not a text', async () => {
  const files = [{ name: 'phone.heic', bytes: bytes('....ftypheic') }]
  const answer = await (await handlers())['import.files']({ files })
  expect(answer.ok && said(answer.value)).toEqual([['phone.heic', 'fault.photo-kind']])
})

test('a photograph that is too large is named, and those beside it come in', async () => {
  const files = [
    { name: 'huge.jpg', bytes: new Uint8Array(80_000_001) },
    { name: 'quay.png', bytes: aPng(4, 3) },
  ]
  const answer = await (await handlers())['photo.add']({ files })
  const said = answer.ok ? answer.value.map(({ result }) => (result.ok ? 'photo' : result.fault.key)) : []
  expect(said).toEqual(['fault.too-large', 'photo'])
})

test('a photograph that has gone since it was chosen is named', async () => {
  paths = [join(folder, 'gone.png')]
  const answer = await (await handlers())['photo.choose']({ many: true })
  const [first] = answer.ok ? answer.value : []
  expect(first?.result.ok === false && first.result.fault.with?.place).toBe(paths[0])
})
