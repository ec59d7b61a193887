// The plan's own state: where its keyboard stands, what is being renamed, what was just said.
import { create } from 'zustand'
import type { Issue } from '#core/issue/issue'
import type { Section } from '#core/issue/section'
import { useDesk } from '../state/desk'

export const usePlan = create<{
  /** Id of the row that was made or chosen last, which holds the tab stop; null: the current article's. */
  readonly active: string | null
  readonly renaming: string | null
  /** For screen readers. */
  readonly said: string
}>(() => ({ active: null, renaming: null, said: '' }))

// Whatever brings another article to the desk chooses it.
useDesk.subscribe(({ article }, before) => {
  if (article !== before.article) usePlan.setState({ active: article })
})

/** The section that was made or chosen last, unless an article has been chosen since. */
export const chosenSection = (issue: Issue, active: string | null): Section | undefined =>
  issue.sections.find(({ id }) => id === active)
