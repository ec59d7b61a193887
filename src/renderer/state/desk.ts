// Desk: the draft on the desk, what is saved of it, and the one way to change it.
import { create } from 'zustand'
import type { Body } from '#core/body/body'
import { applyEdit, type Edit, inverseOf } from '#core/edit/edit'
import { articlesOf, findArticle, type Issue } from '#core/issue/issue'
import type { Photo } from '#core/photo/photo'
import type { Publication } from '#core/publication/publication'
import type { Fault } from '#core/result'
import type { OpenIssue } from '#shared/views'
import { History, type Step } from './history'

export type SaveState =
  | {
      readonly kind: 'saved' /** ISO 8601; null: as it was opened. */
      readonly at: string | null
    }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly fault: Fault }

export interface DeskState {
  readonly issue: Issue | null
  readonly publication: Publication | null
  /** By SHA-256. */
  readonly photos: ReadonlyMap<string, Photo>
  /** Id of the article in the middle. */
  readonly article: string | null
  /** Of the issue, as its file has it; the draft's own stays as it was opened. */
  readonly revision: number
  /** The number of the last change that the disk had when it was opened. */
  readonly changes: number
  /** Rises each time that an issue comes onto the desk. */
  readonly sitting: number
  readonly save: SaveState
  /** Why the draft cannot be changed; null: it can. */
  readonly readOnly: Fault | null
  /** A published issue was opened for changes. */
  readonly correcting: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
}

const empty: DeskState = {
  issue: null,
  publication: null,
  photos: new Map(),
  article: null,
  revision: 0,
  changes: 0,
  sitting: 0,
  save: { kind: 'saved', at: null },
  readOnly: null,
  correcting: false,
  canUndo: false,
  canRedo: false,
}

export const useDesk = create<DeskState>(() => empty)

export const history = new History(
  () => performance.now(),
  () => {
    const { canUndo, canRedo } = useDesk.getState()
    if (canUndo !== history.canUndo || canRedo !== history.canRedo)
      useDesk.setState({ canUndo: history.canUndo, canRedo: history.canRedo })
  },
)

/** Whoever holds text that is not in the draft yet (the body editor) hands it over here. */
const holders = new Set<Holder>()

export interface Holder {
  readonly handOver: () => void
  /** What it would hand over now, without doing so. */
  readonly held: () => { readonly article: string; readonly body: Body } | undefined
  /** Whether there is anything to hand over. */
  readonly holds: () => boolean
}

export function registerHolder(holder: Holder): () => void {
  holders.add(holder)
  return () => holders.delete(holder)
}

/** Brings everything that was typed into the draft. */
export const flush = (): void => {
  for (const { handOver } of holders) handOver()
}

/** The draft with everything that was typed, handed over or not. */
export function draftNow(): Issue | null {
  const { issue } = useDesk.getState()
  let draft = issue
  for (const { held } of holders) {
    const holding = draft && held()
    if (draft && holding)
      draft = applyEdit(draft, {
        kind: 'setArticle',
        article: holding.article,
        fields: { body: holding.body },
      })
  }
  return draft
}

/** Whoever wants to know at once that something was typed. */
const watchers = new Set<() => void>()

export function registerWatcher(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Whether something was typed that is not in the draft yet. */
export const isHeld = (): boolean => [...holders].some(({ holds }) => holds())

export function openOnDesk(
  { issue, publication, photos, changes, readOnly }: OpenIssue,
  article: string | null,
): void {
  history.clear()
  const known = article !== null && findArticle(issue, article) ? article : null
  useDesk.setState({
    ...empty,
    issue,
    publication,
    readOnly,
    changes,
    sitting: useDesk.getState().sitting + 1,
    revision: issue.revision,
    photos: new Map(photos.map((photo) => [photo.sha256, photo])),
    article: known ?? articlesOf(issue)[0]?.article.id ?? null,
  })
}

export function clearDesk(): void {
  flush()
  history.clear()
  useDesk.setState(({ sitting }) => ({ ...empty, sitting }))
}

export const showArticle = (article: string | null): void => {
  if (useDesk.getState().article === article) return
  flush()
  history.seal()
  useDesk.setState({ article })
}

/** Changes the draft, as one step of the history. */
export function dispatch(edit: Edit, options: { article?: string; merge?: string } = {}): void {
  flush()
  const { issue, readOnly } = useDesk.getState()
  if (!issue || readOnly) return
  const inverse = inverseOf(issue, edit)
  if (!inverse) return
  apply(edit)
  history.push({
    article: options.article ?? null,
    undo: () => apply(inverse),
    redo: () => apply(edit),
    ...(options.merge === undefined ? {} : { merge: options.merge }),
  })
}

/** Changes the draft in several ways at once: one step of the history takes all of them back. */
export function dispatchAll(edits: readonly Edit[], article: string | null): void {
  flush()
  if (useDesk.getState().readOnly) return
  const inverses: Edit[] = []
  for (const edit of edits) {
    const { issue } = useDesk.getState()
    const inverse = issue ? inverseOf(issue, edit) : undefined
    if (!inverse) continue
    inverses.unshift(inverse)
    apply(edit)
  }
  if (inverses.length === 0) return
  history.seal()
  history.push({
    article,
    undo: () => inverses.forEach(apply),
    redo: () => edits.forEach(apply),
  })
  history.seal()
}

/** The body editor's hand-over; its own history steps were pushed when the keys were pressed. */
export const handOverBody = (article: string, body: Body): void =>
  apply({ kind: 'setArticle', article, fields: { body } })

function apply(edit: Edit): void {
  const { issue, article, save, readOnly } = useDesk.getState()
  if (!issue || readOnly) return
  const next = applyEdit(issue, edit)
  if (next === issue) return
  const there = article !== null && findArticle(next, article)
  useDesk.setState({
    issue: next,
    article: there ? article : nearest(issue, next, article),
    save: save.kind === 'failed' ? save : { kind: 'changed' },
  })
}

/** After the current article was deleted: the one that stands in its place now. */
function nearest(before: Issue, after: Issue, article: string | null): string | null {
  const place = articlesOf(before).findIndex((entry) => entry.article.id === article)
  const left = articlesOf(after)
  return left[Math.min(Math.max(place, 0), left.length - 1)]?.article.id ?? null
}

/** The draft has changed in the body editor but was not handed over yet. */
export const markChanged = (): void => {
  const { kind } = useDesk.getState().save
  if (kind === 'saved' || kind === 'saving') useDesk.setState({ save: { kind: 'changed' } })
  for (const watcher of watchers) watcher()
}

export const undo = (): void => travel(() => history.undo())
export const redo = (): void => travel(() => history.redo())

function travel(go: () => Step | undefined): void {
  flush()
  const step = go()
  const { issue, article } = useDesk.getState()
  if (!step?.article || !issue || step.article === article) return
  if (findArticle(issue, step.article)) showArticle(step.article)
}

export const addPhotos = (photos: readonly Photo[]): void =>
  useDesk.setState((state) => ({
    photos: new Map([...state.photos, ...photos.map((photo) => [photo.sha256, photo] as const)]),
  }))

/** A setting of the publication was saved. */
export const setPublication = (publication: Publication): void => useDesk.setState({ publication })
