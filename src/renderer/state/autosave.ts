// Autosave: the one place that saves the draft, after a pause and before anything leaves the desk.
import { bridge } from './bridge'
import { flush, useDesk } from './desk'
import { whenQuiet } from './quiet'

/** Milliseconds after the last change. */
const pause = 700
/** Milliseconds that steady typing may put a save off. */
const longest = 4000

let timer: ReturnType<typeof setTimeout> | undefined
let firstChange = 0
let running: Promise<boolean> | undefined

/** Saves what has changed; true once the disk has everything that was typed before the call. */
export async function saveNow(): Promise<boolean> {
  clearTimeout(timer)
  timer = undefined
  firstChange = 0
  if (running) await running
  flush()
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
  const unchanged = now.issue === issue && now.save.kind === 'saving'
  useDesk.setState({
    revision: answer.value.revision,
    save: unchanged ? { kind: 'saved', at: savedAt } : { kind: 'changed' },
  })
  return true
}

/** Watches the draft; returns the function that stops watching. */
export function registerAutosave(): () => void {
  const stop = useDesk.subscribe((state, before) => {
    const typed =
      state.save.kind === 'changed' && (before.save.kind !== 'changed' || state.issue !== before.issue)
    const retyped = state.save.kind === 'failed' && state.issue !== before.issue
    if (typed || retyped) schedule()
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}

function schedule(): void {
  const now = performance.now()
  firstChange ||= now
  clearTimeout(timer)
  timer = setTimeout(() => whenQuiet(() => void saveNow()), Math.max(0, Math.min(pause, firstChange + longest - now)))
}
