// Held: whether another window or another computer has the library, so that it can only be read here.
import i18next from 'i18next'
import { create } from 'zustand'
import type { Fault, Result } from '#core/result'
import type { LibraryView } from '#shared/views'
import { bridge } from './bridge'

const useHolding = create<{ readonly by: Fault | null }>(() => ({ by: null }))

export const heldNow = (): Fault | null => useHolding.getState().by

/** What the library holds, as every part of the window reads it: whoever reads it learns whether it is held. */
export async function readLibrary(): Promise<Result<LibraryView>> {
  const answer = await bridge.request('library.read')
  if (answer.ok) useHolding.setState({ by: answer.value.heldBy })
  return answer
}

/** For a button that would change the library: nothing, or that it is disabled, with the reason as its description. */
export function useUnlessHeld(): { readonly disabled?: true; readonly title?: string } {
  return useHolding(({ by }) => by) ? { disabled: true, title: i18next.t('held.reason') } : {}
}
