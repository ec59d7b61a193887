// useSeveral: the exports of several issues, one after the other; what stops one does not stop the next.
import { useEffect, useRef, useState } from 'react'
import type { IssueSummary } from '#core/issue/summary'
import type { Fault } from '#core/result'
import type { EditionName, ExportProgress, ExportReport, PdfQuality } from '#shared/export'
import { saveNow } from '../state/autosave'
import { bridge } from '../state/bridge'

export interface SeveralChoice {
  /** In the order in which they are exported. */
  readonly issues: readonly IssueSummary[]
  readonly editions: readonly EditionName[]
  readonly pdf: PdfQuality
  readonly folder: string
  /** Why those leave that preflight is against; null: they do not. */
  readonly waiver: string | null
}

export type Outcome = { readonly issue: IssueSummary } & (
  | { readonly kind: 'reported'; readonly report: ExportReport }
  | { readonly kind: 'failed'; readonly fault: Fault }
)

export type SeveralState =
  | { readonly kind: 'choosing' }
  | {
      readonly kind: 'running'
      readonly of: number
      readonly issue: IssueSummary | undefined
      readonly outcomes: readonly Outcome[]
      readonly progress: ExportProgress | undefined
    }
  /** `of`: how many were asked for; the export was cancelled where there are fewer outcomes. */
  | { readonly kind: 'done'; readonly of: number; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'failed'; readonly fault: Fault }

export function useSeveral() {
  const [state, setState] = useState<SeveralState>({ kind: 'choosing' })
  const stopped = useRef(false)

  useEffect(
    () =>
      bridge.on('export.progress', (progress) =>
        setState((now) => (now.kind === 'running' ? { ...now, progress } : now)),
      ),
    [],
  )

  const start = async ({ issues, ...choice }: SeveralChoice) => {
    stopped.current = false
    const outcomes: Outcome[] = []
    const running = (issue: IssueSummary | undefined) =>
      setState({
        kind: 'running',
        of: issues.length,
        issue,
        outcomes: [...outcomes],
        progress: undefined,
      })
    running(issues[0])
    // What leaves is the stored issue, so a draft on the desk goes to the disk first.
    if (!(await saveNow())) return setState({ kind: 'failed', fault: { key: 'export.not-saved' } })
    for (const issue of issues) {
      if (stopped.current) break
      running(issue)
      const answer = await bridge.request('export.start', { ...choice, issue: issue.id })
      if (answer.ok) outcomes.push({ issue, kind: 'reported', report: answer.value })
      else if (answer.fault.key === 'fault.export-cancelled') break
      else outcomes.push({ issue, kind: 'failed', fault: answer.fault })
    }
    setState({ kind: 'done', of: issues.length, outcomes })
  }

  return {
    state,
    start,
    cancel: () => {
      stopped.current = true
      void bridge.request('export.cancel')
    },
    reset: () => setState({ kind: 'choosing' }),
  }
}
