// Body lines: the running text that the editor shows, with the way from its letters to the page.
import { $isLinkNode } from '@lexical/link'
import { $isListNode } from '@lexical/list'
import {
  $getRoot,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTabNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { textOf } from '#core/body/read'
import { editor } from '../engine'
import { $isFootnoteNode } from '../footnote/footnote'
import { $isUnknownNode } from '../nodes/unknown'
import { $isRubyNode } from '../ruby/ruby'
import { languageState } from '../run/state'

export interface ShownRun {
  readonly text: string
  /** BCP 47 tag of words in another language than the article. */
  readonly language?: string
  readonly code?: true
  /** The node whose element holds the letters; none where no letters of ours stand. */
  readonly node?: NodeKey
}

export type BodyLine = readonly ShownRun[]

const known = new Map<NodeKey, readonly BodyLine[]>()

/** The lines of these blocks have changed. */
export function forgetLines(keys?: Iterable<NodeKey>): void {
  if (keys) for (const key of keys) known.delete(key)
  else known.clear()
}

/** By block, in the order in which `linesOfBody` of core gives the same lines of the stored body. */
export const bodyLines = (): (readonly BodyLine[])[] =>
  editor.getEditorState().read(
    () =>
      $getRoot()
        .getChildren()
        .map((block) => {
          const key = block.getKey()
          const lines = known.get(key) ?? $linesIn(block)
          known.set(key, lines)
          return lines
        }),
    { editor },
  )

function $linesIn(node: LexicalNode): BodyLine[] {
  if (!$isElementNode(node)) return []
  const children = node.getChildren()
  const runs = children.flatMap($runsOf)
  return [...(runs.length > 0 ? [runs] : []), ...children.filter($holdsLines).flatMap($linesIn)]
}

const $holdsLines = (node: LexicalNode): boolean =>
  $isElementNode(node) && !node.isInline() && !$isUnknownNode(node)

function $runsOf(node: LexicalNode): ShownRun[] {
  if ($isTabNode(node)) return [{ text: '\t' }]
  if ($isLineBreakNode(node)) return [{ text: '\n' }]
  if ($isTextNode(node)) {
    const language = $getState(node, languageState)
    return [
      {
        text: node.getTextContent(),
        node: node.getKey(),
        ...(language ? { language } : {}),
        ...(node.hasFormat('code') ? { code: true } : {}),
      },
    ]
  }
  if ($isLinkNode(node)) return node.getChildren().flatMap($runsOf)
  if ($isRubyNode(node)) return [{ text: node.getWords().base, node: node.getKey() }]
  if ($isFootnoteNode(node) || $isListNode(node) || !node.isInline()) return []
  return [{ text: $isUnknownNode(node) ? textOf(node.getJson()) : '' }]
}

/** The run that a place in a line falls into; at a seam the one that ends there if `end`, else the one that begins. */
export function runAt(
  line: BodyLine,
  place: number,
  end: boolean,
): { run: ShownRun; offset: number } | undefined {
  let at = 0
  for (const run of line) {
    const offset = place - at
    if (end ? offset <= run.text.length : offset < run.text.length) return { run, offset }
    at += run.text.length
  }
  return undefined
}

const ranges = new WeakMap<BodyLine, Map<string, Range>>()

/** The letters from `start` to `end` on the page; undefined where they are not on it. The same range for the same line. */
export function rangeIn(line: BodyLine, start: number, end: number): Range | undefined {
  const own = ranges.get(line) ?? new Map<string, Range>()
  ranges.set(line, own)
  const key = `${start}-${end}`
  const before = own.get(key)
  if (before?.startContainer.isConnected && before.endContainer.isConnected && !before.collapsed)
    return before
  const range = makeRange(line, start, end)
  if (range) own.set(key, range)
  return range
}

function makeRange(line: BodyLine, start: number, end: number): Range | undefined {
  const from = runAt(line, start, false)
  const to = runAt(line, end, true)
  const first = from?.run.node === undefined ? null : lettersOf(from.run.node)
  const last = to?.run.node === undefined ? null : lettersOf(to.run.node)
  if (!from || !to || !first || !last) return undefined
  if (from.offset > first.length || to.offset > last.length) return undefined
  const range = new Range()
  range.setStart(first, from.offset)
  range.setEnd(last, to.offset)
  return range
}

function lettersOf(key: NodeKey): Text | null {
  let node: Node | null = editor.getElementByKey(key)
  while (node && !(node instanceof Text)) node = node.firstChild
  return node
}
