// Errors that nobody expected in the window: which are shown, how they are counted, and how often they are told.
// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Defect } from '#shared/defect'

type State = typeof import('../../../src/renderer/state/defects')

let state: State
let stop: () => void
const told: Defect[] = []
let fromMain: ((defect: Defect) => void) | undefined

beforeEach(async () => {
  told.length = 0
  Object.assign(window, {
    galley: {
      request: async (_: string, { defect }: { defect: Defect }) => {
        told.push(defect)
        return { ok: true, value: null }
      },
      on: (_: string, hear: typeof fromMain) => {
        fromMain = hear
        return () => {
          fromMain = undefined
        }
      },
    },
  })
  vi.resetModules()
  state = await import('../../../src/renderer/state/defects')
  stop = state.registerDefects()
})
afterEach(() => stop())

const broke = (init: ErrorEventInit) => window.dispatchEvent(new ErrorEvent('error', init))
const shown = () => state.useDefects.getState()

test('what breaks is shown with its count, until it is taken note of', () => {
  broke({ error: new TypeError('x is not a function'), message: '' })
  broke({ error: new RangeError('Invalid array length'), message: '' })
  expect(shown()).toMatchObject({ count: 2, defect: { name: 'RangeError', message: 'Invalid array length' } })
  state.dismissDefects()
  expect(shown()).toEqual({ count: 0, defect: null })
})

test('an error of a worker, which comes as a line of text, is told by its place and not its words', () => {
  broke({
    message: 'Uncaught SyntaxError: Unexpected token of the Nightwatchman',
    filename: 'galley://app/assets/worker-1a.js',
    lineno: 3,
    colno: 40,
  })
  expect(shown().defect).toEqual({
    name: 'SyntaxError',
    message: 'Unexpected token of the …',
    stack: ['worker-1a.js:3:40'],
  })
})

test('that sizes are told with the next frame is no error', () => {
  broke({ message: 'ResizeObserver loop completed with undelivered notifications.' })
  expect(shown().defect).toBeNull()
  expect(told).toEqual([])
})

test('an error with every frame does not fill the channel', () => {
  const error = new Error('failed')
  for (let frame = 0; frame < 1000; frame++) broke({ error, message: '' })
  expect(shown().count).toBe(1000)
  expect(told.length).toBe(20)
})

test('an error of the main process is shown, and not told back', () => {
  fromMain?.({ name: 'Error', message: 'failed', stack: [] })
  expect(shown()).toMatchObject({ count: 1, defect: { message: 'failed' } })
  expect(told).toEqual([])
})
