// useExport: one export, from the choice to the report.
import { useEffect, useState } from 'react'
import type { Fault } from '#core/result'
import type { EditionName, ExportProgress, ExportReport, KeptReport, PdfQuality } from '#shared/export'
import { saveNow } from '../state/autosave'
import { bridge } from '../state/bridge'

export type Progress = Omit<ExportProgress, 'edition'>

export type ExportState =
  /** `refused`: how many findings stopped the export in the main process, which looks at the stored issue itself. */
  | { readonly kind: 'choosing'; readonly refused: number; readonly cancelled: boolean }
  | {
      readonly kind: 'running'
      readonly editions: readonly EditionName[]
      readonly progress: Partial<Record<EditionName, Progress>>
    }
  /** `at`: when, in ISO 8601; undefined: just now. */
  | { readonly kind: 'done'; readonly report: ExportReport; readonly at?: string }
  | { readonly kind: 'failed'; readonly fault: Fault }

export interface ExportChoice {
  readonly issue: string
  readonly editions: readonly EditionName[]
  readonly pdf: PdfQuality
  readonly folder: string
  readonly waiver: string | null
}

const choosing = { kind: 'choosing', refused: 0, cancelled: false } as const satisfies ExportState

export function useExport() {
  const [state, setState] = useState<ExportState>(choosing)

  useEffect(
    () =>
      bridge.on('export.progress', ({ edition, ...progress }) =>
        setState((now) =>
          now.kind === 'running' ? { ...now, progress: { ...now.progress, [edition]: progress } } : now,
        ),
      ),
    [],
  )

  const start = async (choice: ExportChoice) => {
    setState({ kind: 'running', editions: choice.editions, progress: {} })
    // What leaves is the stored issue, so the draft goes to the disk first.
    if (!(await saveNow())) {
      setState({ kind: 'failed', fault: { key: 'export.not-saved' } })
      return
    }
    const answer = await bridge.request('export.start', choice)
    if (answer.ok) setState({ kind: 'done', report: answer.value })
    else if (answer.fault.key === 'fault.export-cancelled') setState({ ...choosing, cancelled: true })
    else if (answer.fault.key === 'fault.export-blocked')
      setState({ ...choosing, refused: Number(answer.fault.with?.count ?? 1) })
    else setState({ kind: 'failed', fault: answer.fault })
  }

  return {
    state,
    start,
    cancel: () => void bridge.request('export.cancel'),
    reset: () => setState(choosing),
    show: ({ report, at }: KeptReport) => setState({ kind: 'done', report, at }),
  }
}
