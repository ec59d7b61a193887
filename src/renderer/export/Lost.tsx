// Lost: an export that was stopped because an edition lacks something of the issue, article by article.
import { OctagonX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExportReport } from '#shared/export'

interface Props {
  readonly report: ExportReport
  readonly onAgain: () => void
  readonly onClose: () => void
}

export function Lost({ report, onAgain, onClose }: Props) {
  const { t } = useTranslation()
  const last = report.editions.at(-1)
  if (!last) return null
  return (
    <div className="export-form">
      <p className="export-failed" role="alert">
        <OctagonX size={16} aria-hidden="true" />
        <span>{t('export.lost', { edition: t(`export.edition.${last.edition}`) })}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard */}
      <ul className="export-missing" tabIndex={0} aria-label={t('export.missing.lost')}>
        {last.proof.missing.map(({ kind, article, before, text, after }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and the same words may be missing twice
          <li key={index}>
            <span className="export-name">{article || t('export.lost.front')}</span>
            <span className="export-about">{t(`export.missing.${kind}`)}</span>
            <span>
              {before} <mark>{text}</mark> {after}
            </span>
          </li>
        ))}
      </ul>
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
