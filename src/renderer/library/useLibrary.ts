// useLibrary: what the library holds, read again whenever it changes.
import { useCallback, useEffect, useState } from 'react'
import type { Fault } from '#core/result'
import type { LibraryView } from '#shared/views'
import { bridge } from '../state/bridge'
import { readLibrary } from '../state/held'

export function useLibrary() {
  const [view, setView] = useState<LibraryView | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const read = useCallback(async () => {
    const answer = await readLibrary()
    setFault(answer.ok ? null : answer.fault)
    if (answer.ok) setView(answer.value)
  }, [])
  useEffect(() => {
    void read()
    return bridge.on('library.changed', () => void read())
  }, [read])
  return { view, fault, again: () => void read() }
}
