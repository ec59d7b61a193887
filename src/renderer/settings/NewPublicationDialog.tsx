// NewPublicationDialog: the title and language of a publication that is to be.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '../state/bridge'
import { closeSheet } from '../state/view'
import { Choice } from '../ui/Choice'
import { Field } from '../ui/Field'
import { languageOptions } from '../ui/languages'
import { Sheet } from '../ui/Sheet'
import { toast } from '../ui/toast'
import { say } from '../words'

export function NewPublicationDialog() {
  const { t, i18n } = useTranslation()
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState(i18n.language)
  const create = async () => {
    const answer = await bridge.request('publication.create', { title: title.trim(), language })
    if (answer.ok) closeSheet()
    else toast(say(answer.fault))
  }
  return (
    <Sheet
      title={t('publication.new')}
      onClose={closeSheet}
      onSubmit={() => void create()}
      unsaved={title.trim() === '' ? undefined : t('publication.create')}
      actions={
        <>
          <button type="button" className="button" onClick={closeSheet}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button button-primary" disabled={title.trim() === ''}>
            {t('publication.create')}
          </button>
        </>
      }
    >
      <div className="form">
        <Field label={t('publication.name')} value={title} onChange={setTitle} required />
        <Choice
          label={t('publication.language')}
          value={language}
          options={languageOptions(language, i18n.language)}
          onChange={setLanguage}
        />
      </div>
    </Sheet>
  )
}
