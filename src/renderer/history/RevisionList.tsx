// RevisionList: who saved the issue when, newest first; the chosen one can be given a name.
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionView } from '#shared/views'
import { bridge } from '../state/bridge'
import { useDesk } from '../state/desk'
import { useUnlessHeld } from '../state/held'
import { saySecond } from '../ui/dates'
import { Field } from '../ui/Field'
import { toast } from '../ui/toast'
import { say } from '../words'

interface Props {
  readonly list: readonly RevisionView[]
  readonly chosen: number | null
  readonly onChoose: (seq: number) => void
  readonly onNamed: () => void
}

export function RevisionList({ list, chosen, onChoose, onNamed }: Props) {
  const { t, i18n } = useTranslation()
  // What a later version has made stays as it is, its history too.
  const newer = useDesk(({ readOnly }) => readOnly?.key.startsWith('fault.issue-newer'))
  const mayName = !useUnlessHeld().disabled && !newer
  const current = list.find(({ seq }) => seq === chosen)
  return (
    <div className="history-list">
      <ol aria-label={t('history.revisions')}>
        {list.map(({ seq, savedAt, by, name, published }) => (
          <li key={seq}>
            <button
              type="button"
              className="history-revision"
              aria-current={seq === chosen || undefined}
              onClick={() => onChoose(seq)}
            >
              <span className="history-name">{name ?? saySecond(savedAt, i18n.language)}</span>
              {published && <span className="history-published">{t('published.revision')}</span>}
              <span className="history-facts">
                {name !== null && `${saySecond(savedAt, i18n.language)} · `}
                {t('history.revision', { seq })}
                {by !== '' && ` · ${t('history.by', { by })}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {current && mayName && <Name key={current.seq} revision={current} onNamed={onNamed} />}
    </div>
  )
}

function Name({ revision, onNamed }: { readonly revision: RevisionView; readonly onNamed: () => void }) {
  const { t } = useTranslation()
  const id = useDesk((desk) => desk.issue?.id)
  const [name, setName] = useState(revision.name ?? '')
  useEffect(() => {
    const words = name.trim()
    if (id === undefined || words === (revision.name ?? '')) return
    const timer = setTimeout(async () => {
      const answer = await bridge.request('history.name', { id, seq: revision.seq, name: words })
      if (answer.ok) onNamed()
      else toast(say(answer.fault))
    }, 400)
    return () => clearTimeout(timer)
  }, [id, name, revision, onNamed])
  return (
    <Field
      label={t('history.name')}
      value={name}
      onChange={setName}
      help={t(revision.published ? 'published.revision.say' : 'history.name.say')}
    />
  )
}
