// Issues: the issues of a publication, newest first, to be ticked.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueSummary } from '#core/issue/summary'
import { sayIssueDate, titleOf } from '../library/number'
import { sayNumber } from '../state/number'

interface Props {
  readonly issues: readonly IssueSummary[]
  /** By id. */
  readonly picked: ReadonlySet<string>
  readonly onPick: (picked: ReadonlySet<string>) => void
}

export function Issues({ issues, picked, onPick }: Props) {
  const { t, i18n } = useTranslation()
  const first = useFirstFocus(issues.length > 0)
  const all = issues.length > 0 && issues.every(({ id }) => picked.has(id))
  const toggle = (id: string) => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    onPick(next)
  }
  return (
    <fieldset className="several-issues">
      <legend>{t('several.issues')}</legend>
      {issues.length === 0 && <p className="export-about">{t('library.publication.none')}</p>}
      {issues.length > 1 && (
        <button
          type="button"
          className="link-button"
          onClick={() => onPick(all ? new Set() : new Set(issues.map(({ id }) => id)))}
        >
          {t(all ? 'several.none' : 'several.all')}
        </button>
      )}
      <div className="several-list">
        {issues.map((issue, nth) => {
          const title = titleOf(t, issue)
          return (
            <label key={issue.id} className="several-issue">
              <input
                type="checkbox"
                checked={picked.has(issue.id)}
                ref={nth === 0 ? first : null}
                onChange={() => toggle(issue.id)}
              />
              <span className="export-name">{sayNumber(t, issue)}</span>
              <span>
                <span lang={title.lang}>{title.words}</span>
                <span className="issue-facts">{sayIssueDate(t, issue, i18n.language)}</span>
              </span>
              <span className="issue-status" data-status={issue.status}>
                {t(`status.${issue.status}`)}
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/**
 * A dialog's first question has the focus. The list comes after the dialog, which has put the focus behind it by then, and
 * which takes it to itself in the next frame where the button is gone that had it.
 */
function useFirstFocus(there: boolean) {
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!there) return undefined
    first.current?.focus()
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement?.role === 'dialog') first.current?.focus()
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [there])
  return first
}
