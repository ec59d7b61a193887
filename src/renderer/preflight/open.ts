// Open: whether the list of findings is on the screen, over the foot of the plan.
import { create } from 'zustand'

export const usePreflightOpen = create<{ readonly open: boolean }>(() => ({ open: false }))

export const openPreflight = (): void => usePreflightOpen.setState({ open: true })
export const closePreflight = (): void => usePreflightOpen.setState({ open: false })
