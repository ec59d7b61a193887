// State: what is looked for, and what was found of it in the draft.
import { create } from 'zustand'
import { keyOfHit } from '#core/find/issue-hits'
import type { Query } from '#core/find/query'
import type { Change } from '#core/find/replace'
import type { Issue } from '#core/issue/issue'
import { passagesOf, passagesOfArticle } from '#core/issue/passages'
import type { Fault } from '#core/result'
import { flush, useDesk } from '../state/desk'
import { search } from './search'

export type Scope = 'article' | 'issue'

export interface Hit extends Change {
  /** The same for the same words at the same place. */
  readonly key: string
}

interface FindState {
  readonly open: boolean
  readonly replacing: boolean
  readonly scope: Scope
  readonly query: Query
  readonly replacement: string
  readonly hits: readonly Hit[]
  /** There are more than can be shown. */
  readonly more: boolean
  /** The draft in which the hits were found. */
  readonly issue: Issue | null
  /** Index of the hit that next and previous count from; -1: none. */
  readonly current: number
  /** Keys of the hits that are not to be replaced. */
  readonly left: ReadonlySet<string>
  readonly fault: Fault | null
}

/** Hits that are shown and replaced at a time. */
export const limit = 2000

export const useFind = create<FindState>(() => ({
  open: false,
  replacing: false,
  scope: 'article',
  query: { text: '', regex: false, case: false, word: false },
  replacement: '',
  hits: [],
  more: false,
  issue: null,
  current: -1,
  left: new Set(),
  fault: null,
}))

export const setQuery = (some: Partial<Query>): void =>
  useFind.setState(({ query }) => ({ query: { ...query, ...some }, left: new Set(), current: -1 }))

const passages = (issue: Issue, scope: Scope) => {
  const { article } = useDesk.getState()
  if (scope === 'issue') return passagesOf(issue)
  return article === null ? [] : passagesOfArticle(issue, article)
}

/** Looks through the draft; everything typed so far is in it. Answers false where another search took over. */
export async function look(): Promise<boolean> {
  flush()
  const { query, replacement, scope } = useFind.getState()
  const { issue } = useDesk.getState()
  if (!issue || query.text === '') {
    useFind.setState({ hits: [], more: false, issue, current: -1, fault: null })
    return true
  }
  const where = passages(issue, scope)
  const texts = where.map(({ text, language }) => ({ text, language }))
  const found = await search({ query, replacement, texts, limit })
  if (!found) return false
  if (!found.ok) {
    useFind.setState({ hits: [], more: false, issue, current: -1, fault: found.fault })
    return true
  }
  const hits = where.flatMap((passage, at) =>
    (found.value.matches[at] ?? []).map(
      (match, nth): Hit => ({ key: keyOfHit(passage.id, nth), passage, match }),
    ),
  )
  useFind.setState(({ current }) => ({
    hits,
    more: found.value.more,
    issue,
    current: hits.length === 0 ? -1 : Math.min(Math.max(current, 0), hits.length - 1),
    fault: null,
  }))
  return true
}
