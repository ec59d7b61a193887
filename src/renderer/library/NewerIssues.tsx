// NewerIssues: issues that a later version has made; they are named, and nothing here opens or changes them.
import { useTranslation } from 'react-i18next'
import type { NewerIssue } from '#core/issue/newer-issue'
import { sayNumber } from './number'

export function NewerIssues({ issues }: { readonly issues: readonly NewerIssue[] }) {
  const { t } = useTranslation()
  if (issues.length === 0) return null
  return (
    <ul className="issues issues-newer" aria-label={t('library.newer')}>
      {issues.map((issue) => (
        <li key={issue.id} className="issue-row">
          <div className="issue-open">
            <span className="issue-cover" />
            <span className="issue-number">{issue.number === null ? issue.id : sayNumber(t, issue)}</span>
            <span className="issue-title">
              <span lang={issue.language || undefined}>{issue.title}</span>
              <span className="issue-facts">{t('library.newer.say')}</span>
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
