// Waiver: why an export goes ahead although preflight is against it.
import { useTranslation } from 'react-i18next'

interface Props {
  readonly reason: string
  readonly onChange: (reason: string) => void
}

export function Waiver({ reason, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <label>
        <span className="export-legend">{t('export.waive')}</span>
        <textarea
          className="input"
          rows={2}
          value={reason}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby="export-waive-help"
        />
      </label>
      <p id="export-waive-help" className="export-about">
        {t('export.waive.help')}
      </p>
    </>
  )
}
