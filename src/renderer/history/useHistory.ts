// useHistory: the revisions of the issue on the desk, the one that is looked at, and what differs.
import { useEffect, useMemo, useState } from 'react'
import { compareIssues } from '#core/compare/issues'
import type { Issue } from '#core/issue/issue'
import type { Photo } from '#core/photo/photo'
import type { Fault } from '#core/result'
import type { RevisionView } from '#shared/views'
import { saveNow } from '../state/autosave'
import { bridge } from '../state/bridge'
import { useDesk } from '../state/desk'

export type Against = 'draft' | 'before'

interface Kept {
  readonly seq: number
  readonly issue: Issue
  readonly photos: readonly Photo[]
}

export function useHistory(against: Against) {
  const draft = useDesk((desk) => desk.issue)
  const id = draft?.id
  const [list, setList] = useState<readonly RevisionView[] | null>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const [then, setThen] = useState<Kept | null>(null)
  const [before, setBefore] = useState<Kept | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [turn, setTurn] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for the list again
  useEffect(() => {
    if (id === undefined) return
    let mine = true
    void (async () => {
      // What is on the desk is the newest revision.
      await saveNow()
      const answer = await bridge.request('history.list', { id })
      if (!mine) return
      if (!answer.ok) return setFault(answer.fault)
      setList(answer.value)
      setChosen((now) => now ?? (answer.value[1] ?? answer.value[0])?.seq ?? null)
    })()
    return () => {
      mine = false
    }
  }, [id, turn])

  const previous = list?.find(({ seq }) => chosen !== null && seq < chosen)?.seq ?? null
  useEffect(() => read(id, chosen, setThen, setFault), [id, chosen])
  useEffect(
    () => (against === 'before' ? read(id, previous, setBefore, setFault) : undefined),
    [id, previous, against],
  )

  const change = useMemo(() => {
    if (!then || !draft || then.seq !== chosen) return null
    if (against === 'draft') return compareIssues(then.issue, draft)
    if (previous === null) return compareIssues({ ...then.issue, sections: [] }, then.issue)
    return before?.seq === previous ? compareIssues(before.issue, then.issue) : null
  }, [then, before, draft, against, chosen, previous])

  return { list, chosen, choose: setChosen, then, change, fault, again: () => setTurn((now) => now + 1) }
}

function read(
  id: string | undefined,
  seq: number | null,
  set: (kept: Kept) => void,
  setFault: (fault: Fault | null) => void,
): (() => void) | undefined {
  if (id === undefined || seq === null) return undefined
  let mine = true
  void bridge.request('history.read', { id, seq }).then((answer) => {
    if (!mine) return
    setFault(answer.ok ? null : answer.fault)
    if (answer.ok) set({ seq, ...answer.value })
  })
  return () => {
    mine = false
  }
}
