// Actions: what the plan does to the issue, each as one edit that undo takes back.
import i18next from 'i18next'
import { newArticle } from '#core/article/article'
import type { Edit } from '#core/edit/edit'
import { articlesOf, findArticle } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { dispatch, showArticle, undo, useDesk } from '../state/desk'
import { toast } from '../ui/toast'
import { moveBy } from './moves'
import { chosenSection, usePlan } from './state'

export function addArticle(): void {
  const { issue, article, readOnly } = useDesk.getState()
  if (!issue || readOnly) return
  if (issue.sections.length === 0)
    dispatch({ kind: 'addSection', section: newSection(crypto.randomUUID()), at: 0 })
  const now = useDesk.getState().issue ?? issue
  const home =
    chosenSection(now, usePlan.getState().active) ??
    ((article && findArticle(now, article)?.section) || now.sections.at(-1))
  if (!home) return
  const added = newArticle(crypto.randomUUID())
  const at = home.articles.findIndex(({ id }) => id === article) + 1 || home.articles.length
  dispatch({ kind: 'addArticle', section: home.id, article: added, at })
  showArticle(added.id)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-field="hed"]')?.focus()),
  )
}

export function addSection(): void {
  const { issue, readOnly } = useDesk.getState()
  if (!issue || readOnly) return
  const section = newSection(crypto.randomUUID())
  dispatch({ kind: 'addSection', section, at: issue.sections.length })
  usePlan.setState({ active: section.id, renaming: section.id })
}

/** Begins to rename a row, where the issue can be changed. */
export function beginRename(id: string): void {
  if (!useDesk.getState().readOnly) usePlan.setState({ renaming: id, active: id })
}

export function rename(id: string, name: string): void {
  const { issue } = useDesk.getState()
  if (!issue) return
  const section = issue.sections.find((one) => one.id === id)
  if (section && section.kicker !== name)
    dispatch({ kind: 'setSection', section: id, fields: { kicker: name } })
  const article = findArticle(issue, id)?.article
  if (article && article.hed !== name)
    dispatch({ kind: 'setArticle', article: id, fields: { hed: name } }, { article: id })
}

export function remove(id: string): void {
  const { issue, readOnly } = useDesk.getState()
  if (!issue || readOnly) return
  const isSection = issue.sections.some((section) => section.id === id)
  const edit: Edit = isSection
    ? { kind: 'removeSection', section: id }
    : { kind: 'removeArticle', article: id }
  const name = nameOf(id)
  dispatch(edit)
  const after = useDesk.getState().issue
  usePlan.setState({ active: useDesk.getState().article })
  const close = toast(i18next.t('plan.deleted', { name }), {
    words: i18next.t('app.undo'),
    // Undo takes back the last step; after others it would take back the wrong one, so they go first.
    run: () => useDesk.getState().issue?.id === after?.id && undoTo(id),
  })
  // Once it is back, by whatever way, there is nothing left to offer.
  const stop = useDesk.subscribe(() => {
    if (!isThere(id)) return
    stop()
    close()
  })
}

const isThere = (id: string): boolean => {
  const { issue } = useDesk.getState()
  return !issue || issue.sections.some((section) => section.id === id) || !!findArticle(issue, id)
}

/** Undoes until what was deleted is back. */
function undoTo(id: string): void {
  while (!isThere(id) && useDesk.getState().canUndo) undo()
}

export function move(id: string, step: 1 | -1): void {
  const { issue } = useDesk.getState()
  const edit = issue && moveBy(issue, id, step)
  if (edit) carryOut(edit, id)
}

/** Moves, and says aloud where it stands now. */
export function carryOut(edit: Edit, id: string): void {
  dispatch(edit)
  const { issue } = useDesk.getState()
  if (!issue) return
  const name = nameOf(id)
  const at = issue.sections.findIndex((section) => section.id === id)
  const home = findArticle(issue, id)?.section
  const said = home
    ? i18next.t('plan.moved', {
        name,
        section: home.kicker || i18next.t('plan.section.untitled'),
        place: home.articles.findIndex((article) => article.id === id) + 1,
        of: home.articles.length,
      })
    : i18next.t('plan.moved.section', { name, place: at + 1, of: issue.sections.length })
  usePlan.setState({ said, active: id })
}

export function step(by: 1 | -1): void {
  const { issue, article } = useDesk.getState()
  if (!issue) return
  const all = articlesOf(issue)
  const next = all[all.findIndex((entry) => entry.article.id === article) + by]
  if (!next) return
  showArticle(next.article.id)
  // The keyboard goes along where it was in the plan; elsewhere it stays.
  const row = document.activeElement?.closest('.tree')
  if (row) requestAnimationFrame(() => rowOf(next.article.id)?.focus())
}

const rowOf = (id: string) => document.querySelector<HTMLElement>(`.tree [data-id="${CSS.escape(id)}"]`)

export function nameOf(id: string): string {
  const { issue } = useDesk.getState()
  const section = issue?.sections.find((one) => one.id === id)
  if (section) return section.kicker || i18next.t('plan.section.untitled')
  return (issue && findArticle(issue, id)?.article.hed) || i18next.t('plan.article.untitled')
}
