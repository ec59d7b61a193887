// Moving the rows of the plan, by keys and by hand.
import { expect, test } from 'vitest'
import { newArticle } from '#core/article/article'
import { applyEdit, inverseOf } from '#core/edit/edit'
import { newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { moveBeside, moveBy } from '../../src/renderer/plan/moves'

const issue = {
  ...newIssue('i', 'p', 'en'),
  sections: [
    { ...newSection('s1'), articles: [newArticle('a'), newArticle('b')] },
    { ...newSection('s2'), articles: [newArticle('c')] },
  ],
}
const shape = (now = issue) =>
  now.sections.map(({ id, articles }) => `${id}:${articles.map((one) => one.id).join('')}`).join(' ')

test('an article goes down past the end of its section, and undo brings it back', () => {
  const edit = moveBy(issue, 'b', 1)
  if (!edit) throw new Error('no way down')
  const after = applyEdit(issue, edit)
  expect(shape(after)).toBe('s1:a s2:bc')
  const back = inverseOf(issue, edit)
  expect(back && shape(applyEdit(after, back))).toBe('s1:ab s2:c')
})

test('an article goes up to the end of the section before', () => {
  const edit = moveBy(issue, 'c', -1)
  expect(edit && shape(applyEdit(issue, edit))).toBe('s1:abc s2:')
})

test('at the ends there is nowhere to go', () => {
  expect(moveBy(issue, 'a', -1)).toBeUndefined()
  expect(moveBy(issue, 'c', 1)).toBeUndefined()
  expect(moveBy(issue, 's2', 1)).toBeUndefined()
})

test('a dropped article lands beside the other, and a drop on its own place is no edit', () => {
  const edit = moveBeside(issue, 'a', 'c', true)
  expect(edit && shape(applyEdit(issue, edit))).toBe('s1:b s2:ca')
  expect(moveBeside(issue, 'a', 'b', false)).toBeUndefined()
})
