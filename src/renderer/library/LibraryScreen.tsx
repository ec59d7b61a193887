// LibraryScreen: the publications with their issues.
import { FileDown, FileUp, Plus, Settings2, Trash2 } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type Publication, wordmarkOf } from '#core/publication/publication'
import type { LibraryView } from '#shared/views'
import { registerCommands } from '../state/commands'
import { useUnlessHeld } from '../state/held'
import { chooseImport } from '../state/import'
import { newIssue } from '../state/sitting'
import { openSheet } from '../state/view'
import { IconButton } from '../ui/IconButton'
import { say } from '../words'
import { IssueList } from './IssueList'
import './library.css'
import { LibraryPlace } from './LibraryPlace'
import { NewerIssues } from './NewerIssues'
import { Notice } from './Notice'
import { removePublication } from './remove-publication'
import { SearchField } from './SearchField'
import { SearchResults } from './SearchResults'
import { SearchStatus } from './SearchStatus'
import { useLibrarySearch, useSearching } from './search'
import './search.css'
import './narrow.css'
import { useLibrary } from './useLibrary'

export function LibraryScreen() {
  const { t } = useTranslation()
  const { view, fault, again } = useLibrary()
  const unlessHeld = useUnlessHeld()
  const first = view?.publications[0]?.id
  const searching = useLibrarySearch(({ words }) => words.trim() !== '')
  useSearching(view)
  useEffect(
    () =>
      first
        ? registerCommands({ 'issue.new': { run: () => void newIssue(first) } })
        : registerCommands({ 'issue.new': { run: () => openSheet({ kind: 'newPublication' }) } }),
    [first],
  )
  if (fault)
    return (
      <main className="full-page" data-pane="library" tabIndex={-1}>
        <h1>{t('library.failed')}</h1>
        <p>{say(fault)}</p>
        <button type="button" className="button button-primary" onClick={again}>
          {t('library.again')}
        </button>
      </main>
    )
  if (!view)
    return (
      <main className="full-page" aria-busy="true">
        <p role="status">{t('library.loading')}</p>
      </main>
    )
  return (
    <main className="library" data-pane="library" tabIndex={-1}>
      <div className="library-column">
        <div className="library-head">
          <h1>{t('library.title')}</h1>
          <LibraryPlace />
          <SearchField />
          <button
            type="button"
            className="button"
            {...unlessHeld}
            onClick={() => openSheet({ kind: 'newPublication' })}
          >
            {t('library.publication.new')}
          </button>
          <button
            type="button"
            className="button with-icon"
            {...unlessHeld}
            onClick={() => void chooseImport()}
          >
            <FileDown size={15} aria-hidden="true" />
            {t('library.import')}
          </button>
        </div>
        {view.heldBy && (
          <p className="library-notice" role="status">
            {say(view.heldBy)}
          </p>
        )}
        <SearchStatus />
        {searching ? <SearchResults publications={view.publications} /> : <Shelves view={view} />}
      </div>
    </main>
  )
}

function Shelves({ view }: { readonly view: LibraryView }) {
  const { t } = useTranslation()
  const unlessHeld = useUnlessHeld()
  // An issue of a later version says so in its own row.
  const notices = view.notices.filter(({ key }) => key !== 'fault.issue-newer')
  const known = new Set(view.publications.map(({ id }) => id))
  return (
    <>
      {notices.map((notice) => (
        <Notice key={notice.key + JSON.stringify(notice.with)} notice={notice} />
      ))}
      {view.publications.length === 0 && (
        <div className="library-empty">
          <h2>{t('library.empty')}</h2>
          <p>{t('library.empty.say')}</p>
          <div className="library-begin">
            <button
              type="button"
              className="button button-primary"
              {...unlessHeld}
              onClick={() => openSheet({ kind: 'newPublication' })}
            >
              {t('library.publication.new')}
            </button>
            <button type="button" className="button" {...unlessHeld} onClick={() => void chooseImport()}>
              {t('library.import')}
            </button>
          </div>
        </div>
      )}
      {view.publications.map((publication) => (
        <Shelf key={publication.id} publication={publication} view={view} />
      ))}
      <NewerIssues
        issues={view.newer.filter(({ publication }) => publication === null || !known.has(publication))}
      />
      {view.trashed > 0 && (
        <button type="button" className="library-trash" onClick={() => openSheet({ kind: 'trash' })}>
          <Trash2 size={15} aria-hidden="true" />
          {t('library.trash', { count: view.trashed })}
        </button>
      )}
    </>
  )
}

function Shelf({ publication, view }: { readonly publication: Publication; readonly view: LibraryView }) {
  const { t } = useTranslation()
  const unlessHeld = useUnlessHeld()
  const issues = view.issues.filter((issue) => issue.publication === publication.id)
  const newer = view.newer.filter((issue) => issue.publication === publication.id)
  const next = Math.max(0, ...[...issues, ...newer].map(({ number }) => number ?? 0)) + 1
  return (
    <section className="shelf" aria-label={t('library.issues', { title: publication.title })}>
      <div className="shelf-head">
        <div className="shelf-name" lang={publication.languages[0]}>
          <h2>{wordmarkOf(publication)}</h2>
          {publication.nameplate.slogan && <p>{publication.nameplate.slogan}</p>}
        </div>
        {issues.length > 1 && (
          <IconButton
            label={t('library.several', { title: publication.title })}
            onClick={() => openSheet({ kind: 'several', publication: publication.id })}
          >
            <FileUp size={16} aria-hidden="true" />
          </IconButton>
        )}
        {issues.length + newer.length === 0 && !unlessHeld.disabled && (
          <IconButton
            label={t('library.publication.remove', { title: publication.title })}
            onClick={() => void removePublication(publication)}
          >
            <Trash2 size={16} aria-hidden="true" />
          </IconButton>
        )}
        <IconButton
          label={t('library.publication.settings', { title: publication.title })}
          onClick={() => openSheet({ kind: 'publication', id: publication.id })}
        >
          <Settings2 size={16} aria-hidden="true" />
        </IconButton>
        <button
          type="button"
          className="button button-primary with-icon"
          {...unlessHeld}
          onClick={() => void newIssue(publication.id)}
        >
          <Plus size={15} aria-hidden="true" />
          {t('library.issue.new.number', { number: next })}
        </button>
      </div>
      {issues.length + newer.length === 0 ? (
        <p className="shelf-none">{t('library.publication.none')}</p>
      ) : (
        <IssueList issues={issues} />
      )}
      <NewerIssues issues={newer} />
    </section>
  )
}
