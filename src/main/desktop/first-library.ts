// First library: the one that the program starts on, and what is done where it is not there.
import { type Fault, fail, type Result } from '#core/result'
import { type Choosing, chooseLibrary } from '../requests/choose-library'
import { lookInto } from '../store/look'

/** What the editor wants instead of a library that cannot be opened; null: to leave the program. */
export type Ask = (fault: Fault, usualToo: boolean) => Promise<string | null>

interface Start<T> extends Choosing {
  /** A folder that the environment names. */
  readonly fixed: string | undefined
  readonly open: (folder: string) => Promise<Result<T>>
  readonly ask: Ask
}

/**
 * Opens what was chosen last, else the usual one. Where that cannot be, the editor is asked until something opens; until then
 * the settings remember what they did. Undefined: the editor leaves the program.
 */
export async function openFirst<T>(start: Start<T>): Promise<Result<T> | undefined> {
  const { fixed, usual, settings, open, ask } = start
  if (fixed !== undefined) return await open(fixed)
  for (;;) {
    const folder = settings.now.library ?? usual
    const opened = folder === usual ? await open(folder) : await openThere(folder, open)
    if (opened.ok) return opened
    let fault = opened.fault
    for (let settled = false; !settled; ) {
      const wanted = await ask(fault, folder !== usual)
      if (wanted === null) return undefined
      const done = await chooseLibrary(wanted, start)
      if (done.ok) settled = done.value
      else fault = done.fault
    }
  }
}

/** A library that was there once: one is never begun in its place. */
async function openThere<T>(folder: string, open: Start<T>['open']): Promise<Result<T>> {
  const found = await lookInto(folder)
  if (found.ok && found.value !== 'empty') return await open(folder)
  const gone = found.ok || ['fault.not-there', 'fault.not-folder'].includes(found.fault.key)
  return gone ? fail('fault.library-gone', { folder }) : found
}
