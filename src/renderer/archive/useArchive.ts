// useArchive: one archive, from the choice to the report.
import { useEffect, useState } from 'react'
import type { Fault } from '#core/result'
import type { ArchiveReport } from '#shared/archive'
import type { Events, Requests } from '#shared/contract'
import { saveNow } from '../state/autosave'
import { bridge } from '../state/bridge'

export type ArchiveState =
  /** `cancelled`: whether the last try was. */
  | { readonly kind: 'choosing'; readonly cancelled: boolean }
  | { readonly kind: 'running'; readonly progress: Events['archive.progress'] | null }
  | { readonly kind: 'done'; readonly report: ArchiveReport }
  | { readonly kind: 'failed'; readonly fault: Fault }

const choosing = { kind: 'choosing', cancelled: false } as const satisfies ArchiveState

export function useArchive() {
  const [state, setState] = useState<ArchiveState>(choosing)

  useEffect(
    () =>
      bridge.on('archive.progress', (progress) =>
        setState((now) => (now.kind === 'running' ? { kind: 'running', progress } : now)),
      ),
    [],
  )

  const start = async (choice: Requests['archive.start']['takes']) => {
    setState({ kind: 'running', progress: null })
    // What leaves are the stored issues, so the draft goes to the disk first.
    if (!(await saveNow())) return setState({ kind: 'failed', fault: { key: 'export.not-saved' } })
    const answer = await bridge.request('archive.start', choice)
    if (answer.ok) setState({ kind: 'done', report: answer.value })
    else if (answer.fault.key === 'fault.archive-cancelled') setState({ ...choosing, cancelled: true })
    else setState({ kind: 'failed', fault: answer.fault })
  }

  return {
    state,
    start,
    cancel: () => void bridge.request('archive.cancel'),
    reset: () => setState(choosing),
  }
}
