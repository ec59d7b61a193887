// Blocked: the findings that stop an export, each with the way to its place, and the reason that waives them.
import { useTranslation } from 'react-i18next'
import { sayFinding } from '#core/preflight/check'
import type { Finding } from '#core/preflight/rule'
import type { Language } from '#core/words'
import { goTo } from '../preflight/goTo'
import { keyOf } from '../preflight/key'
import { openPreflight } from '../preflight/open'
import { Waiver } from './Waiver'

interface Props {
  readonly count: number
  /** Those of them that the draft has. */
  readonly findings: readonly Finding[]
  readonly reason: string
  readonly onReason: (reason: string) => void
  /** Closes the dialog. */
  readonly onLeave: () => void
}

export function Blocked({ count, findings, reason, onReason, onLeave }: Props) {
  const { t, i18n } = useTranslation()
  const leaveFor = (go: () => void) => {
    onLeave()
    // The dialog gives the focus back first.
    setTimeout(go)
  }
  return (
    <div className="export-blocked">
      <p>
        {t('export.blocked', { count })}{' '}
        <button type="button" className="link-button" onClick={() => leaveFor(openPreflight)}>
          {t('export.mend')}
        </button>
      </p>
      <ul className="export-stops">
        {findings.map((finding) => (
          <li key={keyOf(finding)}>
            <button type="button" className="link-button" onClick={() => leaveFor(() => goTo(finding.place))}>
              {sayFinding(finding, i18n.language as Language)}
            </button>
          </li>
        ))}
      </ul>
      <Waiver reason={reason} onChange={onReason} />
    </div>
  )
}
