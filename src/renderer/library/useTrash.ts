// useTrash: what lies in the trash, read again whenever the library changes.
import { useCallback, useEffect, useState } from 'react'
import type { Fault } from '#core/result'
import type { RemovedIssue } from '#shared/views'
import { bridge } from '../state/bridge'

export function useTrash() {
  const [removed, setRemoved] = useState<readonly RemovedIssue[] | null>(null)
  const [fault, tell] = useState<Fault | null>(null)
  const read = useCallback(async () => {
    const answer = await bridge.request('trash.list')
    if (answer.ok) setRemoved(answer.value)
    else tell(answer.fault)
  }, [])
  useEffect(() => {
    void read()
    return bridge.on('library.changed', () => void read())
  }, [read])
  return { removed, fault, tell }
}
