// useLastReport: what the last export of an issue said, as the main process keeps it.
import { useEffect, useState } from 'react'
import type { KeptReport } from '#shared/export'
import { bridge } from '../state/bridge'

export function useLastReport(issue: string | null): KeptReport | null {
  const [kept, setKept] = useState<KeptReport | null>(null)
  useEffect(() => {
    let gone = false
    if (issue !== null)
      void bridge.request('export.last', { issue }).then((answer) => {
        if (!gone && answer.ok) setKept(answer.value)
      })
    return () => {
      gone = true
    }
  }, [issue])
  return kept?.report.issue.id === issue ? kept : null
}
