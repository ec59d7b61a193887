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
import { afterEach, beforeEach, expect, it } from 'vitest'
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
