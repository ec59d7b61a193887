// View: what stands over the desk or beside it: dialogs, panes, zoom.
import { create } from 'zustand'
import type { NewerIssue } from '#core/issue/newer-issue'
import type { IssueSummary } from '#core/issue/summary'
import type { Imported } from '#shared/incoming'

export type Sheet =
  | {
      readonly kind:
        | 'preferences'
        | 'about'
        | 'shortcuts'
        | 'palette'
        | 'export'
        | 'archive'
        | 'issue'
        | 'words'
        | 'trash'
        | 'history'
        | 'newPublication'
    }
  | { readonly kind: 'publication'; readonly id: string }
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
  readonly zoom: number
  /** The text alone, without plan and preview. */
  readonly focus: boolean
}

export const useView = create<View>(() => ({ sheet: null, plan: true, preview: true, zoom: 1, focus: false }))

export const openSheet = (sheet: Sheet): void => useView.setState({ sheet })
export const closeSheet = (): void => useView.setState({ sheet: null })

const steps = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

/** One step larger or smaller; 0 is the actual size. */
export function zoomBy(step: 1 | -1 | 0): void {
  const at = steps.indexOf(useView.getState().zoom)
  const zoom = step === 0 ? 1 : (steps[Math.min(Math.max(at + step, 0), steps.length - 1)] ?? 1)
  useView.setState({ zoom })
  document.documentElement.style.setProperty('--zoom', String(zoom))
}
