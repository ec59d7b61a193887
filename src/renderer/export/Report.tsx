// Report: what was written, how large, and whether every word was found again.
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { sayBytes } from '#core/size'
import type { Language } from '#core/words'
import type { ExportReport } from '#shared/export'
import { sayMoment } from '../ui/dates'
import { Doors } from './Doors'
import { Found } from './Found'
import { InSpiteOf } from './InSpiteOf'

interface Props {
  readonly report: ExportReport
  /** When, in ISO 8601, where it was not just now. */
  readonly at: string | undefined
  readonly onAgain: () => void
  readonly onClose: () => void
}

export function Report({ report, at, onAgain, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const language = i18n.language as Language
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
        <InSpiteOf {...report} />
        <p className="export-folder">{report.folder}</p>
        <Found {...report} />
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
