// Random edits: what an editor may do next, for property tests, and the doing of it.
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
import { galleryLayouts } from '#core/body/blocks'
import { type Command, type CommandId, commands } from '#shared/commands'
import { editor } from '../../../src/renderer/editor/engine'
import { $isUsesNode, $usesNode } from '../../../src/renderer/editor/nodes/uses'
import { addToGallery, fillSlot, moveUse, removeUse } from '../../../src/renderer/editor/photos/change'
import { fieldTag } from '../../../src/renderer/editor/photos/use-field'
import { runCommand } from '../../../src/renderer/state/commands'
import { dispatch, redo, showArticle, undo, useDesk } from '../../../src/renderer/state/desk'
import { aPhoto } from '../../core/make'
import { $textNodes, letters } from './random-body'

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

export type Edit =
  | { readonly do: 'caret' | 'range'; readonly at: number; readonly to: number }
  | { readonly do: 'whole' | 'caption' | 'photos'; readonly at: number }
  | { readonly do: 'type' | 'hed'; readonly text: string }
  | { readonly do: 'enter' | 'back' | 'delete' | 'switch' | 'undo' | 'redo' }
  | { readonly do: 'command'; readonly id: CommandId }

const place = fc.nat(10_000)
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('caret', 'range'), at: place, to: place }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('whole', 'caption', 'photos'), at: place }) },
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
export function settle(): void {
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

/** What can be done to the photographs of one block, one after the other. */
function ofPhotos(at: number): void {
  const blocks = editor.read(() =>
    $getRoot()
      .getChildren()
      .filter($isUsesNode)
      .map((one) => [one.getKey(), one.getUses()] as const),
  )
  const [key, uses] = blocks[at % blocks.length] ?? []
  const use = uses?.[at % uses.length]
  if (key === undefined || !uses || !use) return
  const ways = [
    () => moveUse(editor, key, at % uses.length, (at + 1) % uses.length),
    () => removeUse(editor, key, use.id),
    () => addToGallery(editor, key, [aPhoto()]),
    () => fillSlot(editor, key, use.id, aPhoto()),
    () =>
      editor.update(() => {
        const node = $usesNode(key)
        if (node?.hasLayout()) node.setLayout(galleryLayouts[at % 3] ?? 'grid')
      }),
  ]
  ways[at % ways.length]?.()
  settle()
}

export function carryOut(step: Edit): void {
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
    case 'photos':
      return ofPhotos(step.at)
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
      return showArticle(articleIds().find((id) => id !== now) ?? null)
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

const articleIds = (): readonly string[] =>
  (useDesk.getState().issue?.sections ?? []).flatMap(({ articles }) => articles.map(({ id }) => id))
