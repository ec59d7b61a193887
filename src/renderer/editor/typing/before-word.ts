// Before word: puts the caret where a word can begin, at the key that begins it.
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTabNode,
  $isTextNode,
  $onUpdate,
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { history } from '../../state/desk'
import { editor } from '../engine'

/** What browsers say of a key that an input method takes. */
const taken = 229

export const registerBeforeWord = (): (() => void) =>
  editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
      if (editor.isComposing() || !(letter || event.keyCode === taken)) return false
      const selection = $getSelection()
      const whole = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined
      if (whole) $writeAfter(whole)
      else if (event.keyCode === taken && $isRangeSelection(selection)) $loosen(selection)
      return false
    },
    COMMAND_PRIORITY_CRITICAL,
  )

/** What is selected as a whole stays; the words go after it. */
function $writeAfter(node: LexicalNode): void {
  if (node.isInline()) {
    node.selectNext(0, 0)
    return
  }
  const next = node.getNextSibling()
  if ($isParagraphNode(next) && next.isEmpty()) next.select()
  else {
    const paragraph = $createParagraphNode()
    node.insertAfter(paragraph)
    paragraph.select()
  }
}

/**
 * Chromium composes at the end of the text before the caret. A tab or a token does not take that in, and the word
 * would be lost or come before it (facebook/lexical 8507); as common text, with the same letters, it does.
 */
function $loosen(selection: RangeSelection): void {
  const { anchor } = selection
  if (!selection.isCollapsed()) return
  const here = anchor.getNode()
  const before = $isElementNode(here)
    ? here.getChildAtIndex(anchor.offset - 1)
    : anchor.offset === 0
      ? here.getPreviousSibling()
      : here
  if (!$isTextNode(before) || !(before.isToken() || $isTabNode(before))) return
  const text = before.getTextContent()
  const at = before.is(here) ? anchor.offset : text.length
  const loose = $createTextNode(text).setFormat(before.getFormat()).setStyle(before.getStyle())
  before.replace(loose)
  loose.select(at, at)
  // One step with the word that follows.
  history.seal()
  $onUpdate(() => history.join())
}
