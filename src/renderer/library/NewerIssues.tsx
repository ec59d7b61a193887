// NewerIssues: issues that a later version has made; each says what it is when it is opened.
import { useTranslation } from 'react-i18next'
import type { NewerIssue } from '#core/issue/newer-issue'
import { sayNumber } from '../state/number'
import { openSheet } from '../state/view'
import { walk } from './walk'

/** Newest first. */
const byNumber = (one: NewerIssue, other: NewerIssue): number => (other.number ?? 0) - (one.number ?? 0)

export function NewerIssues({ issues }: { readonly issues: readonly NewerIssue[] }) {
  const { t } = useTranslation()
  if (issues.length === 0) return null
  return (
    <ul className="issues issues-newer" aria-label={t('library.newer')} onKeyDown={walk}>
      {issues.toSorted(byNumber).map((issue) => (
        <li key={issue.id} className="issue-row">
          <button
            type="button"
            className="issue-open"
            aria-haspopup="dialog"
            onClick={() => openSheet({ kind: 'newer', issue })}
          >
            <span className="issue-cover" />
            <span className="issue-number">{issue.number === null ? issue.id : sayNumber(t, issue)}</span>
            <span className="issue-title">
              <span lang={issue.language || undefined}>{issue.title}</span>
              <span className="issue-facts">{t('library.newer.say')}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
