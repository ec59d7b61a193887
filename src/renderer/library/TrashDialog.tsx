// TrashDialog: the removed issues, each with its way back and its way out for good.
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RemovedIssue } from '#shared/views'
import { bridge } from '../state/bridge'
import { sayNumber } from '../state/number'
import { closeSheet } from '../state/view'
import { Sheet } from '../ui/Sheet'
import { say } from '../words'
import './trash.css'
import { TrashRow } from './TrashRow'
import { useTrash } from './useTrash'

export function TrashDialog() {
  const { t } = useTranslation()
  const { removed, fault, tell } = useTrash()
  const [said, setSaid] = useState('')
  const done = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const count = removed?.length
  // The row that had the focus is gone; the next has it, before the dialog notices that nothing has.
  const at = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (at.current === null || count === undefined) return
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-first]') ?? []
    const next = rows[Math.min(at.current, rows.length - 1)] ?? done.current
    next?.focus()
    at.current = null
  }, [count])

  const act = async (
    request: 'trash.restore' | 'trash.remove',
    { name, issue }: RemovedIssue,
    place: number,
  ) => {
    // Before it is asked: the list may hear of it sooner than the answer comes.
    at.current = place
    const answer = await bridge.request(request, { name })
    tell(answer.ok ? null : answer.fault)
    if (!answer.ok) {
      at.current = null
      return
    }
    const what = issue ? sayNumber(t, issue) : name
    setSaid(t(request === 'trash.restore' ? 'trash.restored' : 'trash.gone', { issue: what }))
  }

  return (
    <Sheet
      title={t('trash.title')}
      wide
      onClose={closeSheet}
      onSubmit={closeSheet}
      actions={
        <button ref={done} type="button" className="button button-primary" onClick={closeSheet}>
          {t('dialog.done')}
        </button>
      }
    >
      <p className="field-help">{t('trash.about')}</p>
      {fault && (
        <p className="trash-fault" role="alert">
          {say(fault)}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {count === 0 && <p>{t('trash.empty')}</p>}
      {removed && count !== 0 && (
        <ul ref={list} className="trash" aria-label={t('trash.title')}>
          {removed.map((one, place) => (
            <TrashRow
              key={one.name}
              removed={one}
              onRestore={() => void act('trash.restore', one, place)}
              onRemove={() => void act('trash.remove', one, place)}
            />
          ))}
        </ul>
      )}
    </Sheet>
  )
}
