// Sessions: the editor states of the articles, which of them is shown, and the hand-over to the draft.
import { $getRoot, type EditorState, HISTORIC_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical'
import type { Article } from '#core/article/article'
import type { Body, BodyNode } from '#core/body/body'
import { findArticle } from '#core/issue/issue'
import { handOverBody, markChanged, registerHolder, useDesk } from '../state/desk'
import { whenQuiet } from '../state/quiet'
import { admitBody } from './body/known'
import { $body, type BlockCache } from './body/serialise'
import { editor } from './engine'
import { $keepCaret, $restoreCaret } from './kept-caret'

/** Milliseconds after the last key. */
const pause = 250
/** Milliseconds that steady typing may put a hand-over off. */
const longest = 2000
/** Marks updates that put an article into the editor; they are nobody's edit. */
export const loadTag = 'galley-load'

interface Session {
  readonly state: EditorState
  /** The body in the draft that the state stands for. */
  readonly body: Body
}

const sessions = new Map<string, Session>()
/** What a state was read from or stored as: undo brings back those very bytes, however they were written. */
const bodies = new WeakMap<EditorState, Body>()
/** Stored forms of the blocks of the shown article. */
const blocks: BlockCache = new Map()
let issue: string | null = null
let shown: string | null = null
let changed = false
/** While an input method composes: the state before its unfinished word, and the nodes that the word touches. */
let composition: { readonly from: EditorState; readonly keys: Set<string> } | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let firstChange = 0

export const shownArticle = (): string | null => shown

/** Puts an article's body into the editor, unless it is there already. Called for every new draft of it. */
export function showBody(article: Article): void {
  forgetOtherIssues()
  const known = sessions.get(article.id)
  const current = known?.body === article.body
  if (shown === article.id && current) return
  // What is still under way belongs to the article that has been shown so far.
  editor.read(() => {})
  if (shown !== article.id) handOver()
  keepShown()
  if (shown === article.id) {
    showChanged(article)
    return
  }
  const state = current && known ? known.state : stateOf(article.body)
  bodies.set(state, article.body)
  sessions.set(article.id, { state, body: article.body })
  shown = article.id
  changed = false
  composition = undefined
  put(state, loadTag, false)
  keepBlocks(article.body)
}

/** The shown article has changed elsewhere, as by a replacement: caret and scroll stay where they are. */
function showChanged({ id, body }: Article): void {
  const root = editor.getRootElement()
  const scroll = root?.closest('.article-scroll')
  const top = scroll?.scrollTop ?? 0
  const caret = editor.getEditorState().read($keepCaret)
  const state = stateOf(body)
  sessions.set(id, { state, body })
  changed = false
  composition = undefined
  put(state, loadTag, false)
  keepBlocks(body)
  if (caret)
    editor.update(() => $restoreCaret(caret), {
      discrete: true,
      // The keyboard may be in the search.
      tag: root?.contains(document.activeElement) ? loadTag : [loadTag, SKIP_DOM_SELECTION_TAG],
    })
  if (scroll) scroll.scrollTop = top
}

function put(state: EditorState, tag: string, withSelection: boolean): void {
  // Commits what is pending, so that the tags belong to this change alone.
  editor.read(() => {})
  if (!withSelection) editor._updateTags.add(SKIP_DOM_SELECTION_TAG)
  editor.setEditorState(state, { tag })
  // The editor works on a copy.
  sameBody(state, editor.getEditorState())
}

function stateOf(body: Body): EditorState {
  const root = admitBody(body)
  const children = root.children as unknown[]
  // The editor needs a place for the caret; the stored body stays as it is until somebody types.
  const filled =
    children.length > 0 ? root : { ...root, children: [{ type: 'paragraph', version: 1, children: [] }] }
  return editor.parseEditorState(JSON.stringify({ root: filled }))
}

/** What nobody touches stays as it was stored, the very same: the first hand-over would else make all of it anew. */
function keepBlocks(body: Body | undefined): void {
  blocks.clear()
  const stored = (body?.root.children ?? []) as readonly BodyNode[]
  const keys = editor.getEditorState().read(() => $getRoot().getChildrenKeys())
  // An empty body has a place for the caret, and a rule may have mended what was read.
  if (keys.length !== stored.length) return
  for (const [at, key] of keys.entries()) blocks.set(key, stored[at] as BodyNode)
}

function forgetOtherIssues(): void {
  const now = useDesk.getState().issue?.id ?? null
  if (now === issue) return
  issue = now
  shown = null
  changed = false
  sessions.clear()
}

function keepShown(): void {
  const session = shown === null ? undefined : sessions.get(shown)
  if (shown !== null && session) sessions.set(shown, { ...session, state: editor.getEditorState() })
}

/** A caret that moved, or a rule that looked at every node: the article is what it was. */
export function sameBody(before: EditorState, after: EditorState): void {
  const body = bodies.get(before)
  if (body) bodies.set(after, body)
}

/** Has the blocks in question stored anew with the next change. */
export function forgetBlocks(keys: Iterable<string>): void {
  for (const key of keys) blocks.delete(key)
}

/**
 * The shown body has changed; `keys` are those of the nodes in question. While an input method composes, `from` is
 * the state before its unfinished word.
 */
export function bodyChanged(keys: Iterable<string>, from?: EditorState): void {
  composition = from && { from, keys: composition?.keys ?? new Set() }
  for (const key of keys) {
    blocks.delete(key)
    composition?.keys.add(key)
  }
  changed = true
  markChanged()
  schedule()
}

function schedule(): void {
  const now = performance.now()
  if (timer === undefined) firstChange = now
  clearTimeout(timer)
  timer = setTimeout(
    () => {
      timer = undefined
      whenQuiet(handOver)
    },
    Math.max(0, Math.min(pause, firstChange + longest - now)),
  )
}

/** The body that was made last; only what is handed over is kept by its state. */
let made: Session | undefined

/** The shown body as it is now, without the unfinished word of an input method; undefined: the draft has it. */
function present(): (Session & { readonly unfinished: boolean }) | undefined {
  if (!changed || shown === null) return undefined
  const draft = useDesk.getState().issue
  const article = draft && findArticle(draft, shown)?.article
  if (!article) return undefined
  const word = editor.isComposing() ? composition : undefined
  const state = word?.from ?? editor.getEditorState()
  // Nothing but the unfinished word has changed since: its end is told as a change of its own.
  if (word && sessions.get(shown)?.state === state) return undefined
  const known = bodies.get(state) ?? (made?.state === state ? made.body : undefined)
  const body = known ?? state.read(() => $body(article.body, blocks), { editor })
  if (word && !known) for (const key of word.keys) blocks.delete(key)
  made = { state, body }
  return { state, body, unfinished: word !== undefined }
}

/** Brings what was typed into the draft. */
function handOver(): void {
  clearTimeout(timer)
  timer = undefined
  if (!changed || shown === null) return
  const now = present()
  if (!now) {
    changed = editor.isComposing() && composition !== undefined
    return
  }
  const { state, body, unfinished } = now
  changed = unfinished
  bodies.set(state, body)
  sessions.set(shown, { state, body })
  handOverBody(shown, body)
}

/** What a hand-over would bring. */
function held() {
  const now = present()
  return now && shown !== null ? { article: shown, body: now.body } : undefined
}

/** Undo and redo: puts an earlier state of an article back, whether it is shown or not. */
export function restoreBody(article: string, state: EditorState, withSelection: boolean): void {
  const draft = useDesk.getState().issue
  const stored = draft && findArticle(draft, article)?.article
  if (!stored) return
  if (article === shown) {
    if (withSelection) editor.getRootElement()?.focus({ preventScroll: true })
    put(state, HISTORIC_TAG, withSelection)
    keepBlocks(bodies.get(state))
    changed = true
    handOver()
    return
  }
  const body = bodies.get(state) ?? state.read(() => $body(stored.body, new Map()), { editor })
  bodies.set(state, body)
  sessions.set(article, { state, body })
  handOverBody(article, body)
}

/** Returns the function that takes it back. */
export function registerHandOver(): () => void {
  const stop = registerHolder({ handOver, held, holds: () => changed })
  return () => {
    handOver()
    stop()
  }
}
