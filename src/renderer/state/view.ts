// View: what stands over the desk or beside it: dialogs, panes, zoom.
import { create } from 'zustand'
import type { NewerIssue } from '#core/issue/newer-issue'
import type { IssueSummary } from '#core/issue/summary'
import type { Imported } from '#shared/incoming'
import { type Zoom, zooms } from '#shared/settings'
import { setSettings } from './settings'

export type Sheet =
  | {
      readonly kind:
        | 'preferences'
        | 'about'
        | 'shortcuts'
        | 'palette'
        | 'export'
        | 'archive'
        | 'words'
        | 'trash'
        | 'history'
        | 'newPublication'
    }
  /** `field`: the one that has the focus first, by its name. */
  | { readonly kind: 'issue'; readonly field?: string }
  | { readonly kind: 'publication'; readonly id: string; readonly field?: string }
  /** Asks before the published issue on the desk is changed; then back to its details, where it was asked from there. */
  | { readonly kind: 'correct'; readonly details: boolean }
  /** A damaged file in the quarantine, and the title of its issue. */
  | { readonly kind: 'damaged'; readonly kept: string; readonly title: string }
  /** What an issue of a later version is. */
  | { readonly kind: 'newer'; readonly issue: NewerIssue }
  /** Asks before a published issue goes to the trash. */
  | { readonly kind: 'removePublished'; readonly issue: IssueSummary }
  /** Several issues in one go; of the publication that is chosen first, where one is. */
  | { readonly kind: 'several'; readonly publication: string | null }
  | { readonly kind: 'imported'; readonly imports: readonly Imported[] }

interface View {
  readonly sheet: Sheet | null
  readonly plan: boolean
  readonly preview: boolean
  /** Ahead of the settings while a step is on its way to the disk. */
  readonly zoom: Zoom
  /** The text alone, without plan and preview. */
  readonly focus: boolean
}

export const useView = create<View>(() => ({ sheet: null, plan: true, preview: true, zoom: 1, focus: false }))

export const openSheet = (sheet: Sheet): void => useView.setState({ sheet })
export const closeSheet = (): void => useView.setState({ sheet: null })

/** One step larger or smaller; 0 is the actual size. The main process enlarges the window as the settings say. */
export function zoomBy(step: 1 | -1 | 0): void {
  const at = zooms.indexOf(useView.getState().zoom)
  const zoom = step === 0 ? 1 : (zooms[Math.min(Math.max(at + step, 0), zooms.length - 1)] ?? 1)
  useView.setState({ zoom })
  setSettings({ zoom })
}
