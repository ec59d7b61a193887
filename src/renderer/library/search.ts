// Search: what is looked for in all issues, what was found, and the ways there and from there.
import { useEffect } from 'react'
import { create } from 'zustand'
import type { IssueHit } from '#core/find/issue-hits'
import type { Fault } from '#core/result'
import type { LibraryHits, LibraryView } from '#shared/views'
import { openFindAt } from '../find/actions'
import { selectedWords } from '../find/selected'
import { bridge } from '../state/bridge'
import { useDesk } from '../state/desk'
import { backToLibrary, openIssue } from '../state/sitting'

interface LibrarySearch {
  readonly words: string
  /** Of the words that were looked for last, while one types not those in the field; null: nothing was found out yet. */
  readonly hits: LibraryHits | null
  readonly fault: Fault | null
  /** The hit that was opened last: there one goes on after coming back. */
  readonly opened: string | null
  /** The keyboard is wanted in the field as soon as that is there. */
  readonly wanted: boolean
}

const nothing = { words: '', hits: null, fault: null, opened: null }

export const useLibrarySearch = create<LibrarySearch>(() => ({ ...nothing, wanted: false }))

/** The issues are back, and the keyboard is in the field. */
export const clearSearch = (): void => useLibrarySearch.setState({ ...nothing, wanted: true })

export const searchFor = (words: string): void =>
  words.trim() === '' ? useLibrarySearch.setState({ ...nothing, words }) : setWords(words)

const setWords = (words: string): void => useLibrarySearch.setState({ words, opened: null })

/** Brings the keyboard into the field, from the desk too, which is saved; what was selected there is looked for. */
export async function openSearch(): Promise<void> {
  const onDesk = useDesk.getState().issue !== null
  const chosen = onDesk ? selectedWords() : ''
  if (onDesk) await backToLibrary()
  if (useDesk.getState().issue) return
  if (chosen.trim() !== '') searchFor(asPhrase(chosen.trim()))
  useLibrarySearch.setState({ wanted: true, opened: null })
}

/** Words that were selected stand together. */
const asPhrase = (words: string): string => (/\s/.test(words) && !words.includes('"') ? `"${words}"` : words)

/** Opens the issue with the words of the hit selected in the article; the others of the search may stand far from them. */
export async function openHit(issue: string, article: string | null, hit: IssueHit): Promise<void> {
  useLibrarySearch.setState({ opened: idOfHit(issue, hit) })
  if (await openIssue(issue, article)) await openFindAt(hit.found, article, hit.key)
}

export const idOfHit = (issue: string, { key, found }: IssueHit): string => `${issue} ${key} ${found}`

/** Milliseconds without a key, after which is looked. */
const pause = 150

/** Looks a moment after the words or the library have changed. */
export function useSearching(library: LibraryView | null): void {
  const words = useLibrarySearch((search) => search.words.trim())
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found depends on the library
  useEffect(() => {
    if (words === '') return
    let late = false
    const timer = setTimeout(async () => {
      const answer = await bridge.request('library.search', { words })
      if (late) return
      if (!answer.ok) useLibrarySearch.setState({ hits: null, fault: answer.fault })
      else if (answer.value) useLibrarySearch.setState({ hits: answer.value, fault: null })
    }, pause)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [words, library])
}
