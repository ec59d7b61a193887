// Aside lines: the words beside the running text, in notes and over tables, with the ways to reach and to change them.
import { getNearestEditorFromDOMNode, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { flushSync } from 'react-dom'
import { replaceLetters } from '#core/body/letters'
import { history } from '../../state/desk'
import { editor } from '../engine'
import { changeNote } from '../footnote/edit'
import { $selectLetters } from '../footnote/small-editor'
import { findUseField } from '../photos/use-field'
import { useInlineSheet } from '../sheet/open'
import { $enterTable, changeCaption } from '../table/caption'
import type { PageLine } from './page-lines'

/** What a line can do whose words are neither in a field nor in the running text. */
export interface Aside {
  /** Brings the keyboard to the letters. */
  readonly select: (start: number, end: number) => void
  /** One step of the history. */
  readonly write: (start: number, end: number, words: string) => void
}

/** The notes under the body; one whose sheet is open stands in its sheet. */
export function noteLines(): PageLine[] {
  const { sheet } = useInlineSheet.getState()
  const open = sheet?.kind === 'footnote' ? sheet.node : undefined
  return [...document.querySelectorAll<HTMLElement>('.paper .paper-note')].flatMap((button, nth) => {
    const key = button.dataset['note'] ?? ''
    const written = key === open ? document.querySelector<HTMLElement>('.sheet-note') : null
    if (written) return [sheetLine(written, `note:${nth}`)]
    const words = button.dataset['empty'] === undefined ? button.firstChild : null
    return words instanceof Text ? [listLine(words, button, key, nth)] : []
  })
}

function listLine(words: Text, button: HTMLElement, note: string, nth: number): PageLine {
  const range = rangeOver([words])
  return {
    key: `note:${nth}`,
    text: words.data,
    range,
    aside: {
      select: (start, end) => {
        button.focus({ preventScroll: true })
        const letters = range(start, end)
        // The way to the next mark begins where this one ends.
        if (letters) getSelection()?.setBaseAndExtent(words, start, words, end)
      },
      write: (start, end, replacement) =>
        asStep(() => changeNote(note, (content) => replaceLetters(content, start, end, replacement))),
    },
  }
}

function sheetLine(box: HTMLElement, key: string): PageLine {
  const texts = textsIn(box)
  const engine = getNearestEditorFromDOMNode(box)
  const select = (start: number, end: number) => {
    box.focus({ preventScroll: true })
    engine?.update(() => void $selectLetters(start, end), { discrete: true })
  }
  return {
    key,
    text: texts.map(({ data }) => data).join(''),
    range: rangeOver(texts),
    aside: {
      select,
      write: (start, end, words) =>
        asStep(() => {
          box.focus({ preventScroll: true })
          engine?.update(() => $selectLetters(start, end)?.insertText(words), { discrete: true })
        }),
    },
  }
}

/** The captions of the tables, by block, in reading order. */
export function captionLines(): ReadonlyMap<number, PageLine[]> {
  const found = new Map<number, PageLine[]>()
  const root = editor.getRootElement()
  const captions = root?.querySelectorAll<HTMLElement>('caption') ?? []
  const blocks = captions.length > 0 ? [...(root?.children ?? [])] : []
  for (const caption of captions) {
    const block = blocks.findIndex((element) => element.contains(caption))
    const words = caption.firstChild
    if (block < 0 || !(words instanceof Text)) continue
    const lines = found.get(block) ?? []
    found.set(block, [...lines, captionLine(caption, words, block, lines.length)])
  }
  return found
}

function captionLine(caption: HTMLElement, words: Text, block: number, nth: number): PageLine {
  const use = caption.dataset['table'] ?? ''
  return {
    key: `caption:${block}:${nth}`,
    block,
    text: words.data,
    range: rangeOver([words]),
    aside: {
      select: (start, end) => {
        // The field of the caption is there only while the caret is in its table.
        flushSync(() =>
          editor.update(() => $enterTable(use), { discrete: true, tag: SKIP_DOM_SELECTION_TAG }),
        )
        const field = findUseField({ use, field: 'tablecaption' })
        if (!(field instanceof HTMLTextAreaElement)) return
        field.focus({ preventScroll: true })
        field.setSelectionRange(start, end)
      },
      write: (start, end, replacement) =>
        asStep(() => changeCaption(use, (old) => old.slice(0, start) + replacement + old.slice(end))),
    },
  }
}

function asStep(change: () => void): void {
  history.seal()
  change()
  history.seal()
}

function textsIn(box: HTMLElement): Text[] {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts
}

/** The letters of these texts on the page. */
const rangeOver =
  (texts: readonly Text[]) =>
  (start: number, end: number): Range | undefined => {
    const range = new Range()
    let at = 0
    let begun = false
    for (const text of texts) {
      if (!begun && start < at + text.length) {
        range.setStart(text, start - at)
        begun = true
      }
      if (begun && end <= at + text.length) {
        range.setEnd(text, end - at)
        return range
      }
      at += text.length
    }
    return undefined
  }
