// Ranges over several blocks: what a key or a command does to them, and where the caret is then.
// @vitest-environment happy-dom
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
} from 'lexical'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Block } from '#core/body/blocks'
import { buildBody } from '#core/body/build'
import { readBody } from '#core/body/read'
import { blockText } from '#core/body/text'
import { admitBody } from '../../../src/renderer/editor/body/known'
import { $body } from '../../../src/renderer/editor/body/serialise'
import { editor } from '../../../src/renderer/editor/engine'
import { registerRemoveRange } from '../../../src/renderer/editor/remove-range'
import { registerSidebar, toggleSidebar } from '../../../src/renderer/editor/sidebar/box'
import { paragraph, text } from '../../core/make'

let stop: () => void
beforeEach(() => {
  const stops = [registerRemoveRange(), registerSidebar()]
  stop = () => {
    for (const one of stops) one()
  }
})
afterEach(() => stop())

function open(blocks: readonly Block[]): void {
  editor.setEditorState(editor.parseEditorState(JSON.stringify({ root: admitBody(buildBody(blocks)) })))
}

/** Selects from a place in one text to a place in another, by their words. */
function select(from: string, start: number, to: string, end: number): void {
  editor.update(
    () => {
      const find = (words: string) => {
        const found = $getRoot()
          .getAllTextNodes()
          .find((node) => node.getTextContent() === words)
        if (!found) throw new Error(`no ${words}`)
        return found
      }
      const selection = find(from).select(start, start)
      selection.focus.set(find(to).getKey(), end, 'text')
    },
    { discrete: true },
  )
}

const press = ($run: () => void) => editor.update($run, { discrete: true })
const outline = () =>
  readBody(editor.read(() => $body(buildBody([]), new Map()))).map(
    (block) => `${block.kind}: ${blockText(block)}`,
  )
/** The words before and after the caret in its block. */
const caret = () =>
  editor.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return 'no caret'
    const node = selection.anchor.getNode()
    if (!$isTextNode(node)) return node.getTextContent()
    const words = node.getTextContent()
    return `${words.slice(0, selection.anchor.offset)}|${words.slice(selection.anchor.offset)}`
  })

const link = { kind: 'link' as const, url: 'https://example.org/', title: '', children: [text('link')] }
const three: Block[] = [
  paragraph('one'),
  { kind: 'subhead', level: 1, number: null, content: [text('two')] },
  { kind: 'paragraph', content: [text('three'), link, text('end')] },
]

it('Enter over a range whose first text goes whole stays where the range was', () => {
  open(three)
  select('one', 0, 'three', 4)
  press(() => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))
  expect(outline()).toEqual(['paragraph: ', 'paragraph: elinkend'])
  expect(caret()).toBe('|e')
})

it('a letter over a range up to before a link takes its place', () => {
  open(three)
  select('one', 0, 'three', 5)
  press(() => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'X'))
  expect(outline()).toEqual(['paragraph: Xlinkend'])
  expect(caret()).toBe('X|')
})

it('a sidebar asked for over the lines of a cell boxes the table, and the window goes on', () => {
  const content = [[text('first')], [text('second')]]
  open([{ kind: 'table', rows: [[{ header: false, colSpan: 1, rowSpan: 1, content }]] }, paragraph('after')])
  select('first', 1, 'second', 2)
  toggleSidebar()
  expect(outline()).toEqual(['sidebar: \nfirst\nsecond', 'paragraph: after'])
})

describe('two numbered lists that touch, the second of which begins anew', () => {
  const items = (start: number, ...words: string[]): Block => ({
    kind: 'list',
    ordered: true,
    start,
    items: words.map((word) => ({ content: [text(word)], lists: [] })),
  })
  const letter = () => press(() => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'X'))
  const enter = () => press(() => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))
  const remove = (words: string) => {
    select(words, 0, words, words.length)
    press(() => $getSelection()?.getNodes()[0]?.getParent()?.remove())
  }

  it.each([
    ['the first', 'b', 'list: a\nbX', 'list: c\nd'],
    ['the second', 'c', 'list: a\nb', 'list: cX\nd'],
  ])('stay two when a letter is written in %s', (_, where, one, other) => {
    open([items(1, 'a', 'b'), items(1, 'c', 'd')])
    select(where, 1, where, 1)
    letter()
    expect(outline()).toEqual([one, other])
  })

  it('stay two when an item is added, and when the list between two others goes', () => {
    open([items(1, 'a'), items(1, 'b'), items(1, 'c')])
    select('a', 1, 'a', 1)
    enter()
    letter()
    expect(outline()).toEqual(['list: a\nX', 'list: b', 'list: c'])
    remove('b')
    select('a', 1, 'a', 1)
    letter()
    expect(outline()).toEqual(['list: aX\nX', 'list: c'])
  })

  it('stay two where the text between them goes and the second has a lower number of its own', () => {
    open([items(1, 'a', 'b', 'c'), paragraph('between'), items(2, 'd')])
    remove('between')
    expect(outline()).toEqual(['list: a\nb\nc', 'list: d'])
  })

  it('become one where the text between them goes and the second has no number of its own', () => {
    open([items(1, 'a', 'b'), paragraph('between'), items(1, 'c')])
    remove('between')
    expect(outline()).toEqual(['list: a\nb\nc'])
    expect(readBody(editor.read(() => $body(buildBody([]), new Map())))).toMatchObject([{ start: 1 }])
  })
})
