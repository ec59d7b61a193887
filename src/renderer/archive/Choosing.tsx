// Choosing: the publication, the issues and the folder of an archive.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holdsArchiveUp, type IssueStatus } from '#shared/archive'
import type { Requests } from '#shared/contract'
import { Cancelled } from '../export/Cancelled'
import { Where } from '../export/Where'
import { useLibrary } from '../library/useLibrary'
import { useDesk } from '../state/desk'
import { setSettings, useSettings } from '../state/settings'
import { Choice } from '../ui/Choice'
import { say } from '../words'

interface Props {
  /** Whether the last try was cancelled. */
  readonly cancelled: boolean
  readonly onStart: (choice: Requests['archive.start']['takes']) => void
  readonly onCancel: () => void
}

const statuses = {
  published: ['published'],
  ready: ['ready', 'published'],
  all: ['draft', 'review', 'ready', 'published'],
} as const satisfies Record<string, readonly IssueStatus[]>
type Which = keyof typeof statuses

/** Stands for no publication in particular; ids are never empty. */
const every = ''

export function Choosing({ cancelled, onStart, onCancel }: Props) {
  const { t } = useTranslation()
  const { view } = useLibrary()
  const folder = useSettings(({ archiveFolder }) => archiveFolder)
  const onDesk = useDesk((desk) => desk.publication?.id)
  const publications = view?.publications ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [which, setWhich] = useState<Which>('published')
  const publication = chosen ?? onDesk ?? publications[0]?.id ?? every
  const count = (view?.issues ?? []).filter(
    (issue) =>
      (publication === every || issue.publication === publication) &&
      statuses[which].some((status) => status === issue.status),
  ).length
  const held = view && holdsArchiveUp(view.notices)
  const ready = view !== null && !held && folder !== null && count > 0

  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready)
          onStart({
            publication: publication === every ? null : publication,
            statuses: statuses[which],
            folder,
          })
      }}
    >
      <p className="export-about">{t('archive.about')}</p>
      {publications.length > 1 && (
        <Choice
          label={t('archive.publication')}
          value={publication}
          options={[
            ...publications.map(({ id, title }) => [id, title] as const),
            [every, t('archive.publication.all')] as const,
          ]}
          onChange={setChosen}
        />
      )}
      <div>
        <Choice
          label={t('archive.which')}
          value={which}
          options={(['published', 'ready', 'all'] as const).map(
            (name) => [name, t(`archive.which.${name}`)] as const,
          )}
          onChange={setWhich}
        />
        <p className="export-about" role="status">
          {view && (count === 0 ? t('archive.count.none') : t('archive.count', { count }))}
        </p>
      </div>
      <Where folder={folder} onChange={(next) => setSettings({ archiveFolder: next })} />
      {held && (
        <p className="export-about" role="status">
          {t('archive.held', { why: say(held) })}
        </p>
      )}
      <div className="dialog-actions">
        {cancelled && <Cancelled sentence={t('fault.archive-cancelled')} />}
        <button type="button" className="button" onClick={onCancel}>
          {t('export.cancel')}
        </button>
        <button type="submit" className="button button-primary" disabled={!ready}>
          {t('archive.start')}
        </button>
      </div>
    </form>
  )
}
