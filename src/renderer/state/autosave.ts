// Autosave: the one place that saves the draft, after a pause and before anything leaves the desk.
import { bridge } from './bridge'
import { flush, isHeld, useDesk } from './desk'
import { whenQuiet } from './quiet'

/** Milliseconds after the last change of the draft; the body's typing comes into it at intervals of its own. */
const pause = 300
/** Milliseconds that changes in a row may put a save off. */
const longest = 2000

let timer: ReturnType<typeof setTimeout> | undefined
let firstChange = 0
let running: Promise<boolean> | undefined

/** Saves what has changed; true once the disk has everything that was typed before the call. */
export async function saveNow(): Promise<boolean> {
  clearTimeout(timer)
  timer = undefined
  firstChange = 0
  while (running) await running
  flush()
  return await save()
}

/** Saves the draft as it is, without what the editor has not handed over yet. */
async function save(): Promise<boolean> {
  const { issue, save } = useDesk.getState()
  if (!issue || save.kind === 'saved') return true
  running = write()
  const done = await running
  running = undefined
  return done
}

async function write(): Promise<boolean> {
  const { issue, revision } = useDesk.getState()
  if (!issue) return true
  useDesk.setState({ save: { kind: 'saving' } })
  const answer = await bridge.request('issue.save', { issue: { ...issue, revision } })
  const now = useDesk.getState()
  if (now.issue?.id !== issue.id) return answer.ok
  if (!answer.ok) {
    useDesk.setState({ save: { kind: 'failed', fault: answer.fault } })
    return false
  }
  const { savedAt } = answer.value
  const unchanged = now.issue === issue && now.save.kind === 'saving' && !isHeld()
  useDesk.setState({
    revision: answer.value.revision,
    save: unchanged ? { kind: 'saved', at: savedAt } : { kind: 'changed' },
  })
  return true
}

/** Watches the draft; returns the function that stops watching. */
export function registerAutosave(): () => void {
  const stop = useDesk.subscribe((state, before) => {
    if (state.issue !== before.issue && state.save.kind !== 'saved') schedule()
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}

async function saveSoon(): Promise<void> {
  if (running) return schedule()
  firstChange = 0
  await save()
}

function schedule(): void {
  const now = performance.now()
  firstChange ||= now
  clearTimeout(timer)
  timer = setTimeout(
    () => whenQuiet(() => void saveSoon()),
    Math.max(0, Math.min(pause, firstChange + longest - now)),
  )
}
