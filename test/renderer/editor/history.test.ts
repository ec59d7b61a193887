// One history: body, captions and fields are taken back in the order they were changed, over all articles.
// @vitest-environment happy-dom
import { $getRoot, $getSelection, $isRangeSelection } from 'lexical'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '#core/article/article'
import { buildBody } from '#core/body/build'
import { readBody } from '#core/body/read'
import { blockText, usesOf } from '#core/body/text'
import { findArticle } from '#core/issue/issue'
import { editor } from '../../../src/renderer/editor/engine'
import { $isPhotoNode } from '../../../src/renderer/editor/nodes/photo'
import { fieldTag } from '../../../src/renderer/editor/photos/use-field'
import { registerHandOver, showBody } from '../../../src/renderer/editor/sessions'
import { registerSteps } from '../../../src/renderer/editor/steps'
import {
  dispatch,
  dispatchAll,
  flush,
  openOnDesk,
  redo,
  showArticle,
  undo,
  useDesk,
} from '../../../src/renderer/state/desk'
import { anArticle, anIssue, aPublication, aSection, aUse, paragraph } from '../../core/make'

const use = aUse({ caption: '' })
let stop: () => void
let first: Article
let second: Article

beforeEach(() => {
  first = anArticle({ hed: 'Hed' }, [paragraph('Words.'), { kind: 'photo', use }])
  second = anArticle({}, [paragraph('Other.')])
  openOnDesk(
    {
      issue: anIssue([aSection([first, second])]),
      publication: aPublication(),
      photos: [],
      changes: 0,
      readOnly: null,
    },
    first.id,
  )
  const steps = registerSteps()
  const handOver = registerHandOver()
  const follow = useDesk.subscribe(show)
  show()
  stop = () => {
    follow()
    handOver()
    steps()
  }
})
afterEach(() => stop())

/** What the article's pane does with every new draft. */
function show(): void {
  const { issue, article } = useDesk.getState()
  const there = issue && article ? findArticle(issue, article) : undefined
  if (there) showBody(there.article)
}

const draft = (id: string): Article => {
  flush()
  const { issue } = useDesk.getState()
  const found = issue && findArticle(issue, id)
  if (!found) throw new Error(`no article ${id}`)
  return found.article
}
const words = (id = first.id) => readBody(draft(id).body).map(blockText).filter(Boolean).join('|')
const caption = () => usesOf(readBody(draft(first.id).body))[0]?.use.caption

function type(text: string): void {
  for (const letter of text) {
    editor.update(
      () => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection)) $getRoot().getFirstDescendant()?.selectEnd()
        const latest = $getSelection()
        if ($isRangeSelection(latest)) latest.insertText(letter)
      },
      { discrete: true },
    )
  }
}

const writeCaption = (value: string) =>
  editor.update(
    () => {
      const node = $getRoot().getChildren().find($isPhotoNode)
      node?.setUse(use.id, { caption: value })
    },
    { discrete: true, tag: fieldTag({ use: use.id, field: 'caption' }) },
  )

const writeHed = (hed: string) =>
  dispatch({ kind: 'setArticle', article: first.id, fields: { hed } }, { article: first.id, merge: 'hed' })

it('what nobody touched stays the very block that was stored', () => {
  const untouched = () => (draft(first.id).body.root.children as unknown[])[1]
  const stored = untouched()
  type('More')
  expect(words()).toBe('Words.More')
  expect(untouched()).toBe(stored)
  undo()
  redo()
  expect(words()).toBe('Words.More')
})

describe('undo and redo', () => {
  it('take back a word at a time', () => {
    type(' One two')
    expect(words()).toBe('Words. One two')
    undo()
    expect(words()).toBe('Words. One ')
    undo()
    expect(words()).toBe('Words. ')
    redo()
    redo()
    expect(words()).toBe('Words. One two')
  })

  it('go through body, caption and hed in the order they were changed', () => {
    type('!')
    writeCaption('A boat')
    writeHed('New hed')
    type('?')
    const states: unknown[] = []
    const look = () => states.push([words(), caption(), draft(first.id).hed])
    look()
    for (let step = 0; step < 4; step++) {
      undo()
      look()
    }
    expect(states).toEqual([
      ['Words.!?', 'A boat', 'New hed'],
      ['Words.!', 'A boat', 'New hed'],
      ['Words.!', 'A boat', 'Hed'],
      ['Words.!', '', 'Hed'],
      ['Words.', '', 'Hed'],
    ])
    for (let step = 0; step < 4; step++) redo()
    expect([words(), caption(), draft(first.id).hed]).toEqual(['Words.!?', 'A boat', 'New hed'])
  })

  it('reach an article that is not on the paper, and bring it there', () => {
    type('!')
    showArticle(second.id)
    expect(words(second.id)).toBe('Other.')
    undo()
    expect(useDesk.getState().article).toBe(first.id)
    expect(words()).toBe('Words.')
    redo()
    expect(words()).toBe('Words.!')
    expect(words(second.id)).toBe('Other.')
  })

  it('take back what was replaced in two articles as one step, between steps of typing', () => {
    type('One')
    const before = [first, second].map(({ id }) => draft(id).body)
    const bodies = [first, second].map(({ id }) => ({
      kind: 'setArticle' as const,
      article: id,
      fields: { body: buildBody([paragraph('Replaced.')]) },
    }))
    dispatchAll([...bodies, { kind: 'setArticle', article: second.id, fields: { hed: 'New hed' } }], null)
    expect([words(), words(second.id), draft(second.id).hed]).toEqual(['Replaced.', 'Replaced.', 'New hed'])
    type('After')
    expect(words()).toBe('Replaced.After')
    undo()
    undo()
    expect([first, second].map(({ id }) => draft(id).body)).toEqual(before)
    expect(draft(second.id).hed).toBe(second.hed)
    undo()
    expect(words()).toBe('Words.')
    redo()
    redo()
    redo()
    expect([words(), words(second.id), draft(second.id).hed]).toEqual([
      'Replaced.After',
      'Replaced.',
      'New hed',
    ])
  })

  it('go back 500 steps and no further, over body, captions, fields and structure', () => {
    const section = useDesk.getState().issue?.sections[0]
    if (!section) throw new Error('no section')
    for (let round = 0; round < 130; round++) {
      type(`${round} `)
      writeCaption(`Caption ${round}`)
      writeHed(`Hed ${round}`)
      dispatch({ kind: 'setSection', section: section.id, fields: { kicker: `Kicker ${round}` } })
    }
    let steps = 0
    for (; useDesk.getState().canUndo; steps++) undo()
    expect(steps).toBe(500)
    expect(caption()).toBe('Caption 4')
    expect(draft(first.id).hed).toBe('Hed 4')
    for (let step = 0; step < steps; step++) redo()
    expect(useDesk.getState().canRedo).toBe(false)
    expect([caption(), draft(first.id).hed]).toEqual(['Caption 129', 'Hed 129'])
    expect(useDesk.getState().issue?.sections[0]?.kicker).toBe('Kicker 129')
  })

  it('bring back a body that an import wrote, byte for byte', () => {
    const before = JSON.stringify(draft(first.id).body)
    type(' and more')
    writeCaption('x')
    while (useDesk.getState().canUndo) undo()
    expect(JSON.stringify(draft(first.id).body)).toBe(before)
  })

  it('leave the stored body as it was when everything is taken back', () => {
    const before = JSON.stringify(readBody(draft(first.id).body))
    type(' and more')
    writeCaption('x')
    for (let step = 0; step < 6; step++) undo()
    expect(JSON.stringify(readBody(draft(first.id).body))).toBe(before)
  })
})

it('an edit from elsewhere comes onto the paper', () => {
  type('!')
  dispatch({ kind: 'setArticle', article: first.id, fields: { body: second.body } })
  expect(words()).toBe('Other.')
  undo()
  expect(words()).toBe('Words.!')
})
