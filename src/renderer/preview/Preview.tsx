// Preview: the edition on the right of the desk, at three widths or as the PDF's pages.
import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { useTranslation } from 'react-i18next'
import { articlesOf } from '#core/issue/issue'
import { reasonAgainst } from '../state/commands'
import { useDesk } from '../state/desk'
import { useSettings } from '../state/settings'
import { EmailPreview } from './EmailPreview'
import { type Form, forms, showForm } from './forms'
import { PdfPreview } from './PdfPreview'
import './preview.css'
import { WebPreview } from './WebPreview'

const screens = { desktop: 1280, tablet: 768, phone: 390 } as const

export function Preview() {
  const { t } = useTranslation()
  const form = useSettings((settings) => settings.preview)
  const empty = useDesk((state) => !state.issue || articlesOf(state.issue).length === 0)

  useDesk((state) => state.readOnly)
  const noPdf = reasonAgainst('preview.pdf')

  return (
    <section className="preview" aria-label={t('preview.title')} tabIndex={-1} data-pane="preview">
      <div className="preview-top">
        <ToggleGroup
          className="preview-forms"
          aria-label={t('preview.form')}
          value={[form]}
          onValueChange={([name]) => name && showForm(name as Form)}
        >
          {forms.map((name) => (
            <Toggle
              key={name}
              value={name}
              className="preview-form"
              {...(name === 'pdf' && noPdf && { disabled: true, title: t(noPdf) })}
            >
              {t(`preview.${name}`)}
            </Toggle>
          ))}
        </ToggleGroup>
      </div>
      {empty ? (
        <p className="preview-empty">{t('preview.empty')}</p>
      ) : form === 'pdf' && noPdf ? (
        <p className="preview-empty">{t(noPdf)}</p>
      ) : form === 'pdf' ? (
        <PdfPreview />
      ) : form === 'email' ? (
        <EmailPreview />
      ) : (
        <WebPreview key={form} screen={screens[form]} />
      )}
    </section>
  )
}
