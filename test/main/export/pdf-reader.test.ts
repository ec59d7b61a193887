// PDF reader: its thread answers, tells how far it is, breaks, and is cancelled.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pdfReader } from '#main/export/pdf-reader'

const folder = mkdtempSync(join(tmpdir(), 'galley-reader-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A thread that does with the first byte of each PDF what `work` says. */
function threadThat(name: string, work: string): string {
  const file = join(folder, `${name}.cjs`)
  writeFileSync(
    file,
    `const { parentPort } = require('node:worker_threads')
     parentPort.on('message', ({ id, bytes }) => { ${work} })`,
  )
  return file
}

const answering = threadThat(
  'answering',
  `for (let done = 1; done <= 2; done++) parentPort.postMessage({ id, done, of: 2 })
   if (bytes[0] === 0) return parentPort.postMessage({ id, error: 'no pages' })
   if (bytes[0] === 9) process.exit(1)
   if (bytes[0] === 8) return
   parentPort.postMessage({ id, found: { front: '', text: 'text ' + bytes[0], apart: '', alts: [], links: [] } })`,
)

test('each PDF gets its own answer, and says how far it is', async () => {
  const reader = pdfReader(answering)
  const seen: string[] = []
  const onPage = (done: number, of: number) => seen.push(`${done}/${of}`)
  const bytes = Uint8Array.of(1)
  const found = await Promise.all([reader.read(bytes, { onPage }), reader.read(Uint8Array.of(2))])
  expect(found.map(({ text }) => text)).toEqual(['text 1', 'text 2'])
  expect(seen).toEqual(['1/2', '2/2'])
  // The caller's bytes are still the caller's.
  expect(bytes.length).toBe(1)
})

test('a PDF that cannot be read says why, and the next is read', async () => {
  const reader = pdfReader(answering)
  await expect(reader.read(Uint8Array.of(0))).rejects.toThrow('no pages')
  expect((await reader.read(Uint8Array.of(3))).text).toBe('text 3')
})

test('a thread that ends takes its PDF with it, and another one is started for the next', async () => {
  const reader = pdfReader(answering)
  reader.start()
  await expect(reader.read(Uint8Array.of(9))).rejects.toThrow('ended')
  expect((await reader.read(Uint8Array.of(4))).text).toBe('text 4')
})

test('a reading that is cancelled ends early and has nothing', async () => {
  const reader = pdfReader(answering)
  const stop = new AbortController()
  const read = reader.read(Uint8Array.of(8), { signal: stop.signal })
  stop.abort()
  expect((await read).text).toBe('')
  expect((await reader.read(Uint8Array.of(5), { signal: stop.signal })).text).toBe('')
  expect((await reader.read(Uint8Array.of(6))).text).toBe('text 6')
})

test('a new reader rehearses once, nobody is answered, and one that has read does not', async () => {
  const reader = pdfReader(
    threadThat(
      'counting',
      `globalThis.rehearsals = (globalThis.rehearsals ?? 0) + (id === undefined ? 1 : 0)
       if (id === undefined) parentPort.postMessage({ done: 1, of: 1 })
       else if (bytes[0] === 9) process.exit(1)
       else parentPort.postMessage({ id, found: { front: '', text: 'after ' + rehearsals, apart: '', alts: [], links: [] } })`,
    ),
  )
  const bytes = Uint8Array.of(1)
  reader.rehearse(bytes)
  reader.rehearse(bytes)
  expect(bytes.length).toBe(1)
  expect((await reader.read(bytes)).text).toBe('after 1')
  reader.rehearse(bytes)
  expect((await reader.read(bytes)).text).toBe('after 1')
  await expect(reader.read(Uint8Array.of(9))).rejects.toThrow('ended')
  expect((await reader.read(bytes)).text).toBe('after 0')
})
