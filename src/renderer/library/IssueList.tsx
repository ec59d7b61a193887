// IssueList: a publication's issues, newest first; arrows walk, Enter opens, Delete removes.
import { CopyPlus, Newspaper, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { IssueSummary } from '#core/issue/summary'
import { useUnlessHeld } from '../state/held'
import { sayLength } from '../state/length'
import { sayNumber } from '../state/number'
import { duplicateIssue, openIssue } from '../state/sitting'
import { sayAgo, sayMoment } from '../ui/dates'
import { IconButton } from '../ui/IconButton'
import { sayIssueDate, titleOf } from './number'
import { removeIssue } from './remove'
import { walk } from './walk'

export function IssueList({ issues }: { readonly issues: readonly IssueSummary[] }) {
  return (
    <ul className="issues" onKeyDown={walk}>
      {issues.map((issue) => (
        <Row key={issue.id} issue={issue} />
      ))}
    </ul>
  )
}

function Row({ issue }: { readonly issue: IssueSummary }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language
  const { disabled } = useUnlessHeld()
  const number = sayNumber(t, issue)
  const remove = () => void removeIssue(t, issue)
  const title = titleOf(t, issue)
  return (
    <li className="issue-row">
      <button
        type="button"
        className="issue-open"
        onClick={() => void openIssue(issue.id)}
        onKeyDown={(event) => {
          if (event.key === 'Delete' && !disabled) remove()
        }}
      >
        <span className="issue-cover">
          {issue.cover ? (
            <img src={`galley://photos/${issue.cover}?w=320`} alt="" loading="lazy" />
          ) : (
            <Newspaper size={18} aria-hidden="true" />
          )}
        </span>
        <span className="issue-number">{number}</span>
        <span className="issue-title">
          <span lang={title.lang}>{title.words}</span>
          <span className="issue-facts">
            {sayIssueDate(t, issue, language)} · {t('library.articles', { count: issue.articles })} ·{' '}
            {sayLength(t, issue.words, issue.language, language)}
          </span>
        </span>
        <span className="issue-status" data-status={issue.status}>
          {t(`status.${issue.status}`)}
        </span>
        <time className="issue-time" dateTime={issue.savedAt}>
          {sayAgo(issue.savedAt, language)}
          <span className="issue-facts">{sayMoment(issue.savedAt, language)}</span>
        </time>
      </button>
      {!disabled && (
        <>
          <IconButton
            label={t('library.duplicate', { issue: number })}
            onClick={() => void duplicateIssue(issue)}
          >
            <CopyPlus size={15} aria-hidden="true" />
          </IconButton>
          <IconButton label={t('library.delete', { issue: number })} onClick={remove}>
            <Trash2 size={15} aria-hidden="true" />
          </IconButton>
        </>
      )}
    </li>
  )
}
