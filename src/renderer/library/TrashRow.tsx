// TrashRow: one removed issue; what cannot be taken back is asked first, in its own row.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RemovedIssue } from '#shared/views'
import { useUnlessHeld } from '../state/held'
import { sayNumber } from '../state/number'
import { sayMoment } from '../ui/dates'
import { sayIssueDate, titleOf } from './number'

interface Props {
  readonly removed: RemovedIssue
  readonly onRestore: () => void
  readonly onRemove: () => void
}

export function TrashRow({ removed, onRestore, onRemove }: Props) {
  const { t, i18n } = useTranslation()
  const unlessHeld = useUnlessHeld()
  const { issue, name, publication, removedAt } = removed
  const [asked, setAsked] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  const remove = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    if (asked) keep.current?.focus()
    else if (wasAsked.current) remove.current?.focus()
    wasAsked.current = asked
  }, [asked])
  const number = issue ? sayNumber(t, issue) : name
  const title = issue && titleOf(t, issue)
  const facts = [
    publication,
    issue ? sayIssueDate(t, issue, i18n.language) : t('trash.unreadable'),
    removedAt && t('trash.removed', { when: sayMoment(removedAt, i18n.language) }),
  ].filter(Boolean)
  return (
    <li className="trash-row">
      <div className="trash-what">
        <span className="trash-name">
          {number}
          {title && (
            <>
              {' · '}
              <span lang={title.lang}>{title.words}</span>
            </>
          )}
        </span>
        <span className="issue-facts">{facts.join(' · ')}</span>
      </div>
      {asked ? (
        <fieldset
          className="trash-ways"
          aria-label={t('trash.question', { issue: number })}
          onKeyDown={(event) => {
            // Takes the question away, and not the dialog.
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setAsked(false)
          }}
        >
          <span>{t('trash.question', { issue: number })}</span>
          <button ref={keep} type="button" className="button" onClick={() => setAsked(false)}>
            {t('trash.keep')}
          </button>
          <button type="button" className="button button-grave" onClick={onRemove}>
            {t('trash.remove')}
          </button>
        </fieldset>
      ) : (
        <div className="trash-ways">
          <button
            type="button"
            className="button"
            data-first
            {...unlessHeld}
            aria-label={t('trash.restore.issue', { issue: number })}
            onClick={onRestore}
          >
            {t('trash.restore')}
          </button>
          <button
            ref={remove}
            type="button"
            className="button"
            {...unlessHeld}
            aria-label={t('trash.remove.issue', { issue: number })}
            onClick={() => setAsked(true)}
          >
            {t('trash.remove.ask')}
          </button>
        </div>
      )}
    </li>
  )
}
