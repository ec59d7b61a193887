// Desk: plan, article and preview beside each other, as wide as they were left.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels'
import { findArticle } from '#core/issue/issue'
import { ArticleDesk } from '../editor/ArticleDesk'
import { FindBar } from '../find/FindBar'
import { useFindCommands } from '../find/useFindCommands'
import { StatusBar } from '../frame/StatusBar'
import { useDeskCommands } from '../frame/useAppCommands'
import { addArticle } from '../plan/actions'
import { Plan } from '../plan/Plan'
import { WatchFindings } from '../preflight/useFindings'
import { usePreviewCommands } from '../preview/forms'
import { Preview } from '../preview/Preview'
import { SpellMenu } from '../spelling/SpellMenu'
import { useDesk } from '../state/desk'
import { setSettings, useSettings } from '../state/settings'
import { useView } from '../state/view'
import './desk.css'
import { ReadOnly } from './ReadOnly'
import { useFocusMode } from './useFocusMode'
import { useRoom } from './useRoom'

export function Desk() {
  const { t } = useTranslation()
  const view = useView()
  const focus = useFocusMode()
  const plan = view.plan && !focus
  const preview = view.preview && !focus
  const panes = useSettings((settings) => settings.panes)
  useDeskCommands()
  usePreviewCommands()
  useRoom()
  useFindCommands()
  const whole = plan && preview
  const name = useDesk(({ issue, publication }) =>
    [
      publication?.title,
      issue && issue.number !== null ? t('app.number', { number: issue.number }) : t('app.number.none'),
    ].join(' '),
  )
  const layout = useMemo((): Layout | undefined => {
    const [left, middle, right] = panes
    if (!whole || left === undefined || middle === undefined || right === undefined) return undefined
    return { plan: left, article: middle, preview: right }
  }, [panes, whole])
  return (
    <>
      <WatchFindings />
      <ReadOnly />
      <main className="desk">
        <h1 className="visually-hidden">{name}</h1>
        <Group
          key={`${plan}${preview}`}
          {...(layout && { defaultLayout: layout })}
          onLayoutChanged={(next, { isUserInteraction }) => {
            if (whole && isUserInteraction)
              setSettings({ panes: [next['plan'] ?? 18, next['article'] ?? 50, next['preview'] ?? 32] })
          }}
        >
          {plan && (
            <>
              <Panel id="plan" defaultSize="18" minSize={190} maxSize={420}>
                <Plan />
              </Panel>
              <Separator className="pane-line" aria-label={t('desk.resize.plan')} />
            </>
          )}
          <Panel id="article" minSize={360}>
            <Middle />
          </Panel>
          {preview && (
            <>
              <Separator className="pane-line" aria-label={t('desk.resize.preview')} />
              <Panel id="preview" defaultSize="32" minSize={260}>
                <Preview />
              </Panel>
            </>
          )}
        </Group>
      </main>
      <SpellMenu />
      <StatusBar />
    </>
  )
}

function Middle() {
  const { t } = useTranslation()
  const article = useDesk(({ issue, article }) =>
    issue && article ? findArticle(issue, article)?.article : undefined,
  )
  const readOnly = useDesk((desk) => desk.readOnly !== null)
  if (article)
    return (
      <>
        <h2 className="visually-hidden">{article.hed || t('plan.article.untitled')}</h2>
        <div className="article-column">
          <FindBar />
          <ArticleDesk article={article} />
        </div>
      </>
    )
  return (
    <section className="full-page" aria-label={t('desk.panes.article')} data-pane="article" tabIndex={-1}>
      <p>{t('desk.empty')}</p>
      {!readOnly && (
        <button type="button" className="button button-primary" onClick={addArticle}>
          {t('desk.empty.do')}
        </button>
      )}
    </section>
  )
}
