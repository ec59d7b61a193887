// Editions: which of them leave, and what the photographs of the PDF are for.
import { useTranslation } from 'react-i18next'
import type { Publication } from '#core/publication/publication'
import { type EditionName, editionNames, pdfQualities } from '#shared/export'
import type { ExportSettings } from '#shared/settings'
import { Choice } from '../ui/Choice'

interface Props {
  readonly design: Publication['design'] | undefined
  readonly settings: ExportSettings
  readonly onChange: (some: Partial<ExportSettings>) => void
}

/** Those that are known to this version, in their order. */
export const chosenIn = ({ editions }: ExportSettings): EditionName[] =>
  editionNames.filter((name) => editions.includes(name))

export function Editions({ design, settings, onChange }: Props) {
  const { t } = useTranslation()
  const editions = chosenIn(settings)
  const toggle = (name: EditionName) =>
    onChange({ editions: editionNames.filter((other) => (other === name) !== editions.includes(other)) })
  return (
    <fieldset className="export-editions">
      <legend>{t('export.what')}</legend>
      {editionNames.map((name) => (
        <label key={name} className="export-edition">
          <input type="checkbox" checked={editions.includes(name)} onChange={() => toggle(name)} />
          <span>
            <span className="export-name">{t(`export.edition.${name}`)}</span>
            <span className="export-about">
              {t(`export.edition.${name}.about`, {
                paper: t(`export.paper.${design?.paper ?? 'a4'}`),
                columns: t(`export.columns.${design?.columns ?? 1}`),
              })}
            </span>
          </span>
        </label>
      ))}
      {editions.includes('pdf') && (
        <div className="export-option">
          <Choice
            label={t('export.pdf')}
            value={settings.pdf}
            options={pdfQualities.map((name) => [name, t(`export.pdf.${name}`)] as const)}
            onChange={(pdf) => onChange({ pdf })}
          />
        </div>
      )}
    </fieldset>
  )
}
