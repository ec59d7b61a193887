// Report: what was written, how large, and whether every word was found again.
import { CircleCheck, OctagonX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { countFindings, sayFinding } from '#core/preflight/check'
import type { Fault } from '#core/result'
import { sayBytes } from '#core/size'
import type { Language } from '#core/words'
import type { ExportReport } from '#shared/export'
import { sayMoment } from '../ui/dates'
import { say } from '../words'
import { Doors } from './Doors'

/** What preflight cannot know before. */
const foundByExport: readonly string[] = ['photo-unreadable', 'letter-borrowed']

interface Ending {
  readonly onAgain: () => void
  readonly onClose: () => void
}

interface Props extends Ending {
  readonly report: ExportReport
  /** When, in ISO 8601, where it was not just now. */
  readonly at: string | undefined
}

export function Report({ report, at, onAgain, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const language = i18n.language as Language
  const left = report.findings.filter(({ rule }) => foundByExport.includes(rule))
  return (
    <div className="export-form dialog-form">
      <div className="dialog-body export-body">
        {at !== undefined && (
          <p className="export-about">{t('export.when', { when: sayMoment(at, language) })}</p>
        )}
        <ul className="export-report">
          {report.editions.map(({ edition, files, seconds, proof }) => (
            <li key={edition}>
              <span className="export-name">{t(`export.edition.${edition}`)}</span>
              <span className="export-about">
                {t('export.files', { count: files.length })} ·{' '}
                {sayBytes(
                  files.reduce((sum, file) => sum + file.bytes, 0),
                  language,
                )}{' '}
                ·{' '}
                {t('export.seconds', {
                  seconds: seconds.toLocaleString(language, { maximumFractionDigits: 1 }),
                })}
              </span>
              <span className="export-proof" data-ok={proof.ok}>
                <CircleCheck size={14} aria-hidden="true" />
                {edition === 'package'
                  ? t('export.proof.sealed')
                  : t('export.proof.ok', { passages: proof.passages, links: proof.links })}
              </span>
              <Doors edition={edition} files={files} folder={report.folder} />
            </li>
          ))}
        </ul>
        {left.length > 0 && (
          <ul className="export-left-out">
            {left.map((finding) => (
              <li
                key={`${finding.rule} ${finding.place.article} ${finding.place.use}`}
                data-severity={finding.severity}
              >
                <OctagonX size={14} aria-hidden="true" />
                {sayFinding(finding, language)}
              </li>
            ))}
          </ul>
        )}
        <p className="export-folder">{report.folder}</p>
        <p className="export-about">
          {report.findings.length === 0
            ? t('export.findings.none')
            : t('export.findings', { ...countFindings(report.findings) })}
        </p>
        <p className="export-about">{t('export.record', { file: report.record })}</p>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onAgain}>
          {t('export.again')}
        </button>
        <button type="button" className="button button-primary" onClick={onClose}>
          {t('export.close')}
        </button>
      </div>
    </div>
  )
}

export function Failed({ fault, onAgain, onClose }: Ending & { readonly fault: Fault }) {
  const { t } = useTranslation()
  return (
    <div className="export-form" role="alert">
      <p className="export-failed">
        <OctagonX size={16} aria-hidden="true" />
        <span>
          <strong>{t('export.failed')}</strong> {say(fault)}
        </span>
      </p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('export.close')}
        </button>
        <button type="button" className="button button-primary" onClick={onAgain}>
          {t('export.again')}
        </button>
      </div>
    </div>
  )
}
