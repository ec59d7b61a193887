// Plan: the issue's sections and articles, on the left of the desk.
import { ImagePlus, Plus } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { photoFile } from '#core/photo/photo'
import { wordmarkOf } from '#core/publication/publication'
import { PreflightPanel } from '../preflight/Panel'
import { registerCommands } from '../state/commands'
import { useDesk } from '../state/desk'
import { sayNumber } from '../state/number'
import { openSheet } from '../state/view'
import { sayDate } from '../ui/dates'
import { sayLanguage } from '../ui/languages'
import { addArticle, addSection, beginRename, move, remove, step } from './actions'
import './plan.css'
import { usePlan } from './state'
import { Tree } from './Tree'

export function Plan() {
  const { t, i18n } = useTranslation()
  const issue = useDesk((desk) => desk.issue)
  const publication = useDesk((desk) => desk.publication)
  const photos = useDesk((desk) => desk.photos)
  const readOnly = useDesk((desk) => desk.readOnly !== null)
  const said = usePlan((plan) => plan.said)
  usePlanCommands()
  if (!issue || !publication) return null
  const cover = issue.cover?.photo ? photos.get(issue.cover.photo) : undefined
  const facts = [
    sayNumber(t, issue),
    issue.coverDate || (issue.date && sayDate(issue.date, i18n.language)),
    sayLanguage(issue.language, i18n.language),
    t(`status.${issue.status}`),
  ]
  return (
    <nav className="plan" aria-label={t('plan.title')} data-pane="plan" tabIndex={-1}>
      <div className="plan-scroll">
        <button type="button" className="plan-issue" onClick={() => openSheet({ kind: 'issue' })}>
          <span className="plan-name" lang={publication.languages[0]}>
            {wordmarkOf(publication)}
          </span>
          <span className="plan-facts">{facts.filter(Boolean).join(' · ')}</span>
          <span className="plan-cover" data-empty={!cover || undefined}>
            {cover ? (
              <>
                <img src={`galley://photos/${photoFile(cover)}?w=960`} alt="" />
                <span className="plan-cover-words">
                  {[t('plan.cover'), issue.coverLines[0]].filter(Boolean).join(' · ')}
                </span>
              </>
            ) : (
              <>
                <ImagePlus size={16} aria-hidden="true" />
                {t(readOnly ? 'plan.cover.none' : 'plan.cover.choose')}
              </>
            )}
          </span>
        </button>
        <Tree issue={issue} />
        {!readOnly && (
          <div className="plan-add">
            <button type="button" className="plan-add-button" onClick={addArticle}>
              <Plus size={14} aria-hidden="true" />
              {t('plan.article.add')}
            </button>
            <button type="button" className="plan-add-button" onClick={addSection}>
              <Plus size={14} aria-hidden="true" />
              {t('plan.section.add')}
            </button>
          </div>
        )}
      </div>
      <PreflightPanel />
      <output className="visually-hidden" aria-live="polite">
        {said}
      </output>
    </nav>
  )
}

/** The row that has the keyboard, else the current article. */
const target = (): string | null => {
  const row = document.activeElement?.closest<HTMLElement>('[role="treeitem"]')
  return row?.dataset['id'] ?? useDesk.getState().article
}

function usePlanCommands(): void {
  useEffect(() => {
    const on = (run: (id: string) => void) => ({
      run: () => {
        const id = target()
        if (id) run(id)
      },
      enabled: () => target() !== null,
    })
    return registerCommands({
      'article.new': { run: addArticle },
      'section.new': { run: addSection },
      'plan.rename': on(beginRename),
      'plan.up': on((id) => move(id, -1)),
      'plan.down': on((id) => move(id, 1)),
      'plan.delete': on(remove),
      'article.previous': { run: () => step(-1) },
      'article.next': { run: () => step(1) },
    })
  }, [])
}
