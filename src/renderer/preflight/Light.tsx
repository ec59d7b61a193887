// Light: preflight in the status bar, a word and a shape beside the colour.
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { countFindings } from '#core/preflight/check'
import { openPreflight } from './open'
import { shapes } from './shapes'
import { useFindings } from './useFindings'

export function PreflightLight() {
  const { t } = useTranslation()
  const counts = countFindings(useFindings())
  const worst = (['block', 'warn', 'note'] as const).find((severity) => counts[severity] > 0) ?? 'clear'
  const Shape = { ...shapes, clear: CircleCheck }[worst]
  const words =
    worst === 'clear' ? t('preflight.light.clear') : t(`preflight.light.${worst}`, { count: counts[worst] })
  return (
    <button type="button" className="preflight-light" data-severity={worst} onClick={openPreflight}>
      <Shape size={14} aria-hidden="true" />
      <span>{words}</span>
    </button>
  )
}
