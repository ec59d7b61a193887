// Announce: short sentences for screen readers about what just happened in the body.
import { create } from 'zustand'

export const useAnnounced = create<{ readonly words: string }>(() => ({ words: '' }))

/** The same sentence twice is said twice. */
export function announce(words: string): void {
  const same = useAnnounced.getState().words === words
  useAnnounced.setState({ words: same ? `${words}\u200b` : words })
}
