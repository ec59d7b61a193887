// Tell caret: says where the caret stands once it rests. A key costs it a look at the clock.
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  type LexicalNode,
} from 'lexical'
import { type CaretPlace, useCaret } from '../state/caret'
import { whenQuiet } from '../state/quiet'
import { editor } from './engine'
import { loadTag, shownArticle } from './sessions'

/** Milliseconds without a key or a click. */
const rest = 200

let moved = 0
let timer: ReturnType<typeof setTimeout> | undefined

export function registerTellCaret(): () => void {
  const stop = editor.registerUpdateListener(({ tags }) => {
    if (!tags.has(loadTag)) soon()
  })
  document.addEventListener('focusin', soon)
  document.addEventListener('input', soon)
  return () => {
    stop()
    document.removeEventListener('focusin', soon)
    document.removeEventListener('input', soon)
    clearTimeout(timer)
    timer = undefined
  }
}

function soon(): void {
  moved = performance.now()
  timer ??= setTimeout(wait, rest)
}

function wait(): void {
  const left = moved + rest - performance.now()
  timer = left > 0 ? setTimeout(wait, left) : undefined
  if (left <= 0) whenQuiet(tell)
}

function tell(): void {
  const article = shownArticle()
  const here = article === null ? undefined : whereNow()
  if (article !== null && here) useCaret.setState({ place: { article, ...here } })
}

/** Undefined where the keyboard is not on the paper. */
function whereNow(): Omit<CaretPlace, 'article'> | undefined {
  const focused = document.activeElement
  const field = focused?.closest<HTMLElement>('.paper-fields [data-field]')?.dataset['field']
  if (field !== undefined) return { at: { field }, along: 0 }
  const root = editor.getRootElement()
  if (!focused || !root?.contains(focused)) return undefined
  return editor.read(() => {
    // A caption or a button of a photograph has the focus itself.
    if (focused !== root) return $placeOf($getNearestNodeFromDOMNode(focused))
    const selection = $getSelection()
    if ($isRangeSelection(selection)) return $placeOf(selection.focus.getNode(), selection.focus.offset)
    return $placeOf(selection?.getNodes().at(-1) ?? null)
  })
}

function $placeOf(node: LexicalNode | null, offset = 0): Omit<CaretPlace, 'article'> | undefined {
  const block = node && $findMatchingParent(node, (at) => $isRootNode(at.getParent()))
  if (!node || !block) return undefined
  return { at: { block: block.getIndexWithinParent() }, along: $along(block, node, offset) }
}

/** The part of the block's letters that stands before the caret. */
function $along(block: LexicalNode, node: LexicalNode, offset: number): number {
  if (!$isElementNode(block)) return 0
  let before = 0
  let all = 0
  let passed = false
  const mark = $isElementNode(node) ? (node.getChildAtIndex(offset) ?? node) : node
  const visit = (at: LexicalNode): void => {
    if (at.is(mark)) {
      before = all + ($isTextNode(at) && at.is(node) ? offset : 0)
      passed = true
    }
    if ($isElementNode(at)) for (const child of at.getChildren()) visit(child)
    else all += at.getTextContentSize()
    // An empty line, or the end of one.
    if (at.is(mark) && $isElementNode(at) && at.is(node)) before = all
  }
  visit(block)
  return passed && all > 0 ? Math.min(1, before / all) : 0
}
