// The page numbers of the last print: kept for the next program, and worth nothing where their file is not whole.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Standing } from '#core/render/print-heads'
import { LastNumbers } from '#main/export/last-numbers'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-numbers-'))
  file = join(folder, 'page-numbers.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const standing = (count: number): Standing => ({
  count,
  places: new Map([
    ['s1', { page: 1, y: 700.25 }],
    ['s1a1', { page: count, y: -0.1 }],
  ]),
})

test('the next program knows them', async () => {
  await new LastNumbers(file).keep('one', standing(3))
  await new LastNumbers(file).keep('two', standing(4))
  const later = new LastNumbers(file)
  expect(await later.of('one')).toEqual(standing(3))
  expect(await later.of('two')).toEqual(standing(4))
  expect(await later.of('three')).toBeUndefined()
})

test('numbers that did not change are not written again', async () => {
  await new LastNumbers(file).keep('one', standing(3))
  const numbers = new LastNumbers(file)
  await numbers.of('one')
  await rm(file)
  await numbers.keep('one', standing(3))
  await expect(readFile(file)).rejects.toThrow('ENOENT')
  await numbers.keep('one', standing(2))
  expect(await new LastNumbers(file).of('one')).toEqual(standing(2))
})

const whole = { id: 'one', count: 3, places: [['s1', 1, 700]] }

test.each([
  ['no JSON', '{'],
  ['nothing', ''],
  ['zeros, as after a power cut', '\0'.repeat(200)],
  ['another format', JSON.stringify({ format: 2, issues: [whole] })],
  ['a list', JSON.stringify([whole])],
  ['no page', JSON.stringify({ format: 1, issues: [{ ...whole, count: 0 }] })],
  ['more pages than any issue has', JSON.stringify({ format: 1, issues: [{ ...whole, count: 1e9 }] })],
  ['half a page', JSON.stringify({ format: 1, issues: [{ ...whole, count: 2.5 }] })],
  [
    'a place behind the last page',
    JSON.stringify({ format: 1, issues: [{ ...whole, places: [['s1', 4, 0]] }] }),
  ],
  ['a place nowhere', JSON.stringify({ format: 1, issues: [{ ...whole, places: [['s1', 1, null]] }] })],
])('a file with %s says nothing, and is written anew', async (_, text) => {
  await writeFile(file, text)
  const numbers = new LastNumbers(file)
  expect(await numbers.of('one')).toBeUndefined()
  await numbers.keep('one', standing(3))
  expect(await new LastNumbers(file).of('one')).toEqual(standing(3))
})

test('only the issues that were printed last are known', async () => {
  const numbers = new LastNumbers(file)
  for (let nth = 0; nth < 60; nth++) await numbers.keep(`issue-${nth}`, standing(nth + 1))
  const later = new LastNumbers(file)
  expect(await later.of('issue-9')).toBeUndefined()
  expect(await later.of('issue-10')).toEqual(standing(11))
  expect(await later.of('issue-59')).toEqual(standing(60))
})

test('a disk that does not take them costs nobody an error', async () => {
  const numbers = new LastNumbers(join(folder, 'nowhere', 'page-numbers.json'))
  await numbers.keep('one', standing(3))
  expect(await numbers.of('one')).toEqual(standing(3))
})
