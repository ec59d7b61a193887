// useRoom: puts panes away while the window is too narrow for them, the preview first, and brings them back.
import { useEffect } from 'react'
import { useView } from '../state/view'

/** In CSS pixels: an enlarged window has fewer. */
const forPreview = 900
const forPlan = 620

export function useRoom(): void {
  useEffect(() => {
    // Only what was put away here is brought back; a pane that somebody opens in a narrow window stays.
    const away = { plan: false, preview: false }
    let last = Number.POSITIVE_INFINITY
    const measure = () => {
      const width = innerWidth
      for (const [pane, needed] of [
        ['preview', forPreview],
        ['plan', forPlan],
      ] as const) {
        if (width < needed && last >= needed && useView.getState()[pane]) {
          away[pane] = true
          useView.setState({ [pane]: false })
        } else if (width >= needed && away[pane]) {
          away[pane] = false
          useView.setState({ [pane]: true })
        }
      }
      last = width
    }
    measure()
    addEventListener('resize', measure)
    return () => {
      removeEventListener('resize', measure)
      for (const pane of ['preview', 'plan'] as const) if (away[pane]) useView.setState({ [pane]: true })
    }
  }, [])
}
