// useFindings: what preflight sees in the draft, a moment behind the typing.
import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { IssueSummary } from '#core/issue/summary'
import { check } from '#core/preflight/check'
import type { Finding } from '#core/preflight/rule'
import { line } from '../background/ask'
import { bridge } from '../state/bridge'
import { useDesk } from '../state/desk'
import { readLibrary } from '../state/held'

const useSeen = create<{ readonly issue: string | null; readonly findings: readonly Finding[] }>(() => ({
  issue: null,
  findings: [],
}))

export const useFindings = (): readonly Finding[] => useSeen((state) => state.findings)

const ask = line('check')

/**
 * Looks at every new draft; mounted once. What an issue brings along is looked at before it is shown. A component of its
 * own, so that a new draft draws nothing else anew.
 */
export function WatchFindings(): null {
  const issue = useDesk((state) => state.issue)
  const publication = useDesk((state) => state.publication)
  const photos = useDesk((state) => state.photos)
  const siblings = useSiblings(publication?.id ?? null)
  useEffect(() => {
    if (!issue || !publication) {
      useSeen.setState({ issue: null, findings: [] })
      return
    }
    const subject = { issue, publication, photos, siblings }
    if (useSeen.getState().issue !== issue.id) useSeen.setState({ issue: issue.id, findings: check(subject) })
    // An issue that has just been opened is asked about too: the worker answers only with what it has not said before.
    ask(
      subject,
      (findings) => findings && useSeen.getState().issue === issue.id && useSeen.setState({ findings }),
    )
  }, [issue, publication, photos, siblings])
  return null
}

/** The publication's issues as the library has them. */
function useSiblings(publication: string | null): readonly IssueSummary[] {
  const [issues, setIssues] = useState<readonly IssueSummary[]>([])
  useEffect(() => {
    if (publication === null) return
    let gone = false
    const read = async () => {
      const answer = await readLibrary()
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
