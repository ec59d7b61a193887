// Comparing revisions: what changed is named, and what is restored is as it was.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareIssues } from '#core/compare/issues'
import { compareBodies } from '#core/compare/nodes'
import { restoreArticle, restoreBlock, restoreIssue } from '#core/compare/restore'
import { compareWords } from '#core/compare/words'
import { applyEdit, type Edit } from '#core/edit/edit'
import type { Issue } from '#core/issue/issue'
import { anArticle, anIssue, aSection, paragraph } from '../make'

const apply = (issue: Issue, edits: readonly Edit[]): Issue => edits.reduce(applyEdit, issue)
const body = (...words: string[]) => anArticle({}, words.map(paragraph)).body

test('words that changed are gone and new, in Japanese too', () => {
  expect(compareWords('The tide turned.', 'The tide rose.', 'en')).toEqual([
    { text: 'The tide ', is: 'same' },
    { text: 'turned', is: 'gone' },
    { text: 'rose', is: 'new' },
    { text: '.', is: 'same' },
  ])
  expect(compareWords('港の朝です', '港の夜です', 'ja').filter(({ is }) => is !== 'same')).toEqual([
    { text: '朝', is: 'gone' },
    { text: '夜', is: 'new' },
  ])
})

test('of any two texts the pieces give both', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const pieces = compareWords(before, after, 'en')
      const of = (other: string) => pieces.flatMap(({ text, is }) => (is === other ? [] : [text])).join('')
      expect(of('new')).toBe(before)
      expect(of('gone')).toBe(after)
    }),
  )
})

test('blocks are told as changed, gone and new, each where it stands', () => {
  const changes = compareBodies(
    body('One.', 'Two.', 'Three.'),
    body('One.', 'Two and more.', 'New.', 'Three.'),
    'en',
  )
  expect(changes.map(({ is, before, after }) => [is, before, after])).toEqual([
    ['same', 0, 0],
    ['changed', 1, 1],
    ['new', null, 2],
    ['same', 2, 3],
  ])
})

describe('restoring', () => {
  const first = anArticle({ hed: 'First' }, ['One.', 'Two.', 'Three.'].map(paragraph))
  const second = anArticle({ hed: 'Second' }, [paragraph('Other.')])
  const section = aSection([first, second])
  const then = { ...anIssue([section]), title: 'Then' }
  const later = (articles: (typeof first)[]) => ({
    ...then,
    title: 'Now',
    revision: 9,
    sections: [{ ...section, articles }],
  })

  test('the issue gives everything as it was, but for the revision', () => {
    const now = later([{ ...second, hed: 'Changed' }])
    expect(compareIssues(then, now).articles.map(({ id, is }) => [id, is])).toEqual([
      [second.id, 'changed'],
      [first.id, 'gone'],
    ])
    expect(apply(now, restoreIssue(now, then))).toEqual({ ...then, revision: 9 })
  })

  test('an article leaves the others as they are, and brings back one that is gone', () => {
    const now = later([{ ...second, hed: 'Changed' }])
    const back = apply(now, restoreArticle(now, then, first.id))
    expect(back.sections[0]?.articles).toEqual([first, { ...second, hed: 'Changed' }])
    const both = later([
      { ...first, hed: 'New' },
      { ...second, hed: 'Changed' },
    ])
    expect(apply(both, restoreArticle(both, then, first.id)).sections[0]?.articles).toEqual([
      first,
      { ...second, hed: 'Changed' },
    ])
  })

  test.each([
    ['changed', ['One.', 'Two and more.', 'Three.'], ['One.', 'Two.', 'Three.']],
    ['gone', ['One.', 'Three.'], ['One.', 'Two.', 'Three.']],
    ['new', ['One.', 'Two.', 'New.', 'Three.'], ['One.', 'Two.', 'Three.']],
  ])('a block that is %s', (is, words, wanted) => {
    const now = later([{ ...first, body: body(...words) }, second])
    const change = compareIssues(then, now).articles[0]?.nodes.find((node) => node.is === is)
    if (!change) throw new Error('nothing differs')
    const back = apply(now, restoreBlock(now, then, first.id, change))
    expect(back.sections[0]?.articles[0]?.body).toEqual(body(...wanted))
  })
})

test('an article that was put elsewhere is moved, and the one behind it not changed', () => {
  const articles = ['A', 'B', 'C'].map((hed) => anArticle({ hed }))
  const section = aSection(articles)
  const before = anIssue([section])
  const after = {
    ...before,
    sections: [{ ...section, articles: [2, 0, 1].flatMap((at) => articles[at] ?? []) }],
  }
  const change = compareIssues(before, after)
  expect(change.same).toBe(false)
  expect(change.articles.every(({ is }) => is === 'same')).toBe(true)
  expect(change.articles.find(({ hed }) => hed === 'C')?.moved).toBe(true)
})
