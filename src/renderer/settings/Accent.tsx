// Accent: the accent colour as it was chosen, and as it will be on a light and on a dark ground.
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { palettes } from '#core/render/style-tokens'
import './accent.css'

interface Props {
  readonly accent: string
  readonly onChange: (accent: string) => void
}

export function Accent({ accent, onChange }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const shown = Object.entries(palettes(accent)) as ['light' | 'dark', { paper: string; accent: string }][]
  const moved = shown.filter(([, palette]) => palette.accent !== accent)
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('publication.accent')}
      </label>
      <div className="accent-line">
        <input
          id={id}
          className="input"
          type="color"
          value={accent}
          aria-describedby={`${id}-moved`}
          onChange={(event) => onChange(event.target.value)}
        />
        {shown.map(([ground, palette]) => (
          <span
            key={ground}
            className="accent-shown"
            data-ground={ground}
            style={{ background: palette.paper, color: palette.accent }}
          >
            {t(`publication.accent.on.${ground}`)}
          </span>
        ))}
      </div>
      <p className="field-help" id={`${id}-moved`} aria-live="polite">
        {moved.map(([ground]) => (
          <span key={ground}>{t(`publication.accent.moved.${ground}`)} </span>
        ))}
      </p>
    </div>
  )
}
