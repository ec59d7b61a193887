// Choosing: which issues of a publication leave, as what, and where to.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chosenIn, Editions } from '../export/Editions'
import { useExportSettings } from '../export/useExportSettings'
import { Waiver } from '../export/Waiver'
import { Where } from '../export/Where'
import { useLibrary } from '../library/useLibrary'
import { useDesk } from '../state/desk'
import { Choice } from '../ui/Choice'
import { Issues } from './Issues'
import type { SeveralChoice } from './useSeveral'

interface Props {
  readonly first: string | null
  readonly onStart: (choice: SeveralChoice) => void
  readonly onCancel: () => void
}

export function Choosing({ first, onStart, onCancel }: Props) {
  const { t } = useTranslation()
  const { view } = useLibrary()
  const onDesk = useDesk((desk) => desk.publication?.id)
  const publications = view?.publications ?? []
  const [chosen, setChosen] = useState(first)
  const publication = publications.find(({ id }) => id === (chosen ?? onDesk)) ?? publications[0]
  const { settings, remember } = useExportSettings(publication?.id)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const issues = (view?.issues ?? []).filter((issue) => issue.publication === publication?.id)
  const wanted = issues.filter(({ id }) => picked.has(id))
  const editions = chosenIn(settings)
  const { folder } = settings
  const ready = wanted.length > 0 && folder !== null && editions.length > 0

  return (
    <form
      className="export-form dialog-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready)
          onStart({ issues: wanted, editions, pdf: settings.pdf, folder, waiver: reason.trim() || null })
      }}
    >
      <div className="dialog-body export-body">
        {publications.length > 1 && publication && (
          <Choice
            label={t('several.publication')}
            value={publication.id}
            options={publications.map(({ id, title }) => [id, title] as const)}
            onChange={setChosen}
          />
        )}
        <Issues issues={issues} picked={picked} onPick={setPicked} />
        <Editions design={publication?.design} settings={settings} onChange={remember} />
        <Where folder={folder} onChange={(next) => remember({ folder: next })} />
        <div>
          <Waiver reason={reason} onChange={setReason} />
          <p className="export-about">{t('several.waive')}</p>
        </div>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onCancel}>
          {t('export.cancel')}
        </button>
        <button type="submit" className="button button-primary" disabled={!ready}>
          {wanted.length === 0 ? t('export.start') : t('several.start', { count: wanted.length })}
        </button>
      </div>
    </form>
  )
}
