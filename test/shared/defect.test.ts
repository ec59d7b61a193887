// A defect: what of an error may be written down, and that nobody's text is in it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defectOf, defectSchema, sayDefect } from '#shared/defect'

const secret = 'Keeper Ôkubo saw the comet at Kazahaya 風早'
const thrownBy = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

test.each([
  [
    "Cannot read properties of undefined (reading 'length')",
    "Cannot read properties of undefined (reading 'length')",
  ],
  ["Cannot read properties of null (reading 'keeper')", "Cannot read properties of null (reading '…')"],
  ['keeper.comet is not a function', '… is not a function'],
  ['Maximum call stack size exceeded', 'Maximum call stack size exceeded'],
  ["ENOSPC: no space left on device, write '/home/keeper/comet'", "ENOSPC: no … on …, write …'"],
  ['Unexpected token T, "The tides" is not valid JSON', 'Unexpected token …, "The …" is not valid JSON'],
  ['The harbour\nat night', 'The … at …'],
  ['', ''],
])('of %j is told %j', (message, said) => expect(defectOf(new TypeError(message)).message).toBe(said))

test.each([
  ['a parser', () => JSON.parse(secret)],
  ['a parser that quotes', () => JSON.parse(`{"title": ${secret}`)],
  ['an expression', () => new RegExp(`(${secret}`)],
  ['an address', () => new URL(secret)],
  ['a locale', () => new Intl.DateTimeFormat(secret)],
  [
    'a sentence of our own',
    () => {
      throw new Error(`${secret} broke`)
    },
  ],
  [
    'a message in lines like the stack’s',
    () => {
      throw new Error(`x\n    at Keeper (Kazahaya.js:1:2)\n    at comet.js:1:1`)
    },
  ],
  [
    'a name',
    () => {
      throw Object.assign(new Error('x'), { name: secret })
    },
  ],
  [
    'a cause',
    () => {
      throw new Error('x', { cause: new Error(secret) })
    },
  ],
  [
    'a word that is thrown',
    () => {
      throw secret
    },
  ],
  [
    'a value that is thrown',
    () => {
      throw { word: secret }
    },
  ],
])('of the text that %s quotes not a word is told', (_, work) => {
  const told = sayDefect(defectOf(thrownBy(work)))
  expect(told).not.toMatch(/Keeper|kubo|comet|Kazahaya|風早/i)
})

test('whatever a message says, only words of the engines are told of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (message, name) => {
      const marked = `${message} Keeperword ${name}`
      const defect = defectOf(Object.assign(new Error(marked), { name }))
      expect(sayDefect(defect)).not.toContain('Keeperword')
      expect(defectSchema.safeParse(defect).success).toBe(true)
    }),
  )
})

test('the stack tells functions and places of the program, and no folder of the machine', () => {
  const error = new TypeError('x is not a function')
  error.stack = [
    'TypeError: x is not a function',
    '    at saveNow (galley://app/assets/index-1a2b.js:10:200)',
    '    at async Sittings.save [as save] (/home/keeper/My Programs/galley/out/main/main.js:3:4)',
    '    at new Thing (C:\\Users\\keeper\\galley\\out\\main\\chunk-x.cjs:7:8)',
    '    at file:///home/keeper/galley/main.js:1:2',
    '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
    '    at <anonymous>',
    '    the keeper wrote this',
  ].join('\n')
  expect(defectOf(error)).toEqual({
    name: 'TypeError',
    message: '… is not a function',
    stack: [
      'saveNow (index-1a2b.js:10:200)',
      'Sittings.save (main.js:3:4)',
      'Thing (chunk-x.cjs:7:8)',
      'main.js:1:2',
      'process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
    ],
  })
})

test('a real error has its place', () => {
  const { name, stack } = defectOf(thrownBy(() => (undefined as unknown as { x: number }).x))
  expect(name).toBe('TypeError')
  expect(stack[0]).toMatch(/defect\.test\.ts:\d+:\d+/)
})

test('a hostile error takes no time and fits', () => {
  const error = new Error('a'.repeat(1_000_000))
  error.stack = `Error\n    at ${'a/'.repeat(1_000_000)}x.js:1:2\n`.repeat(3)
  const before = performance.now()
  const defect = defectOf(error)
  expect(performance.now() - before).toBeLessThan(500)
  expect(defectSchema.safeParse(defect).success).toBe(true)
})
