// Found: what preflight says of what was exported: how much, and unfolded, one by one with the way to each.
import { useTranslation } from 'react-i18next'
import { countFindings } from '#core/preflight/check'
import type { ExportReport } from '#shared/export'
import { FindingList } from '../preflight/FindingList'

const headings = { block: 'preflight.blocks', warn: 'preflight.warns', note: 'preflight.notes' } as const

export function Found({ issue, findings }: Pick<ExportReport, 'issue' | 'findings'>) {
  const { t } = useTranslation()
  if (findings.length === 0) return <p className="export-about">{t('export.findings.none')}</p>
  return (
    <details className="export-found">
      <summary>{t('export.findings', { ...countFindings(findings) })}</summary>
      {(['block', 'warn', 'note'] as const).map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity)
        return (
          found.length > 0 && (
            <section key={severity}>
              <h3>{t(headings[severity])}</h3>
              <FindingList issue={issue.id} findings={found} />
            </section>
          )
        )
      })}
    </details>
  )
}
