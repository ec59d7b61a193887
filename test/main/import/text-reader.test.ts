// Text reader: a file is read in a thread beside the program, which goes on meanwhile, and every failure names the file.
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Result } from '#core/result'
import { importFile, type ReadText } from '#main/import/import'
import { readText } from '#main/import/read-text'
import { textReader } from '#main/import/text-reader'
import { photoShop } from '#main/photos/shop'
import { openLibrary } from '#main/store/library'
import { desktopWords } from '#shared/words/desktop'

const root = join(import.meta.dirname, '../../..')
let folder: string
let built: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-text-reader-'))
  // As the program's own build makes it, but quickly.
  built = await mkdtemp(join(root, 'node_modules/.text-thread-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src/main/import/text-thread.ts'),
      outDir: built,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'text-thread.mjs' } },
    },
  })
}, 120_000)
afterAll(async () => {
  for (const each of [folder, built]) await rm(each, { recursive: true, force: true })
})

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
const bytes = (text: string) => new TextEncoder().encode(text)

/** A thread that does with the name of each file what `work` says. */
async function threadThat(name: string, work: string): Promise<string> {
  const file = join(folder, `${name}.cjs`)
  await writeFile(
    file,
    `const { parentPort } = require('node:worker_threads')
     const fault = (key) => parentPort.postMessage({ read: { ok: false, fault: { key } } })
     parentPort.on('message', ({ name, bytes }) => { ${work} })`,
  )
  return file
}
const key = async (read: ReturnType<ReadText>): Promise<string> => {
  const result = await read
  return result.ok ? 'ok' : `${result.fault.key} ${result.fault.with?.['file'] ?? ''}`.trim()
}

test('what the built thread reads is what this process reads, one after the other', async () => {
  const read = textReader(join(built, 'text-thread.mjs'))
  const source = (name: string, text: string) => ({ name, bytes: bytes(text) })
  const sources = [
    source('tides.md', '# Tides\n\nLow at the quay.\n\n![](quay.png)\n'),
    source('edition.html', '<h1>Ebb</h1><p>Low.</p>'),
    source('empty.txt', ''),
  ]
  const found = await Promise.all(sources.map(read))
  const plain = (value: unknown) =>
    JSON.parse(JSON.stringify(value).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'an id'))
  const expected = await Promise.all(sources.map((one) => readText(one)))
  expect(plain(found)).toEqual(plain(expected))
  expect(found.map(({ ok }) => ok)).toEqual([true, true, false])
  // The caller's bytes are still the caller's.
  expect(sources[0]?.bytes.length).toBeGreaterThan(0)
})

test('a file that is never done, one that ends the thread and one that fills it are named, and the next is read', async () => {
  const thread = await threadThat(
    'odd',
    `if (name === 'endless') for (;;);
     if (name === 'ends') process.exit(3)
     if (name === 'throws') throw new Error('a defect of the thread')
     if (name === 'fills') for (const all = []; ;) all.push(new Array(1e5).fill(Math.random()))
     fault('read ' + name)`,
  )
  const read = textReader(thread, { most: 4_000, heap: 60 })
  const names = ['endless', 'one', 'ends', 'two', 'throws', 'three', 'fills', 'four']
  const answers = names.map((name) => key(read({ name, bytes: bytes('x') })))
  expect(await Promise.all(answers)).toEqual([
    'fault.text-slow endless',
    'read one',
    'fault.text-reader ends',
    'read two',
    'fault.text-reader throws',
    'read three',
    'fault.text-reader fills',
    'read four',
  ])
  expect(Object.keys(desktopWords)).toEqual(expect.arrayContaining(['fault.text-slow', 'fault.text-reader']))
}, 60_000)

test('a defect of the parser is thrown where the file was brought in', async () => {
  const thread = await threadThat(
    'defect',
    `parentPort.postMessage({ error: new TypeError('no such list') })`,
  )
  await expect(textReader(thread)({ name: 'tides.md', bytes: bytes('x') })).rejects.toThrow('no such list')
})

/** Which comes first: the answer to a save, or the file that was being read when it was asked for. */
async function order(name: string, read: ReadText, onSaved: () => Promise<unknown>): Promise<string[]> {
  let count = 0
  const newId = () => `${name}-${++count}`
  const now = () => new Date(Date.UTC(2026, 10, 23))
  const deps = { now, newId, inspect: photoShop.inspect }
  const library = good(await openLibrary(join(folder, name), deps, { create: true }))
  const publication = good(await library.createPublication('Harbour Notes', 'en'))
  const { id } = good(await library.createIssue(publication.id))
  const sitting = good(await library.sittings.sit(id))
  const came: string[] = []
  const file = { name: 'large.md', bytes: bytes('# Tides') }
  const imported = importFile(library, file, { readText: read, shop: photoShop, newId }).then(() =>
    came.push('read'),
  )
  const change = { keys: { title: { is: 'Typed meanwhile' } }, gone: [] }
  good(await library.sittings.change(id, sitting.changes + 1, change))
  good(await library.sittings.checkpoint(id))
  came.push('saved')
  await onSaved()
  await imported
  await library.close()
  return came
}

test('a change and a checkpoint are answered while a file is being read', async () => {
  const flag = join(folder, 'saved')
  // The thread is at work, without a pause, until the save was answered.
  const thread = await threadThat(
    'busy',
    `const { existsSync } = require('node:fs')
     while (!existsSync(${JSON.stringify(flag)})); fault('fault.text-empty')`,
  )
  const came = await order('beside', textReader(thread), () => writeFile(flag, ''))
  expect(came).toEqual(['saved', 'read'])
  expect(existsSync(flag)).toBe(true)
})

test('a reader in the process of the saves makes them wait', async () => {
  const here: ReadText = async ({ name }) => {
    const end = Date.now() + 500
    while (Date.now() < end);
    return { ok: false, fault: { key: 'fault.text-empty', with: { file: name } } }
  }
  expect(await order('within', here, async () => undefined)).toEqual(['read', 'saved'])
})
