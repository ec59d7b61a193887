// PublicationDialog: the publication's nameplate, colophon and design.
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { type FaultyField, faultsOf, tidied } from '#core/publication/faults'
import { columnCounts, type Publication, papers } from '#core/publication/publication'
import { bridge } from '../state/bridge'
import { setPublication, useDesk } from '../state/desk'
import { readLibrary, useUnlessHeld } from '../state/held'
import { closeSheet } from '../state/view'
import { Choice } from '../ui/Choice'
import { Field } from '../ui/Field'
import { languageOptions } from '../ui/languages'
import { Sheet } from '../ui/Sheet'
import { toast } from '../ui/toast'
import { say } from '../words'
import { Accent } from './Accent'

interface Props {
  readonly id: string
  /** The field that it was opened for. */
  readonly field: string | undefined
}

export function PublicationDialog({ id, field }: Props) {
  const { t, i18n } = useTranslation()
  const held = useUnlessHeld().disabled === true
  const [stored, setStored] = useState<Publication | null>(null)
  const [draft, setDraft] = useState<Publication | null>(null)
  /** Nobody is told of a fault while still typing. */
  const [checked, setChecked] = useState<readonly FaultyField[]>([])
  useEffect(() => {
    void readLibrary().then((answer) => {
      if (!answer.ok) return toast(say(answer.fault))
      const found = answer.value.publications.find((one) => one.id === id) ?? null
      setStored(found)
      setDraft(found)
      setChecked(found ? faultsOf(tidied(found)) : [])
    })
  }, [id])
  if (!draft) return null
  const set = (fields: Partial<Publication>) => setDraft({ ...draft, ...fields })
  const { nameplate, colophon, design, houseStyle } = draft
  const faults = faultsOf(tidied(draft))
  const checkedField = (name: FaultyField) => ({
    name,
    fault: faults.includes(name) && checked.includes(name) ? t(`publication.fault.${name}`) : undefined,
    onLeave: () => {
      setDraft(tidied(draft))
      setChecked([...checked, name])
    },
  })
  const save = async () => {
    const publication = tidied(draft)
    const [faulty] = faultsOf(publication)
    if (faulty) {
      // The field says what is wrong with it before it has the focus.
      flushSync(() => setChecked(faultsOf(publication)))
      document.querySelector<HTMLElement>(`.dialog [name="${faulty}"]`)?.focus()
      return
    }
    const answer = await bridge.request('publication.save', { publication })
    if (!answer.ok) return toast(say(answer.fault))
    if (useDesk.getState().publication?.id === id) setPublication(answer.value)
    closeSheet()
  }
  return (
    <Sheet
      title={t('publication.title')}
      field={field}
      onClose={closeSheet}
      onSubmit={() => (held ? closeSheet() : void save())}
      unsaved={JSON.stringify(draft) === JSON.stringify(stored) ? undefined : t('dialog.save')}
      actions={
        <>
          <button type="button" className="button" onClick={closeSheet}>
            {t(held ? 'export.close' : 'app.cancel')}
          </button>
          {!held && (
            <button type="submit" className="button button-primary">
              {t('dialog.save')}
            </button>
          )}
        </>
      }
    >
      {held && <p className="form-read-only">{t('held.reason')}</p>}
      <fieldset className="form" disabled={held}>
        <Field
          {...checkedField('title')}
          label={t('publication.name')}
          value={draft.title}
          onChange={(title) => set({ title })}
          required
        />
        <Field
          label={t('publication.wordmark')}
          value={nameplate.wordmark}
          onChange={(wordmark) => set({ nameplate: { ...nameplate, wordmark } })}
        />
        <Field
          label={t('publication.slogan')}
          value={nameplate.slogan}
          onChange={(slogan) => set({ nameplate: { ...nameplate, slogan } })}
        />
        <Field
          label={t('publication.publisher')}
          value={draft.publisher}
          onChange={(publisher) => set({ publisher })}
        />
        <div className="field-row">
          <Choice
            label={t('publication.language')}
            value={draft.languages[0] ?? 'en'}
            options={languageOptions(draft.languages[0] ?? 'en', i18n.language)}
            onChange={(first) =>
              set({ languages: [first, ...draft.languages.slice(1).filter((other) => other !== first)] })
            }
          />
          <Choice
            label={t('publication.numbering')}
            value={draft.numbering}
            options={(['number', 'volume-number'] as const).map(
              (name) => [name, t(`publication.numbering.${name}`)] as const,
            )}
            onChange={(numbering) => set({ numbering })}
          />
        </div>
        <h3 className="form-head">{t('publication.group.colophon')}</h3>
        {(['address', 'contact', 'copyright', 'disclaimer'] as const).map((name) => (
          <Field
            key={name}
            label={t(`publication.${name}`)}
            lines={2}
            value={colophon[name]}
            onChange={(value) => set({ colophon: { ...colophon, [name]: value } })}
          />
        ))}
        <h3 className="form-head">{t('publication.group.places')}</h3>
        <Field
          {...checkedField('webAddress')}
          label={t('publication.webAddress')}
          help={t('publication.webAddress.help')}
          value={draft.webAddress}
          onChange={(webAddress) => set({ webAddress })}
        />
        <Field
          {...checkedField('mailAddress')}
          label={t('publication.mailAddress')}
          value={draft.mailAddress}
          onChange={(mailAddress) => set({ mailAddress })}
        />
        <h3 className="form-head">{t('publication.group.style')}</h3>
        <label className="check">
          <input
            type="checkbox"
            checked={houseStyle.smartTypography}
            onChange={(event) =>
              set({ houseStyle: { ...houseStyle, smartTypography: event.currentTarget.checked } })
            }
          />
          {t('publication.smart')}
        </label>
        <h3 className="form-head">{t('publication.group.design')}</h3>
        <Accent accent={design.accent} onChange={(accent) => set({ design: { ...design, accent } })} />
        <div className="field-row">
          <Choice
            label={t('publication.paper')}
            value={design.paper}
            options={papers.map((name) => [name, t(`publication.paper.${name}`)] as const)}
            onChange={(paper) => set({ design: { ...design, paper } })}
          />
          <Choice
            label={t('publication.columns')}
            value={`${design.columns}` as const}
            options={columnCounts.map((count) => [`${count}`, t(`publication.columns.${count}`)] as const)}
            onChange={(chosen) =>
              set({
                design: { ...design, columns: columnCounts.find((count) => `${count}` === chosen) ?? 2 },
              })
            }
          />
        </div>
      </fieldset>
    </Sheet>
  )
}
