// Blocked: the findings that stop an export, each with the way to its place, and the reason that waives them.
import { useTranslation } from 'react-i18next'
import type { Finding } from '#core/preflight/rule'
import { FindingList } from '../preflight/FindingList'
import { openPreflight } from '../preflight/open'
import { Waiver } from './Waiver'

interface Props {
  /** Id of the issue on the desk. */
  readonly issue: string
  readonly count: number
  /** Those of them that the draft has. */
  readonly findings: readonly Finding[]
  readonly reason: string
  readonly onReason: (reason: string) => void
  /** Closes the dialog. */
  readonly onLeave: () => void
}

export function Blocked({ issue, count, findings, reason, onReason, onLeave }: Props) {
  const { t } = useTranslation()
  const showAll = () => {
    onLeave()
    // The dialog gives the focus back first.
    setTimeout(openPreflight)
  }
  return (
    <div className="export-blocked">
      <p>
        {t('export.blocked', { count })}{' '}
        <button type="button" className="link-button" onClick={showAll}>
          {t('export.mend')}
        </button>
      </p>
      <div className="export-stops">
        <FindingList issue={issue} findings={findings} />
      </div>
      <Waiver reason={reason} onChange={onReason} />
    </div>
  )
}
