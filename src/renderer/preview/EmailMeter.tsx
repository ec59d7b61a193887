// EmailMeter: how much of Gmail's room the mail takes, and what takes it.
import { useTranslation } from 'react-i18next'
import { clippedFrom, type EmailSize, warnedFrom } from '#core/render/email-size'

/** The shares that are named; the rest are small, and counted together. */
const most = 8

/** Gmail's limit is known in KB of 1024 bytes, so the meter counts in them. */
const kb = (bytes: number, language: string): string =>
  (bytes / 1024).toLocaleString(language, { maximumFractionDigits: 1 })

export function EmailMeter({ size }: { readonly size: EmailSize }) {
  const { t, i18n } = useTranslation()
  const { encoded, shares } = size
  const state = encoded >= clippedFrom ? 'clipped' : encoded >= warnedFrom ? 'near' : 'fits'
  const words = t(`email.meter.${state}`, { size: kb(encoded, i18n.language), limit: clippedFrom / 1024 })
  const rest = shares.slice(most).reduce((sum, { bytes }) => sum + bytes, 0)
  return (
    <details className="email-meter" data-state={state}>
      <summary>
        <meter
          min={0}
          max={clippedFrom}
          high={warnedFrom}
          optimum={0}
          value={Math.min(encoded, clippedFrom)}
          aria-label={t('email.meter')}
        />
        <span role="status">{words}</span>
      </summary>
      <ul>
        {shares.slice(0, most).map(({ kind, article, title, bytes }) => (
          <li key={article ?? kind}>
            <span>{title || t(`email.share.${kind}`)}</span>
            <span>{t('email.kb', { size: kb(bytes, i18n.language) })}</span>
          </li>
        ))}
        {rest > 0 && (
          <li>
            <span>{t('email.share.rest')}</span>
            <span>{t('email.kb', { size: kb(rest, i18n.language) })}</span>
          </li>
        )}
      </ul>
      <p>{t('email.meter.about')}</p>
    </details>
  )
}
