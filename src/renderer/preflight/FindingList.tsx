// FindingList: findings of an issue, each in a sentence that leads to its place.
import { useTranslation } from 'react-i18next'
import { sayFinding } from '#core/preflight/check'
import type { Finding } from '#core/preflight/rule'
import type { Language } from '#core/words'
import { keyOf } from './key'
import { leadTo } from './leadTo'
import './preflight.css'
import { shapes } from './shapes'

interface Props {
  /** Id of the issue that they are of; it need not be on the desk. */
  readonly issue: string
  readonly findings: readonly Finding[]
}

export function FindingList({ issue, findings }: Props) {
  const { i18n } = useTranslation()
  return (
    <ul className="finding-list">
      {findings.map((finding) => {
        const Shape = shapes[finding.severity]
        return (
          <li key={keyOf(finding)} data-severity={finding.severity}>
            <Shape size={14} aria-hidden="true" />
            <button type="button" className="link-button" onClick={() => void leadTo(issue, finding.place)}>
              {sayFinding(finding, i18n.language as Language)}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
