// Deltas: whatever changed, the state after is the state before with the delta.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDelta, deltaOf } from '#core/edit/delta'

const json = fc.jsonValue({ maxDepth: 4 })

/** The same values in fresh objects. */
const copy = <T>(value: T): T => structuredClone(value)

describe('a delta', () => {
  it('leads from any state to any other', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const delta = deltaOf(before, after)
        expect(delta === undefined ? before : applyDelta(before, copy(delta))).toEqual(after)
      }),
    )
  })

  it('is nothing between equal states', () => {
    fc.assert(
      fc.property(json, (state) => {
        expect(deltaOf(state, state)).toBeUndefined()
      }),
    )
    expect(deltaOf({ a: [{ b: 1 }] }, { a: [{ b: 1 }] })).toBeUndefined()
  })

  it('of one word in a long list names that word alone, and keeps the rest', () => {
    const list = Array.from({ length: 500 }, (_, at) => ({ text: `paragraph ${at}` }))
    const before = { v: 1, children: list }
    const after = { ...before, children: list.with(200, { text: 'changed' }) }
    const delta = deltaOf(before, after)
    expect(delta).toEqual({
      keys: { children: { item: 200, to: { keys: { text: { is: 'changed' } }, gone: [] } } },
      gone: [],
    })
    const reached = applyDelta(before, delta as never) as typeof after
    expect(reached).toEqual(after)
    expect(reached.children[7]).toBe(list[7])
  })

  it('tells a key that has gone from one without a value', () => {
    const before = { a: 1, b: 2 }
    expect(applyDelta(before, deltaOf(before, { a: 1 }) as never)).toEqual({ a: 1 })
  })

  it('is refused by a state that it is not of', () => {
    expect(() => applyDelta('text', { keys: {}, gone: [] })).toThrow(TypeError)
    expect(() => applyDelta([1], { item: 4, to: { is: 2 } })).toThrow(TypeError)
    expect(() => applyDelta([1], { at: 1, cut: 2, put: [] })).toThrow(TypeError)
  })
})
