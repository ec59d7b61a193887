// Go: brings marked words into view, or puts the caret on them.
import {
  $createRangeSelection,
  $getNodeByKey,
  $isTextNode,
  $setSelection,
  type RangeSelection,
} from 'lexical'
import { editor } from '../engine'
import { runAt } from './body-lines'
import type { Marked } from './paint'

/** Into view only: the keyboard stays where it is. */
export function scrollToMarked({ line, start, end }: Marked): void {
  const box = line.field ?? line.range(start, end)?.startContainer.parentElement
  const scroll = box?.closest('.article-scroll')
  const place = (line.field ?? line.range(start, end))?.getBoundingClientRect()
  if (!box || !scroll || !place) return
  const { top, bottom } = scroll.getBoundingClientRect()
  if (place.top < top + 40 || place.bottom > bottom - 40)
    box.scrollIntoView({ block: 'center', inline: 'nearest' })
}

/** Selects the words, where they can be written over or only read. */
export function selectMarked(marked: Marked): void {
  const { line, start, end } = marked
  scrollToMarked(marked)
  if (line.field) {
    line.field.focus({ preventScroll: true })
    line.field.setSelectionRange(start, end)
    return
  }
  if (line.aside) {
    line.aside.select(start, end)
    return
  }
  editor.getRootElement()?.focus({ preventScroll: true })
  if (editor.isEditable()) editor.update(() => $selectWords(marked))
  else selectInPage(line.range(start, end))
}

/** The editor puts no selection into a text that can only be read. */
function selectInPage(range: Range | undefined): void {
  const selection = getSelection()
  if (!range || !selection) return
  selection.removeAllRanges()
  selection.addRange(range)
}

/** The editor's selection on words of the body; undefined where they are not in it, or not letter by letter. */
export function $selectWords({ line, start, end }: Marked): RangeSelection | undefined {
  const from = line.body && runAt(line.body, start, false)
  const to = line.body && runAt(line.body, end, true)
  if (from?.run.node === undefined || to?.run.node === undefined) return undefined
  if (!$isTextNode($getNodeByKey(from.run.node)) || !$isTextNode($getNodeByKey(to.run.node))) return undefined
  const selection = $createRangeSelection()
  selection.anchor.set(from.run.node, from.offset, 'text')
  selection.focus.set(to.run.node, to.offset, 'text')
  $setSelection(selection)
  return selection
}
