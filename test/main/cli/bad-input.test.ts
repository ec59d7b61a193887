// Bad input on the command line: one sentence, status 3, and a library that is byte for byte as before.
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photoShop } from '#main/photos/shop'
import { openLibrary } from '#main/store/library'
import { aPng } from '../store/png'
import { galley } from './galley'

let folder: string
const at = (name: string) => (name.startsWith('/') ? name : join(folder, name))

async function print(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const lines = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    const bytes = entry.isFile() ? await readFile(path) : ''
    return `${path} ${createHash('sha256').update(bytes).digest('hex')}`
  })
  return (await Promise.all(lines)).sort()
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-bad-'))
  const files: Record<string, string | Uint8Array> = {
    'good.md': '# Tides\n\n## Low\n\nWater.\n',
    'empty.txt': '',
    'blank.md': ' \n\n\t\n',
    'binary.txt': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0xff, 0xfe]),
    'nul.txt': 'abc\0def',
    'front.md': '---\ntitle: "Tides\nnumber: [1\n---\n\n# Ebb\n\nLow.\n',
    'latin1.txt': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
    'utf16.txt': new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62, 0]),
    'cut.png': aPng(30, 20).subarray(0, 60),
    'words.jpg': 'not a photograph',
    'deep.html': `${'<ul><li>'.repeat(5000)}x`,
    'huge.txt': 'a',
    'huge.jpg': 'a',
    'in-the-way': '',
  }
  for (const [name, bytes] of Object.entries(files)) await writeFile(at(name), bytes)
  await truncate(at('huge.txt'), 60e6)
  await truncate(at('huge.jpg'), 90e6)
  await mkdir(at('folder.md'))
  await symlink(at('nowhere'), at('dangling.md'))
  expect((await galley('import', at('good.md'), '--library', at('library'))).status).toBe(0)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each([
  ['empty.txt', 'empty.txt has no text in it.'],
  ['blank.md', 'blank.md has no text in it.'],
  ['binary.txt', 'binary.txt is not a text.'],
  ['nul.txt', 'nul.txt is not a text.'],
  ['huge.txt', 'huge.txt is larger than 32 MB.'],
  ['front.md', 'front.md: the front matter is broken at line 2.'],
  ['deep.html', 'deep.html is nested too deeply to be read.'],
  ['latin1.txt', 'latin1.txt is not UTF-8 text'],
  ['utf16.txt', 'utf16.txt is not UTF-8 text'],
  ['cut.png', 'cut.png is cut off or damaged'],
  ['words.jpg', 'words.jpg is not a photograph that Galley reads'],
  ['huge.jpg', 'huge.jpg is larger than 80 MB.'],
  ['gone.md', 'gone.md is not there.'],
  ['dangling.md', 'dangling.md is not there.'],
  ['folder.md', 'folder.md is a folder, not a file.'],
  ['/dev/zero', '/dev/zero is not a plain file.'],
])('import of %s', (name, sentence) => {
  test('is refused in a sentence, and the library is as before', async () => {
    const before = await print(at('library'))
    const { status, out, err } = await galley('import', at(name), '--library', at('library'), '--json')
    expect([status, out, err.length]).toEqual([3, [], 1])
    expect(err[0]).toContain(sentence)
    expect(await print(at('library'))).toEqual(before)
  })

  test('makes no library', async () => {
    const { status } = await galley('import', at(name), '--library', at('new/library'))
    expect(status).toBe(3)
    expect(await readdir(folder)).not.toContain('new')
  })
})

test('what came in before a file that cannot be read is printed and stays', async () => {
  const words = ['import', at('good.md'), at('gone.md'), at('good.md'), '--library', at('several')]
  const { status, out, err } = await galley(...words, '--json')
  expect(status).toBe(3)
  expect(JSON.parse(out.join('\n')).imports.map(({ file }: { file: string }) => file)).toEqual(['good.md'])
  expect(err).toEqual([`${at('gone.md')} is not there.`])
  const listed = JSON.parse((await galley('list', '--library', at('several'), '--json')).out.join('\n'))
  expect(listed.issues).toHaveLength(1)
})

const refusing: readonly (readonly [string, string])[] = [
  ['a file stands in the way', 'in-the-way/deep'],
  ['the place itself is a file', 'in-the-way'],
  ...(process.platform === 'linux' ? [['nobody may write', '/sys/galley'] as const] : []),
]

describe.each(refusing)('where %s', (_why, place) => {
  test('no library is made, and the place is named', async () => {
    const { status, err } = await galley('import', at('good.md'), '--library', at(place))
    expect([status, err.length]).toEqual([3, 1])
    expect(err[0]).toContain(at(place))
  })

  test('nothing is exported, and the library is as before', async () => {
    const before = await print(at('library'))
    const words = [
      'export',
      'latest',
      '--library',
      at('library'),
      '--to',
      'web,single,pdf',
      '--out',
      at(place),
    ]
    const { status, out, err } = await galley(...words)
    expect([status, out, err.length]).toEqual([3, [], 1])
    expect(err[0]).toContain(at(place))
    expect(await print(at('library'))).toEqual(before)
  })
})

test('a hed that would control the terminal is printed as words, and told whole as JSON', async () => {
  const evil = 'Tides\u001b[2J\u0007\u009b1m\u202eL\u2028ow'
  await galley('import', at('good.md'), '--library', at('control'))
  const deps = { now: () => new Date(0), newId: () => 'id', inspect: photoShop.inspect }
  const library = await openLibrary(at('control'), deps)
  if (!library.ok) throw new Error(library.fault.key)
  const issue = await library.value.readIssue(library.value.issues()[0]?.id ?? '')
  if (!issue.ok) throw new Error(issue.fault.key)
  await library.value.saveIssue({ ...issue.value, title: evil })
  await library.value.close()
  for (const command of [['list'], ['show', 'latest'], ['check', 'latest']])
    for (const way of [[], ['--json']]) {
      const { out, err } = await galley(...command, ...way, '--library', at('control'))
      expect([...out, ...err].join('\n')).not.toMatch(/[^\P{Cc}\n\t]|[\u2028-\u202e]/u)
      expect([...out, ...err].length).toBeGreaterThan(0)
    }
  const { out } = await galley('list', '--library', at('control'))
  expect(out).toHaveLength(1)
  expect(out[0]).toContain('Tides\ufffd[2J\ufffd\ufffd1m\ufffdL\ufffdow')
  const listed = JSON.parse((await galley('list', '--json', '--library', at('control'))).out.join('\n'))
  expect(listed.issues[0].title).toBe(evil)
  const gone = await galley('verify', at('a\u001b[2J.galley'))
  expect(gone.err).toEqual([`${at('a\ufffd[2J.galley')} is not there.`])
})

test('an option without its value is wrong usage, and told how it is used', async () => {
  const { status, err } = await galley('import', at('good.md'), '--library', '')
  expect(status).toBe(2)
  expect(err[0]).toContain('galley import FILE... --library DIR')
})

test('issues that cannot be listed are not taken for none', async () => {
  await galley('import', at('good.md'), '--library', at('hidden'))
  await rm(at('hidden/issues'), { recursive: true })
  await writeFile(at('hidden/issues'), '')
  const { status, err } = await galley('list', '--library', at('hidden'))
  expect([status, err.length]).toEqual([3, 1])
})
