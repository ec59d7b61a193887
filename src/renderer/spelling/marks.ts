// Marks: underlines what no dictionary knows. Words are looked up once; lines that stayed the same are not cut up again.
import { findArticle } from '#core/issue/issue'
import { passesIn } from '#core/spelling/word-list'
import { type DictionaryName, type SpeltWord, wordsToCheck } from '#core/spelling/words'
import type { PageLine } from '../editor/marks/page-lines'
import { type Marked, registerMarker, repaint } from '../editor/marks/paint'
import { useDesk } from '../state/desk'
import { useSettings } from '../state/settings'
import { ask } from './ask'
import { useWordList } from './word-list'

export interface Misspelt extends Marked {
  readonly spelt: SpeltWord
}

/** By dictionary: whether a word is right; undefined while the question is under way. */
const known = new Map<DictionaryName, Map<string, boolean | undefined>>()
const cut = new WeakMap<object, { readonly language: string; readonly words: readonly SpeltWord[] }>()
/** Milliseconds that the caret must have left a word before it is marked. */
const patience = 400
let skipped = false

function* misspelt(lines: readonly PageLine[]): Generator<Misspelt> {
  const { issue, article } = useDesk.getState()
  if (!issue || article === null) return
  const language = findArticle(issue, article)?.article.language ?? issue.language
  const passes = passesIn(useWordList.getState(), issue.id)
  const open = new Map<DictionaryName, Set<string>>()
  skipped = false
  for (const line of lines)
    for (const spelt of wordsOf(line, language)) {
      if (passes(spelt.word)) continue
      const words = known.get(spelt.dictionary) ?? new Map<string, boolean | undefined>()
      known.set(spelt.dictionary, words)
      if (!words.has(spelt.word)) {
        const asked = open.get(spelt.dictionary) ?? new Set()
        open.set(spelt.dictionary, asked.add(spelt.word))
        words.set(spelt.word, undefined)
      } else if (words.get(spelt.word) === false) {
        if (isBeingTyped(line, spelt)) skipped = true
        else yield { line, start: spelt.start, end: spelt.end, spelt }
      }
    }
  for (const [dictionary, words] of open) void lookUp(dictionary, [...words])
}

async function lookUp(dictionary: DictionaryName, words: readonly string[]): Promise<void> {
  const wrong = new Set(await ask({ kind: 'check', dictionary, words }))
  for (const word of words) known.get(dictionary)?.set(word, !wrong.has(word))
  if (wrong.size > 0) repaint()
}

function wordsOf(line: PageLine, language: string): readonly SpeltWord[] {
  const stored = line.body && cut.get(line.body)
  if (stored?.language === language) return stored.words
  const words = wordsToCheck(line.body ?? [{ text: line.text }], language)
  if (line.body) cut.set(line.body, { language, words })
  return words
}

/** The caret stands at the word's end: there may be more to come. */
function isBeingTyped(line: PageLine, { start, end }: SpeltWord): boolean {
  if (line.field)
    return (
      document.activeElement === line.field &&
      line.field.selectionStart === end &&
      line.field.selectionEnd === end
    )
  const selection = getSelection()
  if (!selection?.isCollapsed || !selection.anchorNode) return false
  const range = line.range(start, end)
  return range?.endContainer === selection.anchorNode && range.endOffset === selection.anchorOffset
}

/** Returns the function that takes it back. */
export function registerSpelling(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const moved = () => {
    if (!skipped) return
    clearTimeout(timer)
    timer = setTimeout(repaint, patience)
  }
  let stopMarks: (() => void) | undefined
  const follow = () => {
    const { spelling } = useSettings.getState()
    if (spelling && !stopMarks) stopMarks = registerMarker('spelling', misspelt)
    if (!spelling) {
      stopMarks?.()
      stopMarks = undefined
    }
  }
  follow()
  const stopSettings = useSettings.subscribe(follow)
  const stopList = useWordList.subscribe(repaint)
  document.addEventListener('selectionchange', moved)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('selectionchange', moved)
    stopSettings()
    stopList()
    stopMarks?.()
  }
}
