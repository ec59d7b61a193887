// Menu: opens the suggestions for a misspelt word, by mouse or by key, and puts the chosen one in its place.
import i18next from 'i18next'
import { create } from 'zustand'
import { findArticle } from '#core/issue/issue'
import { dictionaryFor } from '#core/spelling/words'
import { editor } from '../editor/engine'
import { $selectWords, selectMarked } from '../editor/marks/go'
import { goToNext } from '../editor/marks/next'
import { marksOf, paint } from '../editor/marks/paint'
import { history, useDesk } from '../state/desk'
import { sayLanguage } from '../ui/languages'
import { toast } from '../ui/toast'
import { ask } from './ask'
import type { Misspelt } from './marks'

/** Suggestions shown; Hunspell gives the likeliest first. */
const most = 6

interface MenuNow {
  readonly at: Misspelt
  readonly place: DOMRect
  /** Null while they are looked up. */
  readonly suggestions: readonly string[] | null
}

export const useSpellMenu = create<{ readonly now: MenuNow | null }>(() => ({ now: null }))

export const closeMenu = (): void => useSpellMenu.setState({ now: null })

function openMenu(at: Misspelt): void {
  const place = at.line.range(at.start, at.end)?.getBoundingClientRect()
  if (!place) return
  selectMarked(at)
  useSpellMenu.setState({ now: { at, place, suggestions: null } })
  const { dictionary, word } = at.spelt
  void ask({ kind: 'suggest', dictionary, word }).then((found) =>
    useSpellMenu.setState(({ now }) =>
      now?.at === at ? { now: { ...now, suggestions: (found ?? []).slice(0, most) } } : { now },
    ),
  )
}

/** F7: the next misspelt word, with its suggestions. */
export function nextMisspelt(): void {
  const found = goToNext('spelling', true) as Misspelt | undefined
  if (found) requestAnimationFrame(() => openMenu(found))
  else sayWhy()
}

/** Nothing to go to is said too. */
function sayWhy(): void {
  const { issue, article } = useDesk.getState()
  if (!issue || article === null) return
  const language = findArticle(issue, article)?.article.language ?? issue.language
  toast(
    dictionaryFor(language)
      ? i18next.t('spelling.right')
      : i18next.t('spelling.no-dictionary', { language: sayLanguage(language, i18next.language) }),
  )
}

/** Right click, or the menu key with the caret in a word. */
export function onContextMenu(event: MouseEvent): void {
  if (!editor.isEditable()) return
  paint()
  const at = (marksOf('spelling') as readonly Misspelt[]).find((marked) => isAt(marked, event))
  if (!at) return
  event.preventDefault()
  openMenu(at)
}

function isAt({ line, start, end }: Misspelt, { clientX, clientY, button }: MouseEvent): boolean {
  const range = line.range(start, end)
  if (button === 2)
    return [...(range?.getClientRects() ?? [])].some(
      ({ left, right, top, bottom }) =>
        clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
    )
  if (line.field)
    return (
      document.activeElement === line.field &&
      line.field.selectionStart >= start &&
      line.field.selectionEnd <= end
    )
  const selection = getSelection()
  const node = selection?.focusNode
  return (
    node !== null && node !== undefined && (range?.isPointInRange(node, selection?.focusOffset ?? 0) ?? false)
  )
}

/** Puts the suggestion where the word is; one step of the history. */
export function take(at: Misspelt, suggestion: string): void {
  const { line, start, end } = at
  const words = line.text.slice(start, end).includes('’') ? suggestion.replaceAll("'", '’') : suggestion
  if (line.field) {
    history.seal()
    line.field.focus()
    line.field.setRangeText(words, start, end, 'end')
    line.field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    history.seal()
    return
  }
  if (line.aside) {
    line.aside.write(start, end, words)
    return
  }
  editor.getRootElement()?.focus({ preventScroll: true })
  history.seal()
  editor.update(() => $selectWords(at)?.insertText(words), { discrete: true })
  history.seal()
}
