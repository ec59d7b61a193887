// Random edits of random articles: the reader knows every node, undo leads back to the first state, redo to the last.
// @vitest-environment happy-dom
import { $isTableCellNode } from '@lexical/table'
import fc from 'fast-check'
import {
  $createNodeSelection,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalNode,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import { expect, test } from 'vitest'
import type { Article } from '#core/article/article'
import { readBody } from '#core/body/read'
import { findArticle } from '#core/issue/issue'
import { canonical } from '#main/store/seal'
import { type Command, type CommandId, commands } from '#shared/commands'
import { registerCells } from '../../../src/renderer/editor/blocks'
import { registerEditorCommands } from '../../../src/renderer/editor/commands'
import { editor } from '../../../src/renderer/editor/engine'
import { registerFormat } from '../../../src/renderer/editor/format'
import { registerHandles } from '../../../src/renderer/editor/handles/commands'
import { $isUsesNode } from '../../../src/renderer/editor/nodes/uses'
import { fieldTag } from '../../../src/renderer/editor/photos/use-field'
import { registerRemoveRange } from '../../../src/renderer/editor/remove-range'
import { registerHandOver, showBody } from '../../../src/renderer/editor/sessions'
import { registerSidebar } from '../../../src/renderer/editor/sidebar/box'
import { registerSteps } from '../../../src/renderer/editor/steps'
import { registerTableState } from '../../../src/renderer/editor/table/state'
import { registerTyping } from '../../../src/renderer/editor/typing/register'
import { runCommand } from '../../../src/renderer/state/commands'
import {
  dispatch,
  flush,
  openOnDesk,
  redo,
  showArticle,
  undo,
  useDesk,
} from '../../../src/renderer/state/desk'
import { anArticle, anIssue, aPublication, aSection } from '../../core/make'
import { $textNodes, article, letters } from './random-body'

/** Not those that ask something first or need the clipboard. */
const asks = [
  'insert.photo',
  'insert.gallery',
  'insert.ruby',
  'insert.character',
  'arrange.menu',
  'paste.plain',
]
const able = (commands as readonly (Command & { id: CommandId })[])
  .filter(({ id, scope }) => scope === 'editor' && !asks.includes(id) && !/^format\.(link|language)/.test(id))
  .map(({ id }) => id)

type Edit =
  | { readonly do: 'caret' | 'range'; readonly at: number; readonly to: number }
  | { readonly do: 'whole' | 'caption'; readonly at: number }
  | { readonly do: 'type' | 'hed'; readonly text: string }
  | { readonly do: 'enter' | 'back' | 'delete' | 'switch' | 'undo' | 'redo' }
  | { readonly do: 'command'; readonly id: CommandId }

const place = fc.nat(10_000)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('caret', 'range'), at: place, to: place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('whole', 'caption'), at: place }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      text: fc.oneof(letters, fc.constantFrom('# ', '- ', '1. ', '> ', '---', '**b**', '`c`', '"q"', '/')),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hed' as const), text: letters }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('enter', 'back', 'delete') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('switch', 'undo', 'redo') }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('command' as const), id: fc.constantFrom(...able) }) },
) as fc.Arbitrary<Edit>

const update = ($run: () => void, tag: string[] = []) => {
  editor.update($run, { discrete: true, tag })
  settle()
}

/** What listeners have asked for, as smart typography does, and what listeners of that have, comes with it. */
function settle(): void {
  while (editor._pendingEditorState) editor.read(() => {})
}

const $sameCell = (one: LexicalNode, other: LexicalNode): boolean =>
  $findMatchingParent(one, $isTableCellNode) === $findMatchingParent(other, $isTableCellNode)

function $put(at: number, to: number): void {
  const nodes = $textNodes()
  const from = nodes[at % nodes.length]
  const other = nodes[to % nodes.length]
  if (!from || !other) return
  // In a window, a selection over the edge of a cell is one of whole cells, which the table's own tests are about.
  const until = $sameCell(from, other) ? other : from
  const point = (node: LexicalNode, place: number) =>
    [
      node.getKey(),
      $isTextNode(node) ? place % (node.getTextContentSize() + 1) : 0,
      $isTextNode(node) ? 'text' : 'element',
    ] as const
  if ($isElementNode(from)) from.select(0, 0)
  else if ($isTextNode(from)) from.select(0, 0)
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  selection.anchor.set(...point(from, at))
  selection.focus.set(...point(until, to))
}

const $range = () => {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection : undefined
}

/** A letter, or the end of the block, before or after the caret; the browser's own way needs a window. */
function $rub(back: boolean): void {
  const selection = $range()
  if (!selection) return
  if (selection.isCollapsed()) {
    const { anchor, focus } = selection
    const here = anchor.getNode()
    const size = $isTextNode(here) ? here.getTextContentSize() : 0
    const next = anchor.offset + (back ? -1 : 1)
    if ($isTextNode(here) && next >= 0 && next <= size) focus.set(anchor.key, next, 'text')
    else {
      const nodes = $textNodes()
      const there = nodes[nodes.findIndex((node) => node.is(here)) + (back ? -1 : 1)]
      if (!$isTextNode(here) || !$isTextNode(there) || !$sameCell(here, there)) return
      focus.set(there.getKey(), back ? there.getTextContentSize() : 0, 'text')
    }
  }
  editor.dispatchCommand(REMOVE_TEXT_COMMAND, null)
}

function carryOut(step: Edit): void {
  switch (step.do) {
    case 'caret':
      return update(() => $put(step.at, step.at))
    case 'range':
      return update(() => $put(step.at, step.to))
    case 'whole':
      return update(() => {
        const blocks = $getRoot()
          .getChildren()
          .filter((one) => !$isElementNode(one))
        const one = blocks[step.at % blocks.length]
        if (!one) return
        const selection = $createNodeSelection()
        selection.add(one.getKey())
        $setSelection(selection)
      })
    case 'caption': {
      const uses = editor.read(() =>
        $getRoot()
          .getChildren()
          .filter($isUsesNode)
          .map((one) => [one, one.getUses()] as const),
      )
      const [node, own] = uses[step.at % uses.length] ?? []
      const first = own?.[0]
      if (!node || !first) return
      return update(
        () => node.setUse(first.id, { caption: `Caption ${step.at}` }),
        [fieldTag({ use: first.id, field: 'caption' })],
      )
    }
    case 'type':
      for (const letter of step.text)
        update(() => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, letter))
      return
    case 'hed': {
      const id = useDesk.getState().article
      if (id)
        dispatch(
          { kind: 'setArticle', article: id, fields: { hed: step.text } },
          { article: id, merge: 'hed' },
        )
      return
    }
    case 'enter':
      return update(() => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))
    case 'back':
      return update(() => $rub(true))
    case 'delete':
      return update(() => $rub(false))
    case 'switch': {
      const { article: now } = useDesk.getState()
      return showArticle(ids.find((id) => id !== now) ?? null)
    }
    case 'undo':
      return undo()
    case 'redo':
      return redo()
    case 'command':
      runCommand(step.id)
      settle()
  }
}

let ids: readonly string[] = []

function show(): void {
  const { issue, article: id } = useDesk.getState()
  const there = issue && id ? findArticle(issue, id) : undefined
  if (there) showBody(there.article)
}

const articles = (): readonly Article[] => {
  flush()
  const { issue } = useDesk.getState()
  return issue?.sections.flatMap((section) => section.articles) ?? []
}

/** The articles as the disk would have them. */
const stored = (): string => canonical(articles().map(({ id, hed, body }) => ({ id, hed, body })))

/** Where two texts part, for a message that can be read; empty where they are the same. */
function difference(one: string, other: string): string {
  if (one === other) return ''
  let at = 0
  while (one[at] === other[at]) at++
  return `${one.slice(Math.max(0, at - 150), at + 160)} ≠ ${other.slice(Math.max(0, at - 150), at + 160)}`
}

/** Types of nodes that the reader does not know, but for those of a newer version. */
const unknown = (): string[] =>
  articles().flatMap(({ body }) =>
    [...JSON.stringify(readBody(body)).matchAll(/"kind":"unknown","type":"([^"]*)"/g)]
      .map(([, type = '']) => type)
      .filter((type) => !type.startsWith('future-')),
  )

test('200 random edits are taken back to the first byte, and made again to the last', () => {
  fc.assert(
    fc.property(
      article,
      article,
      fc.array(edit, { minLength: 200, maxLength: 200 }),
      (one, other, script) => {
        const first = anArticle({ body: one })
        const second = anArticle({ body: other })
        ids = [first.id, second.id]
        openOnDesk(
          { issue: anIssue([aSection([first, second])]), publication: aPublication(), photos: [] },
          first.id,
        )
        const stops = [
          registerSteps(),
          registerHandOver(),
          registerFormat(),
          registerCells(),
          registerRemoveRange(),
          registerTyping(),
          registerTableState(),
          registerSidebar(),
          registerEditorCommands(),
          registerHandles(),
          useDesk.subscribe(show),
        ]
        settle()
        show()
        try {
          const before = stored()
          for (const step of script) {
            carryOut(step)
            expect(unknown(), JSON.stringify(step)).toEqual([])
          }
          const after = stored()
          let steps = 0
          for (; useDesk.getState().canUndo; steps++) undo()
          expect(steps).toBeLessThan(500)
          expect(difference(stored(), before)).toBe('')
          for (let step = 0; step < steps; step++) redo()
          expect(difference(stored(), after)).toBe('')
        } finally {
          for (const stop of stops) stop()
        }
      },
    ),
    {
      // The same scripts each time; GALLEY_RUNS and GALLEY_SEED try others.
      numRuns: Number(process.env['GALLEY_RUNS'] ?? 20),
      seed: Number(process.env['GALLEY_SEED'] ?? 20261123),
      endOnFailure: true,
    },
  )
}, 240_000)
