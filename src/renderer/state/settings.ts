// Settings: what the editor chose for this machine, kept by the main process.
import { create } from 'zustand'
import { type Settings, settingsSchema } from '#shared/settings'
import { bridge } from './bridge'

export const useSettings = create<Settings>(() => settingsSchema.parse({}))

/** Reads them once at the start, then follows changes; returns the function that stops following. */
export async function registerSettings(): Promise<() => void> {
  const answer = await bridge.request('settings.read')
  if (answer.ok) useSettings.setState(answer.value)
  return bridge.on('settings.changed', (settings) => useSettings.setState(settings))
}

/** Changes some; the window shows the change at once, the disk follows. */
export function setSettings(settings: Partial<Settings>): void {
  useSettings.setState(settings)
  void bridge.request('settings.write', { settings })
}
