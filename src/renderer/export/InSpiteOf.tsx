// InSpiteOf: what blocked an export or had to be left out of it, and why it left all the same.
import { CircleAlert, OctagonX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { sayFinding } from '#core/preflight/check'
import type { Language } from '#core/words'
import type { ExportReport } from '#shared/export'
import { keyOf } from '../preflight/key'

/** What preflight cannot know before. */
const foundByExport: readonly string[] = ['photo-unreadable', 'letter-borrowed']

export function InSpiteOf({ findings, waiver }: Pick<ExportReport, 'findings' | 'waiver'>) {
  const { t, i18n } = useTranslation()
  const named = findings.filter(({ rule, severity }) => severity === 'block' || foundByExport.includes(rule))
  return (
    <>
      {named.length > 0 && (
        <ul className="export-left-out">
          {named.map((finding) => (
            <li key={keyOf(finding)} data-severity={finding.severity}>
              {finding.severity === 'block' ? (
                <OctagonX size={14} aria-hidden="true" />
              ) : (
                <CircleAlert size={14} aria-hidden="true" />
              )}
              {sayFinding(finding, i18n.language as Language)}
            </li>
          ))}
        </ul>
      )}
      {waiver !== null && <p className="export-waived">{t('export.waived', { reason: waiver })}</p>}
    </>
  )
}
