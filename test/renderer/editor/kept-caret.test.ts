// Kept caret: a place in a text stays beside its letters when other letters of the text are replaced.
import { expect, test } from 'vitest'
import { placeAfter } from '../../../src/renderer/editor/kept-caret'

test.each([
  ['a change behind it moves nothing', 'one cat sat', 'one tiger sat', 2, 2],
  ['a change before it moves it along', 'one cat sat', 'one tiger sat', 9, 11],
  ['right behind the change it stays there', 'one cat', 'one tiger', 7, 9],
  ['inside what went it stands behind what came', 'one cat sat', 'one tiger sat', 6, 9],
  ['a text that became shorter holds it still', 'one cat', 'on', 7, 2],
])('%s', (_, before, after, place, expected) => {
  expect(placeAfter(before, after, place)).toBe(expected)
})
