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
/** Rises with every answer and every change of the word list. */
let version = 0
/** The issue that was checked last: what passes in it need not pass in another. */
let checked: string | null = null
const wrongIn = new WeakMap<object, { readonly version: number; readonly wrong: readonly SpeltWord[] }>()

function* misspelt(lines: readonly PageLine[]): Generator<Misspelt> {
  const { issue, article } = useDesk.getState()
  if (!issue || article === null) return
  const language = findArticle(issue, article)?.article.language ?? issue.language
  if (checked !== issue.id) version++
  checked = issue.id
  const passes = passesIn(useWordList.getState(), issue.id)
  const open: SpeltWord[] = []
  skipped = false
  for (const line of lines)
    for (const spelt of wrongWords(line, language, passes, open)) {
      if (isBeingTyped(line, spelt)) skipped = true
      else yield { line, start: spelt.start, end: spelt.end, spelt }
    }
  for (const dictionary of new Set(open.map((word) => word.dictionary)))
    void lookUp(
      dictionary,
      open.flatMap((spelt) => (spelt.dictionary === dictionary ? [spelt.word] : [])),
    )
}

/** The line's words that are wrong; those that nobody has looked up yet are added to `open`. */
function wrongWords(
  line: PageLine,
  language: string,
  passes: (word: string) => boolean,
  open: SpeltWord[],
): readonly SpeltWord[] {
  const words = wordsOf(line, language)
  const before = wrongIn.get(words)
  if (before?.version === version) return before.wrong
  const wrong = words.filter((spelt) => {
    if (passes(spelt.word)) return false
    const answers = known.get(spelt.dictionary) ?? new Map<string, boolean | undefined>()
    known.set(spelt.dictionary, answers)
    if (!answers.has(spelt.word)) {
      answers.set(spelt.word, undefined)
      open.push(spelt)
    }
    return answers.get(spelt.word) === false
  })
  wrongIn.set(words, { version, wrong })
  return wrong
}

async function lookUp(dictionary: DictionaryName, words: readonly string[]): Promise<void> {
  const answer = await ask({ kind: 'check', dictionary, words })
  if (!answer) {
    // Nobody looked them up: they are asked about again, not taken for right.
    for (const word of words) known.get(dictionary)?.delete(word)
    return
  }
  const wrong = new Set(answer)
  for (const word of words) known.get(dictionary)?.set(word, !wrong.has(word))
  if (wrong.size === 0) return
  version++
  repaint()
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
  const stopList = useWordList.subscribe(() => {
    version++
    repaint()
  })
  document.addEventListener('selectionchange', moved)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('selectionchange', moved)
    stopSettings()
    stopList()
    stopMarks?.()
  }
}
