// Running: how far each edition of the export has come.
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { EditionName } from '#shared/export'
import type { Progress } from './useExport'

/** "photographs 3 / 12"; a print has no parts that could be counted while it lasts. */
export const sayProgress = ({ done, of, step }: Progress, t: TFunction): string =>
  step === undefined ? `${done} / ${of}` : t(`export.step.${step}`, { done, of })

interface Props {
  readonly editions: readonly EditionName[]
  readonly progress: Partial<Record<EditionName, Progress>>
  readonly onCancel: () => void
}

export function Running({ editions, progress, onCancel }: Props) {
  const { t } = useTranslation()
  return (
    <div className="export-form">
      <ul className="export-progress" aria-live="polite">
        {editions.map((name) => {
          const now = progress[name]
          return (
            <li key={name}>
              <span className="export-name">{t(`export.edition.${name}`)}</span>
              <span className="export-about">{now ? sayProgress(now, t) : t('export.waiting')}</span>
              <progress
                {...(now?.of === 0 ? {} : { max: now?.of ?? 1, value: now?.done ?? 0 })}
                aria-label={t(`export.edition.${name}`)}
              />
            </li>
          )
        })}
      </ul>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onCancel}>
          {t('export.cancel')}
        </button>
      </div>
    </div>
  )
}
