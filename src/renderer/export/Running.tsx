// Running: how far each edition of the export has come.
import { useTranslation } from 'react-i18next'
import type { EditionName } from '#shared/export'
import type { Progress } from './useExport'

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
              <span className="export-about">{now ? `${now.done} / ${now.of}` : t('export.waiting')}</span>
              <progress
                max={now?.of ?? 1}
                value={now?.done ?? 0}
                aria-label={t('export.progress', {
                  edition: t(`export.edition.${name}`),
                  done: now?.done ?? 0,
                  of: now?.of ?? 1,
                })}
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
