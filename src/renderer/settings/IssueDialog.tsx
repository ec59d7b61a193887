// IssueDialog: what the issue says of itself; each change is an edit that undo takes back.
import { useTranslation } from 'react-i18next'
import type { IssueFields } from '#core/edit/edit'
import { issueStatuses } from '#core/issue/issue'
import { photoFile } from '#core/photo/photo'
import { emptyUse, fillUse, type PhotoUse } from '#core/photo/use'
import { bridge } from '../state/bridge'
import { addPhotos, dispatch, useDesk } from '../state/desk'
import { closeSheet, openSheet } from '../state/view'
import { Choice } from '../ui/Choice'
import { sayDate } from '../ui/dates'
import { Field } from '../ui/Field'
import { languageOptions } from '../ui/languages'
import { Sheet } from '../ui/Sheet'
import { toast } from '../ui/toast'
import { say } from '../words'

const set = (fields: Partial<IssueFields>): void =>
  dispatch({ kind: 'setIssue', fields }, { merge: `issue:${Object.keys(fields).join()}` })

const whole = (value: string): number | null => (/^\d+$/.test(value) ? Number(value) : null)

/** `field`: the one that it was opened for. */
export function IssueDialog({ field }: { readonly field: string | undefined }) {
  const { t, i18n } = useTranslation()
  const issue = useDesk((desk) => desk.issue)
  const numbering = useDesk((desk) => desk.publication?.numbering)
  const readOnly = useDesk((desk) => desk.readOnly)
  if (!issue) return null
  return (
    <Sheet
      title={t('issue.title')}
      field={field}
      onClose={closeSheet}
      onSubmit={closeSheet}
      actions={
        <>
          {readOnly?.key === 'fault.issue-published' && (
            <button
              type="button"
              className="button"
              onClick={() => openSheet({ kind: 'correct', details: true })}
            >
              {t('published.correct')}
            </button>
          )}
          <button type="submit" className="button button-primary">
            {t('dialog.done')}
          </button>
        </>
      }
    >
      {readOnly && <p className="form-read-only">{say(readOnly)}</p>}
      <fieldset className="form" disabled={readOnly !== null}>
        <div className="field-row">
          {numbering === 'volume-number' && (
            <Field
              name="volume"
              label={t('issue.volume')}
              type="number"
              value={issue.volume?.toString() ?? ''}
              onChange={(value) => set({ volume: whole(value) })}
            />
          )}
          <Field
            name="number"
            label={t('issue.number')}
            type="number"
            value={issue.number?.toString() ?? ''}
            onChange={(value) => set({ number: whole(value) })}
          />
          <Choice
            label={t('issue.status')}
            value={issue.status}
            options={issueStatuses.map((name) => [name, t(`status.${name}`)] as const)}
            onChange={(status) => set({ status })}
          />
        </div>
        <Field
          name="title"
          label={t('issue.name')}
          value={issue.title}
          onChange={(title) => set({ title })}
        />
        <div className="field-row">
          <Field
            name="date"
            label={t('issue.date')}
            type="date"
            value={issue.date ?? ''}
            // The field itself shows it as the system writes dates.
            help={issue.date ? sayDate(issue.date, i18n.language) : undefined}
            onChange={(date) => set({ date: date || null })}
          />
          <Field
            label={t('issue.coverDate')}
            value={issue.coverDate}
            onChange={(coverDate) => set({ coverDate })}
          />
        </div>
        <Choice
          label={t('issue.language')}
          value={issue.language}
          options={languageOptions(issue.language, i18n.language)}
          onChange={(language) => set({ language })}
        />
        <Cover cover={issue.cover} />
        <Field
          name="coverLines"
          label={t('issue.coverLines')}
          lines={3}
          value={issue.coverLines.join('\n')}
          onChange={(lines) => set({ coverLines: lines === '' ? [] : lines.split('\n') })}
        />
      </fieldset>
    </Sheet>
  )
}

function Cover({ cover }: { readonly cover: PhotoUse | null }) {
  const { t } = useTranslation()
  const photo = useDesk((desk) => (cover?.photo ? desk.photos.get(cover.photo) : undefined))
  const choose = async () => {
    const answer = await bridge.request('photo.choose', { many: false })
    if (!answer.ok) return toast(say(answer.fault))
    const chosen = answer.value[0]?.result
    if (!chosen) return
    if (!chosen.ok) return toast(say(chosen.fault))
    addPhotos([chosen.value])
    set({ cover: fillUse(cover ?? emptyUse(crypto.randomUUID()), chosen.value) })
  }
  const field = (name: 'caption' | 'credit' | 'alt') =>
    cover && (
      <Field
        name={name}
        label={t(`issue.${name}`)}
        value={cover[name]}
        onChange={(value) => set({ cover: { ...cover, [name]: value } })}
      />
    )
  return (
    <>
      <h3 className="form-head">{t('issue.cover')}</h3>
      <div className="cover-choice">
        {photo && <img src={`galley://photos/${photoFile(photo)}?w=480`} alt={cover?.alt ?? ''} />}
        <button type="button" name="file" className="button" onClick={() => void choose()}>
          {t(photo ? 'issue.cover.change' : 'issue.cover.choose')}
        </button>
        {cover && (
          <button type="button" className="link-button" onClick={() => set({ cover: null })}>
            {t('issue.cover.remove')}
          </button>
        )}
      </div>
      {field('caption')}
      {field('credit')}
      {field('alt')}
    </>
  )
}
