// Damaged files: whatever was done to them is noticed, nothing is lost in silence, and the file is kept as it was found.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newIssue } from '#core/issue/issue'
import { newPublication } from '#core/publication/publication'
import type { Result } from '#core/result'
import { openLibrary } from '#main/store/library'
import { unseal } from '#main/store/seal'
import { numbers, rounds } from './rounds'

let folder: string
let whole: string
let count = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-damage-'))
  whole = join(folder, 'whole')
  const library = await open(whole)
  good(
    await library.bringIn({
      publication: newPublication('pub', 'Harbour Notes', 'en'),
      issue: { ...newIssue('tides', 'pub', 'en'), title: 'One' },
      photos: [],
    }),
  )
  const change = (words: string) => ({ keys: { title: { is: words } }, gone: [] })
  good(await library.sittings.sit('tides'))
  good(await library.sittings.change('tides', 1, change('Two')))
  good(await library.sittings.checkpoint('tides'))
  await library.close()
  const again = await open(whole)
  const sitting = good(await again.sittings.sit('tides'))
  good(await again.sittings.change('tides', sitting.changes + 1, change('Three')))
  good(await again.sittings.change('tides', sitting.changes + 1, change('Four')))
  // As a kill leaves it, with changes in the journal.
  await cp(whole, join(folder, 'killed'), { recursive: true })
  await again.close()
  whole = join(folder, 'killed')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

const open = async (root: string) =>
  good(
    await openLibrary(
      root,
      {
        now: () => new Date(Date.UTC(2026, 10, 23, 12, 0, count++)),
        newId: () => `id-${count++}`,
        inspect: () => Promise.reject(new Error('no photographs here')),
      },
      { create: true },
    ),
  )

const text = (words: string) => () => Buffer.from(words)
const kinds: Readonly<Record<string, (bytes: Buffer) => Buffer | 'gone' | 'folder'>> = {
  gone: () => 'gone',
  'a folder': () => 'folder',
  empty: text(''),
  null: text('null'),
  zero: text('0'),
  false: text('false'),
  'an empty record': text('{}'),
  'an empty list': text('[]'),
  'one blank line': text('\n'),
  'a page of a web server': text('<!doctype html><title>502</title>\n'),
  zeros: (bytes) => Buffer.alloc(bytes.length),
  'its first half': (bytes) => bytes.subarray(0, bytes.length / 2),
  'its second half': (bytes) => bytes.subarray(bytes.length / 2),
  'zeros behind its first half': (bytes) =>
    Buffer.concat([bytes.subarray(0, bytes.length / 2), Buffer.alloc(bytes.length / 2)]),
  'itself twice': (bytes) => Buffer.concat([bytes, bytes]),
  'UTF-16': (bytes) => Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le'),
  'another number in it': (bytes) => Buffer.from(bytes.toString().replace(/\d(?=\D*$)/, '7')),
  'letters of another encoding in it': (bytes) =>
    Buffer.concat([bytes.subarray(0, 40), Buffer.from([0xe9, 0xff]), bytes.subarray(40)]),
}

const files = {
  issue: 'issues/tides/issue.json',
  index: 'index.json',
  library: 'library.json',
  journal: 'issues/tides/journal.ndjson',
} as const

/** A copy of the library in which one file is damaged; the bytes that stand there now. */
async function damaged(file: string, kind: string) {
  const root = join(folder, `copy-${count++}`)
  await cp(whole, root, { recursive: true })
  const path = join(root, file)
  const done = kinds[kind]?.(await readFile(path)) ?? 'gone'
  await rm(path)
  // Not an empty one: a rename goes over that on some systems.
  if (done === 'folder') {
    await mkdir(path)
    await writeFile(join(path, 'found.txt'), 'in the folder')
  } else if (done !== 'gone') await writeFile(path, done)
  const inside = done === 'folder' ? Buffer.from('in the folder') : undefined
  return { root, bytes: typeof done === 'string' ? inside : done }
}

/** Every file of the quarantine. */
async function setAside(root: string): Promise<Buffer[]> {
  const names = await readdir(join(root, 'quarantine'), { recursive: true }).catch(() => [])
  const paths = names.map((name) => join(root, 'quarantine', name))
  const plain = await Promise.all(paths.map(async (path) => ((await stat(path)).isFile() ? [path] : [])))
  return await Promise.all(plain.flat().map((path) => readFile(path)))
}

const all = Object.keys(kinds)

describe.each(all)('%s', (kind) => {
  test('as the issue: history and journal stand in for it', async () => {
    const { root, bytes } = await damaged(files.issue, kind)
    const library = await open(root)
    expect(library.notices()).toHaveLength(1)
    good(await library.tidy())
    expect(library.issues().map(({ title }) => title)).toEqual(['Four'])
    if (bytes) expect(await setAside(root)).toContainEqual(bytes)
  })

  test('as the index: nothing is missed', async () => {
    const { root } = await damaged(files.index, kind)
    const library = await open(root)
    expect(library.issues().map(({ title }) => title)).toEqual(['Four'])
    good(await library.createPublication('Tide Tables', 'en'))
    await library.close()
    expect((await stat(join(root, files.index))).isFile()).toBe(true)
  })

  test('as the library’s own file: the publications are stood in for, and it is said', async () => {
    const { root, bytes } = await damaged(files.library, kind)
    const library = await open(root)
    expect(library.notices().map(({ key }) => key)).toEqual(['fault.library-damaged'])
    good(await library.tidy())
    expect(library.issues().map(({ title }) => title)).toEqual(['Four'])
    expect(library.publications()).toHaveLength(1)
    if (bytes) expect(await setAside(root)).toContainEqual(bytes)
  })

  test('as the journal: what stands before the damage counts, and it is said', async () => {
    const { root, bytes } = await damaged(files.journal, kind)
    const library = await open(root)
    const sitting = good(await library.sittings.sit('tides'))
    expect(['Two', 'Three', 'Four']).toContain(sitting.issue.title)
    await library.close()
    // One that is gone, or was cut off in a line, as by a kill, leaves no sign of what was in it.
    if (!bytes || kind === 'its first half') return
    const noticed = library.notices().map(({ key }) => key)
    const lost = sitting.issue.title !== 'Four'
    if (lost) expect(noticed).toEqual(['fault.journal-damaged'])
    if (noticed.length > 0) expect(await setAside(root)).toContainEqual(bytes)
  })
})

describe('an issue’s file', () => {
  const bytes = () => readFile(join(whole, files.issue))
  const kindOf = (broken: Buffer): string => {
    try {
      return unseal(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(broken)).kind
    } catch {
      return 'damaged'
    }
  }

  test('cut off anywhere is noticed', async () => {
    const file = await bytes()
    // The line's end is no part of what it says.
    for (let length = 0; length < file.length - 1; length++)
      expect(kindOf(file.subarray(0, length))).toBe('damaged')
  })

  test(`with one of ${rounds(500, 10_000)} bits flipped is noticed`, async () => {
    const file = await bytes()
    const random = numbers(file.length)
    for (let time = 0; time < rounds(500, 10_000); time++) {
      const flipped = Buffer.from(file)
      const at = Math.floor(random() * (file.length - 1))
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      expect(kindOf(flipped)).not.toBe('good')
    }
  })

  test('is taken for good by a reader without a checksum', async () => {
    const file = (await bytes()).toString().replace('"title":"Two"', '"title":"Too"')
    expect(JSON.parse(file).body.title).toBe('Too')
    expect(kindOf(Buffer.from(file))).toBe('damaged')
  })
})
