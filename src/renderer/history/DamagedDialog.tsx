// DamagedDialog: what could still be read of a damaged file, beside what stands in its place.
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { compareIssues } from '#core/compare/issues'
import type { Issue } from '#core/issue/issue'
import type { Fault } from '#core/result'
import { bridge } from '../state/bridge'
import { useUnlessHeld } from '../state/held'
import { openIssue } from '../state/sitting'
import { closeSheet } from '../state/view'
import { Sheet } from '../ui/Sheet'
import { toast } from '../ui/toast'
import { say } from '../words'
import { Comparison } from './Comparison'
import './history.css'

const layout = { beside: true, left: 'damaged.then', right: 'damaged.now' } as const

interface Props {
  /** The name of the damaged file in the quarantine. */
  readonly kept: string
  /** Of the issue. */
  readonly title: string
}

export function DamagedDialog({ kept, title }: Props) {
  const { t } = useTranslation()
  const unlessHeld = useUnlessHeld()
  const done = useRef<HTMLButtonElement>(null)
  const [both, setBoth] = useState<{ damaged: Issue | null; now: Issue } | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => {
    let mine = true
    void bridge.request('damaged.read', { kept }).then((answer) => {
      if (!mine) return
      if (answer.ok) setBoth(answer.value)
      else setFault(answer.fault)
    })
    return () => {
      mine = false
    }
  }, [kept])
  const change = useMemo(() => (both?.damaged ? compareIssues(both.damaged, both.now) : null), [both])
  /** What stands in its place is taken: nothing of this is said again. */
  const keep = async () => {
    const answer = await bridge.request('damaged.dismiss', { aside: kept })
    if (answer.ok) closeSheet()
    else toast(say(answer.fault))
  }
  const reveal = async () => {
    const answer = await bridge.request('damaged.reveal', { kept })
    if (!answer.ok) toast(say(answer.fault))
  }
  return (
    <Sheet
      title={t('damaged.title', { title })}
      wide
      onClose={closeSheet}
      onSubmit={closeSheet}
      focus={done}
      actions={
        <>
          <button type="button" className="button" onClick={() => void reveal()}>
            {t('damaged.reveal')}
          </button>
          {both && (
            <button
              type="button"
              className="button"
              onClick={() => {
                closeSheet()
                void openIssue(both.now.id)
              }}
            >
              {t('damaged.open')}
            </button>
          )}
          {both && (
            <button type="button" className="button" {...unlessHeld} onClick={() => void keep()}>
              {t('damaged.keep')}
            </button>
          )}
          <button ref={done} type="submit" className="button button-primary">
            {t('damaged.close')}
          </button>
        </>
      }
    >
      {fault && <p role="alert">{say(fault)}</p>}
      {both && <p>{t(change ? 'damaged.say' : 'damaged.unreadable')}</p>}
      {change && (
        <div className="damaged">
          <Comparison change={change} layout={layout} />
        </div>
      )}
    </Sheet>
  )
}
