// Defects: errors nobody expected, in this window or the main process; kept to be shown once, and counted.
import { create } from 'zustand'
import { type Defect, defectOf, sayDefect } from '#shared/defect'
import { bridge } from './bridge'

interface Defects {
  /** The last one; null: there was none, or it was taken note of. */
  readonly defect: Defect | null
  /** How many there were since one was taken note of. */
  readonly count: number
}

const none: Defects = { defect: null, count: 0 }

export const useDefects = create<Defects>(() => none)

export const dismissDefects = (): void => useDefects.setState(none)

export const copyDefect = async (defect: Defect): Promise<boolean> =>
  (await bridge.request('defect.copy', { defect })).ok

const show = (defect: Defect): void => useDefects.setState(({ count }) => ({ defect, count: count + 1 }))

/** How often each was told; one that comes with every frame must not fill the channel. */
const told = new Map<string, number>()

/** Has it written down. */
export function tellDefect(thrown: unknown): Defect {
  const defect = defectOf(thrown)
  const text = sayDefect(defect)
  const count = (told.get(text) ?? 0) + 1
  told.set(text, count)
  if (count <= 10 || count % 100 === 0) void bridge.request('defect.tell', { defect }).catch(() => undefined)
  return defect
}

/** Chromium says so when a size changes while sizes are told; the rest is told with the next frame. */
const isNoDefect = ({ error, message }: ErrorEvent): boolean =>
  !error && message.startsWith('ResizeObserver loop')

/** What an error event has instead of an error where it comes from a worker. */
const placeOf = ({ message, filename, lineno, colno }: ErrorEvent) => ({
  name: /^Uncaught (\w+):/.exec(message)?.[1],
  message: message.replace(/^Uncaught \w+: /, ''),
  stack: `${message}\n    at ${filename}:${lineno}:${colno}`,
})

export function registerDefects(): () => void {
  const onError = (event: ErrorEvent) => {
    if (!isNoDefect(event)) show(tellDefect(event.error ?? placeOf(event)))
  }
  const onRejection = ({ reason }: PromiseRejectionEvent) => show(tellDefect(reason))
  window.addEventListener('error', onError)
  window.addEventListener('unhandledrejection', onRejection)
  const stop = bridge.on('defect', show)
  return () => {
    window.removeEventListener('error', onError)
    window.removeEventListener('unhandledrejection', onRejection)
    stop()
  }
}
