// Running: which issue is exported now, and how many are done.
import { useTranslation } from 'react-i18next'
import { sayProgress } from '../export/Running'
import { sayNumber } from '../state/number'
import type { SeveralState } from './useSeveral'

type Props = Extract<SeveralState, { kind: 'running' }> & { readonly onCancel: () => void }

export function Running({ of, issue, outcomes, progress, onCancel }: Props) {
  const { t } = useTranslation()
  return (
    <div className="export-form">
      <div className="export-progress" aria-live="polite">
        <p className="export-name">
          {issue && t('several.progress', { issue: sayNumber(t, issue), nth: outcomes.length + 1, of })}
        </p>
        <progress max={of} value={outcomes.length} aria-label={t('several.title')} />
      </div>
      {/* Not read out: it changes many times a second. */}
      <p className="export-about">
        {progress
          ? `${t(`export.edition.${progress.edition}`)} · ${sayProgress(progress, t)}`
          : t('export.waiting')}
      </p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onCancel}>
          {t('export.cancel')}
        </button>
      </div>
    </div>
  )
}
