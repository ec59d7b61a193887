// Autosave: tells the main process every change as it is made, and says when the disk has it.
import { deltaOf } from '#core/edit/delta'
import type { Issue } from '#core/issue/issue'
import type { Fault } from '#core/result'
import { afterFrame } from './after-frame'
import { bridge } from './bridge'
import { draftNow, flush, registerWatcher, useDesk } from './desk'

/** Milliseconds between two tries of a save that failed. */
const again = 5000

/** The draft as the main process knows it; null: nothing is on the desk. */
let told: Issue | null = null
/** The number of the last change that was told. */
let count = 0
/** The number of the last change that the issue's file has for certain. */
let filed = 0
/** The two no longer agree: the whole issue goes next. */
let apart = false
let timer: ReturnType<typeof setTimeout> | undefined
/** Changes that were told and are not answered. */
const underWay = new Set<Promise<void>>()
let saving: Promise<boolean> | undefined
/** When the disk took the last change, ISO 8601; null: it was not changed here. */
let keptAt: string | null = null

/** Tells what has changed since it was told last. */
function tell(): void {
  const { issue, readOnly } = useDesk.getState()
  if (!issue || readOnly || apart) return
  const now = draftNow()
  if (!now || told?.id !== now.id) return
  const change = deltaOf(told, now)
  if (!change) return settle(count)
  told = now
  const n = ++count
  const answered = bridge.request('issue.change', { id: now.id, n, change }).then((answer) => {
    underWay.delete(answered)
    if (useDesk.getState().issue?.id !== now.id) return
    if (!answer.ok) return failed(answer.fault)
    keptAt = answer.value.savedAt
    settle(n)
  })
  underWay.add(answered)
}

const tellSoon = afterFrame(tell)

/** The disk has every change up to `n`; what is newer speaks for itself. */
function settle(n: number): void {
  if (apart || saving || n !== count || underWay.size > 0) return
  if (useDesk.getState().save.kind === 'saved') return
  if (deltaOf(told, draftNow())) return tellSoon()
  useDesk.setState({ save: { kind: 'saved', at: keptAt } })
}

function failed(fault: Fault): void {
  apart = true
  useDesk.setState({ save: { kind: 'failed', fault } })
  clearTimeout(timer)
  timer = setTimeout(() => void saveNow(), again)
}

/** Brings the issue's file up to date; true once it has everything that was typed before the call. */
export async function saveNow(): Promise<boolean> {
  while (saving) await saving
  const { issue, readOnly, save } = useDesk.getState()
  if (!issue || readOnly) return true
  flush()
  tell()
  if (!apart && filed === count) return true
  saving = write(issue.id)
  if (save.kind !== 'failed') useDesk.setState({ save: { kind: 'saving' } })
  const done = await saving
  saving = undefined
  if (done) settle(count)
  return done
}

async function write(id: string): Promise<boolean> {
  await Promise.all(underWay)
  const { issue } = useDesk.getState()
  if (issue?.id !== id) return true
  return apart ? await writeWhole(issue) : await checkpoint(id)
}

async function checkpoint(id: string): Promise<boolean> {
  const n = count
  const answer = await bridge.request('issue.checkpoint', { id })
  if (useDesk.getState().issue?.id !== id) return answer.ok
  if (!answer.ok) {
    failed(answer.fault)
    return false
  }
  filed = n
  useDesk.setState({ revision: answer.value.revision })
  return true
}

async function writeWhole(issue: Issue): Promise<boolean> {
  clearTimeout(timer)
  const answer = await bridge.request('issue.save', { issue })
  if (useDesk.getState().issue?.id !== issue.id) return answer.ok
  if (!answer.ok) {
    failed(answer.fault)
    return false
  }
  const { revision, savedAt, changes } = answer.value
  told = issue
  count = changes
  apart = false
  keptAt = savedAt
  filed = changes
  useDesk.setState({ revision, save: { kind: 'changed' } })
  tell()
  return true
}

/** Another issue is on the desk, or none. */
function begin(): void {
  const { issue, changes } = useDesk.getState()
  clearTimeout(timer)
  told = issue
  count = changes
  filed = changes
  apart = false
  keptAt = null
}

/** Watches the draft; returns the function that stops watching. */
export function registerAutosave(): () => void {
  begin()
  const stop = [
    useDesk.subscribe((state, before) => {
      if (state.issue?.id !== before.issue?.id || state.sitting !== before.sitting) begin()
      else if (state.issue !== before.issue) tellSoon()
    }),
    registerWatcher(tellSoon),
  ]
  // Whoever goes to another program finds the issue's own file up to date there.
  const onBlur = () => void saveNow()
  addEventListener('blur', onBlur)
  addEventListener('pagehide', tell)
  return () => {
    for (const end of stop) end()
    clearTimeout(timer)
    removeEventListener('blur', onBlur)
    removeEventListener('pagehide', tell)
  }
}
