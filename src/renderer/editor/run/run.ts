// Run: what a run of text has beside its format bits, a language and small capitals.
import {
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  $setState,
  mergeRegister,
  type RangeSelection,
  TextNode,
} from 'lexical'
import { editor } from '../engine'
import { $nextAt, $setNext, registerNext } from './next'
import { languageState, smallCapsState } from './state'

/** The text nodes of the selection, cut at its ends. */
const $runs = (selection: RangeSelection): TextNode[] => selection.extract().filter($isTextNode)

/** An empty tag gives the run the language of the text around it. At a caret it is about what is typed next. */
export function setRunLanguage(language: string): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    if (selection.isCollapsed()) $setNext(selection, { ...$runAt(selection), language })
    else for (const run of $runs(selection)) $setState(run, languageState, language)
  })
}

export function toggleSmallCaps(): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    if (selection.isCollapsed()) {
      const now = $runAt(selection)
      $setNext(selection, { ...now, smallCaps: !now.smallCaps })
      return
    }
    const runs = $runs(selection)
    const all = runs.every((run) => $getState(run, smallCapsState))
    for (const run of runs) $setState(run, smallCapsState, !all)
  })
}

export function $runAt(selection: RangeSelection): {
  readonly language: string
  readonly smallCaps: boolean
} {
  const next = $nextAt(selection)
  if (next) return next
  const node = selection.anchor.getNode()
  return $isTextNode(node)
    ? { language: $getState(node, languageState), smallCaps: $getState(node, smallCapsState) }
    : { language: '', smallCaps: false }
}

/** Shows what the nodes of the editor do not show by themselves. */
export const registerRuns = (): (() => void) =>
  mergeRegister(
    registerNext(),
    editor.registerMutationListener(TextNode, (mutations) => {
      editor.getEditorState().read(() => {
        for (const [key, mutation] of mutations) {
          if (mutation === 'destroyed') continue
          const element = editor.getElementByKey(key)
          const node = editor.getEditorState()._nodeMap.get(key)
          if (!element || !$isTextNode(node)) continue
          const language = $getState(node, languageState)
          if (language !== '') element.lang = language
          else if (element.hasAttribute('lang')) element.removeAttribute('lang')
          element.classList.toggle('mark-small-caps', $getState(node, smallCapsState))
        }
      })
    }),
  )
