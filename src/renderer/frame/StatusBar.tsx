// StatusBar: the truth about saving, the article's length, its gaps and language, zoom and preflight.
import { Circle, CircleCheck, CircleDashed, OctagonX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { findArticle } from '#core/issue/issue'
import { PreflightLight } from '../preflight/Light'
import { saveNow } from '../state/autosave'
import { saveCopy } from '../state/copy'
import { type SaveState, useDesk } from '../state/desk'
import { useView } from '../state/view'
import { sayLanguage } from '../ui/languages'
import { say } from '../words'
import { TkCount } from './TkCount'
import { WordCount } from './WordCount'

export function StatusBar() {
  const { t, i18n } = useTranslation()
  const issue = useDesk((desk) => desk.issue)
  const id = useDesk((desk) => desk.article)
  const zoom = useView((view) => view.zoom)
  const article = issue && id ? findArticle(issue, id)?.article : undefined
  const language = issue?.language ?? 'en'
  return (
    <footer className="status-bar">
      <Saved />
      {article && <WordCount article={article} language={language} />}
      <TkCount />
      <span className="status-gap" />
      <span>{sayLanguage(article?.language ?? language, i18n.language)}</span>
      <span title={t('desk.zoom')}>{zoom.toLocaleString(i18n.language, { style: 'percent' })}</span>
      <PreflightLight />
    </footer>
  )
}

const shapes = { saved: CircleCheck, changed: Circle, saving: CircleDashed, failed: OctagonX } as const

function Saved() {
  const { t, i18n } = useTranslation()
  const save = useDesk((desk) => desk.save)
  const Shape = shapes[save.kind]
  return (
    <span className="status-saved" data-state={save.kind} role="status">
      <Shape size={13} aria-hidden="true" />
      <span>{sentence(save)}</span>
      {save.kind === 'failed' && (
        <>
          <button type="button" className="link-button" onClick={() => void saveNow()}>
            {t('desk.retry')}
          </button>
          <button type="button" className="link-button" onClick={() => void saveCopy()}>
            {t('desk.copy')}
          </button>
        </>
      )}
    </span>
  )

  function sentence(state: SaveState): string {
    if (state.kind === 'failed') return t('desk.failed', { why: say(state.fault) })
    if (state.kind !== 'saved') return t(`desk.${state.kind}`)
    if (!state.at) return t('desk.saved')
    return t('desk.saved.at', {
      time: new Date(state.at).toLocaleTimeString(i18n.language, { hour12: false }),
    })
  }
}
