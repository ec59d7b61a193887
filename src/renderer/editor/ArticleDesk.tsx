// ArticleDesk: one article on paper, in the middle of the desk.

import { $getRoot, $setSelection } from 'lexical'
import { useCallback, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '#core/article/article'
import { findArticle } from '#core/issue/issue'
import { useDesk } from '../state/desk'
import { Announcer } from './Announcer'
import { BodyEditor } from './BodyEditor'
import './body.css'
import './editor.css'
import { CharacterDialog } from './characters/CharacterDialog'
import { editor } from './engine'
import { Fields } from './Fields'
import { FootnoteList } from './footnote/FootnoteList'
import { closeLinkBubble } from './link/bubble'
import { LinkBubble } from './link/LinkBubble'
import './marks/marks.css'
import { NoticeList } from './NoticeList'
import './read-only.css'
import { showBody } from './sessions'
import { Sheets } from './sheet/Sheets'
import { closeSlash } from './slash/menu'
import { SlashMenu } from './slash/SlashMenu'
import { Toolbar } from './Toolbar'
import { TableBar } from './table/TableBar'
import './writing.css'

export function ArticleDesk({ article }: { readonly article: Article }) {
  const { t } = useTranslation()
  const paper = useRef<HTMLDivElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const sectionKicker = useDesk(({ issue }) =>
    issue ? (findArticle(issue, article.id)?.section.kicker ?? '') : '',
  )
  const issueLanguage = useDesk(({ issue }) => issue?.language ?? 'en')
  const readOnly = useDesk((desk) => desk.readOnly !== null)
  const language = article.language ?? issueLanguage

  useLayoutEffect(() => showBody(article), [article])
  // It can still be selected, copied and read aloud.
  useLayoutEffect(() => editor.setEditable(!readOnly), [readOnly])
  useScrollMemory(scroll, article.id)

  const toFields = useCallback(() => {
    paper.current?.querySelector<HTMLElement>('[data-field="dateline"]')?.focus()
  }, [])

  return (
    <section className="article-desk" aria-label={t('editor.article')} tabIndex={-1} data-pane="article">
      {!readOnly && <Toolbar />}
      {!readOnly && <TableBar />}
      {/* The text takes no caret where it can only be read, so this has to be scrolled itself. */}
      <div
        className="article-scroll"
        ref={scroll}
        onScroll={closeMenus}
        {...(readOnly && { tabIndex: 0, role: 'group', 'aria-label': t('desk.panes.article') })}
      >
        <div className="paper" ref={paper} data-article={article.id} data-read-only={readOnly || undefined}>
          <Fields
            article={article.id}
            kicker={article.kicker}
            hed={article.hed}
            dek={article.dek}
            byline={article.byline}
            dateline={article.dateline}
            sectionKicker={sectionKicker}
            language={language}
            onBody={toBody}
          />
          <BodyEditor language={language} onFields={toFields} />
          <FootnoteList />
        </div>
      </div>
      <SlashMenu />
      <LinkBubble />
      <CharacterDialog />
      <Announcer />
      <Sheets article={article.id} />
      <NoticeList />
    </section>
  )
}

/** What stands beside the words does not go with them. */
function closeMenus(): void {
  closeSlash()
  closeLinkBubble()
}

/** The caret at the start of the body. */
function toBody(): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(() => {
    $setSelection(null)
    $getRoot().selectStart()
  })
}

const scrolls = new Map<string, number>()

/** Each article comes back as far down as it was left. */
function useScrollMemory(box: React.RefObject<HTMLElement | null>, article: string): void {
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    element.scrollTop = scrolls.get(article) ?? 0
    const keep = () => scrolls.set(article, element.scrollTop)
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [article, box])
}
