// StatusBar: the truth about saving, the article's length, its gaps and language, zoom and preflight.
import { useTranslation } from 'react-i18next'
import { findArticle } from '#core/issue/issue'
import { PreflightLight } from '../preflight/Light'
import { useDesk } from '../state/desk'
import { useView } from '../state/view'
import { sayLanguage } from '../ui/languages'
import { Saved } from './Saved'
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
      <span className="status-aside">{sayLanguage(article?.language ?? language, i18n.language)}</span>
      <span className="status-aside" title={t('desk.zoom')}>
        {zoom.toLocaleString(i18n.language, { style: 'percent' })}
      </span>
      <PreflightLight />
    </footer>
  )
}
