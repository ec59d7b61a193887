// InSpiteOf: what blocked an export or had to be left out of it, and why it left all the same.
import { useTranslation } from 'react-i18next'
import type { ExportReport } from '#shared/export'
import { FindingList } from '../preflight/FindingList'

/** What preflight cannot know before. */
const foundByExport: readonly string[] = ['photo-unreadable', 'letter-borrowed']

export function InSpiteOf({ issue, findings, waiver }: Pick<ExportReport, 'issue' | 'findings' | 'waiver'>) {
  const { t } = useTranslation()
  const named = findings.filter(({ rule, severity }) => severity === 'block' || foundByExport.includes(rule))
  return (
    <>
      {named.length > 0 && (
        <div className="export-left-out">
          <FindingList issue={issue.id} findings={named} />
        </div>
      )}
      {waiver !== null && <p className="export-waived">{t('export.waived', { reason: waiver })}</p>}
    </>
  )
}
