// useFindings: what preflight sees in the draft, a moment behind the typing.
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { IssueSummary } from '#core/issue/summary'
import { check } from '#core/preflight/check'
import type { Finding } from '#core/preflight/rule'
import { bridge } from '../state/bridge'
import { useDesk } from '../state/desk'

export function useFindings(): readonly Finding[] {
  const issue = useDeferredValue(useDesk((state) => state.issue))
  const publication = useDesk((state) => state.publication)
  const photos = useDesk((state) => state.photos)
  const siblings = useSiblings(publication?.id ?? null)
  return useMemo(
    () => (issue && publication ? check({ issue, publication, photos, siblings }) : []),
    [issue, publication, photos, siblings],
  )
}

/** The publication's issues as the library has them. */
function useSiblings(publication: string | null): readonly IssueSummary[] {
  const [issues, setIssues] = useState<readonly IssueSummary[]>([])
  useEffect(() => {
    if (publication === null) return
    let gone = false
    const read = async () => {
      const answer = await bridge.request('library.read')
      if (gone || !answer.ok) return
      setIssues(answer.value.issues.filter((summary) => summary.publication === publication))
    }
    void read()
    const stop = bridge.on('library.changed', () => void read())
    return () => {
      gone = true
      stop()
    }
  }, [publication])
  return issues
}
