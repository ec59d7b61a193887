// Actions: opens the search, goes from hit to hit, replaces.
import i18next from 'i18next'
import { flushSync } from 'react-dom'
import { canReplace, editsFor } from '#core/find/replace'
import { dispatchAll, undo, useDesk } from '../state/desk'
import { toast } from '../ui/toast'
import { goToCurrent, showCurrent } from './marks'
import { selectedWords } from './selected'
import { type Hit, look, type Scope, setQuery, useFind } from './state'

export function openFind(scope: Scope, replacing: boolean): void {
  const chosen = selectedWords()
  if (chosen !== '') setQuery({ text: useFind.getState().query.regex ? escaped(chosen) : chosen })
  // Drawn at once, so that the very next key goes into the search.
  const before = useFind.getState()
  // In another scope the last replacement would stand ready for what it was not meant for.
  const goesOn = before.open && before.scope === scope
  flushSync(() => useFind.setState({ open: true, scope, ...(replacing || !goesOn ? { replacing } : {}) }))
  const field = document.querySelector<HTMLInputElement>('.find-bar input[name="find"]')
  field?.focus()
  field?.select()
  void look().then(() => {
    if (useFind.getState().query.text !== '') showCurrent()
  })
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Opens the search for words that were found already, and goes to that one of the places; `article` null: outside of all articles. */
export async function openFindAt(text: string, article: string | null, key: string): Promise<void> {
  const scope = article === null ? 'issue' : 'article'
  setQuery({ text, regex: false, case: false, word: false })
  useFind.setState({ open: true, replacing: false, scope })
  // The bar looks for itself as soon as it is there, and may come between.
  if (!(await look())) await look()
  const current = useFind.getState().hits.findIndex((hit) => hit.key === key)
  if (current < 0) return
  useFind.setState({ current })
  goToCurrent()
}

/** Back to the text, with the caret on the current hit. */
export function closeFind(): void {
  const { hits, current } = useFind.getState()
  const close = () => useFind.setState({ open: false, hits: [], current: -1 })
  const place = hits[current]?.passage.place
  if (place?.article !== undefined && place.article === useDesk.getState().article) goToCurrent(close)
  else {
    document.querySelector<HTMLElement>('.body')?.focus({ preventScroll: true })
    close()
  }
}

export async function step(by: 1 | -1): Promise<void> {
  if (useFind.getState().query.text === '') return openFind('article', false)
  const { issue, current: before } = useFind.getState()
  if (issue !== useDesk.getState().issue) await look()
  const { hits, current } = useFind.getState()
  if (hits.length === 0) return
  const from = before === -1 && by === 1 ? -1 : current
  useFind.setState({ current: (from + by + hits.length) % hits.length })
  showCurrent()
}

/** Fresh hits, because what was typed since may have moved them. */
async function freshHits(): Promise<readonly Hit[]> {
  const there = await look()
  const { hits, issue } = useFind.getState()
  return there && issue === useDesk.getState().issue ? hits : []
}

export async function replaceCurrent(): Promise<void> {
  if (useDesk.getState().readOnly) return
  const key = useFind.getState().hits[Math.max(useFind.getState().current, 0)]?.key
  const hits = await freshHits()
  const at = hits.findIndex((hit) => hit.key === key)
  const hit = hits[at]
  const { issue } = useFind.getState()
  if (!hit || !issue) return
  const can = canReplace(hit)
  if (can) dispatchAll(editsFor(issue, [hit]), hit.passage.place.article ?? null)
  await look()
  const end = hit.match.start + hit.match.replacement.length
  const now = useFind.getState().hits
  // Where the new words hold the old ones, the search goes on behind them.
  const same = now[at]
  const again = can && same?.passage.id === hit.passage.id && same.match.start < end
  const next = can && !again ? at : at + 1
  useFind.setState({ current: now.length === 0 ? -1 : next % now.length })
  showCurrent()
}

export async function replaceAll(): Promise<void> {
  if (useDesk.getState().readOnly) return
  const { left } = useFind.getState()
  const hits = (await freshHits()).filter((hit) => !left.has(hit.key) && canReplace(hit))
  const { issue, scope } = useFind.getState()
  if (hits.length === 0 || !issue) return
  dispatchAll(editsFor(issue, hits), scope === 'article' ? useDesk.getState().article : null)
  await look()
  const after = useDesk.getState().issue
  const said = i18next.t('find.replaced', { count: hits.length })
  const close = toast(said, { words: i18next.t('app.undo'), run: undo }, () => stop())
  // After another change undo would take back the wrong one.
  const stop = useDesk.subscribe((desk) => {
    if (desk.issue !== after) close()
  })
}
