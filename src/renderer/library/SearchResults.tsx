// SearchResults: the places that were found, by issue and article, with the words around.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type ArticleHits, type IssueHit, piecesOf } from '#core/find/issue-hits'
import type { Publication } from '#core/publication/publication'
import type { IssueHits } from '#shared/views'
import { sayNumber } from '../state/number'
import { sayIssueDate, titleOf } from './number'
import { idOfHit, openHit, useLibrarySearch } from './search'
import { searchKeys } from './search-keys'

export function SearchResults({ publications }: { readonly publications: readonly Publication[] }) {
  const { t, i18n } = useTranslation()
  const { hits, opened } = useLibrarySearch()
  const box = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on coming back
  useEffect(() => {
    if (opened !== null)
      box.current?.querySelector<HTMLElement>(`[data-hit="${CSS.escape(opened)}"]`)?.focus()
  }, [])
  if (!hits || hits.count === 0) return null
  const listed = hits.found.flatMap(({ articles }) => articles).reduce((sum, { count }) => sum + count, 0)
  const rest = hits.count - listed
  return (
    <section ref={box} aria-label={t('find.hits')} onKeyDown={searchKeys}>
      {hits.found.map((found) => (
        <OfIssue
          key={found.issue.id}
          found={found}
          publication={
            publications.length > 1
              ? publications.find(({ id }) => id === found.issue.publication)?.title
              : undefined
          }
        />
      ))}
      {rest > 0 && (
        <p className="found-rest">
          {t('search.rest', { count: rest, number: rest.toLocaleString(i18n.language) })}
        </p>
      )}
    </section>
  )
}

interface OfIssueProps {
  readonly found: IssueHits
  /** Where there are several. */
  readonly publication: string | undefined
}

function OfIssue({ found: { issue, articles }, publication }: OfIssueProps) {
  const { t, i18n } = useTranslation()
  const title = titleOf(t, issue)
  return (
    <section className="found-issue">
      <h2 className="found-head">
        <span className="issue-number">{sayNumber(t, issue)}</span>
        <span className="issue-title" lang={title.lang}>
          {title.words}
        </span>
        <span className="issue-facts">
          {[publication, sayIssueDate(t, issue, i18n.language)].filter(Boolean).join(' · ')}
        </span>
        <span className="issue-status" data-status={issue.status}>
          {t(`status.${issue.status}`)}
        </span>
      </h2>
      {articles.map((article) => (
        <OfArticle key={article.article ?? ''} issue={issue.id} found={article} />
      ))}
    </section>
  )
}

function OfArticle({ issue, found }: { readonly issue: string; readonly found: ArticleHits }) {
  const { t, i18n } = useTranslation()
  const { article, hed, language, count, hits } = found
  const more = count - hits.length
  const named = article !== null && hed.trim() !== ''
  return (
    <>
      <h3 className="found-hed" lang={named ? language : undefined}>
        {named ? hed : t(article === null ? 'find.where.issue' : 'plan.article.untitled')}
      </h3>
      <ul>
        {hits.map((hit) => (
          <li key={idOfHit(issue, hit)}>
            <Line hit={hit} id={idOfHit(issue, hit)} onOpen={() => openHit(issue, article, hit)} />
          </li>
        ))}
        {more > 0 && (
          <li className="found-more">
            {t('search.more', { count: more, number: more.toLocaleString(i18n.language) })}
          </li>
        )}
      </ul>
    </>
  )
}

interface LineProps {
  readonly hit: IssueHit
  readonly id: string
  readonly onOpen: () => Promise<void>
}

function Line({ hit, id, onOpen }: LineProps) {
  const { t } = useTranslation()
  return (
    <button type="button" className="found-line" data-hit={id} onClick={() => void onOpen()}>
      <span className="found-field">{t(`find.field.${hit.field}`)}</span>
      <span lang={hit.language}>
        {piecesOf(hit).map(({ text, marked }, nth) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no order but their own
          marked ? <mark key={nth}>{text}</mark> : text,
        )}
      </span>
    </button>
  )
}
