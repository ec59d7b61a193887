// HitList: every hit with the words around it, and what would stand there instead.
import { Fragment, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsAround } from '#core/find/around'
import { canReplace } from '#core/find/replace'
import { findArticle } from '#core/issue/issue'
import { useDesk } from '../state/desk'
import { goToCurrent } from './marks'
import { type Hit, useFind } from './state'

/** Letters shown before and after a hit. */
const around = 40

export function HitList() {
  const { t } = useTranslation()
  const { hits, replacing, left, current } = useFind()
  const readOnly = useDesk((desk) => desk.readOnly !== null)
  return (
    <ul className="find-hits" aria-label={t('find.hits')}>
      {hits.map((hit, at) => (
        <Fragment key={hit.key}>
          {hits[at - 1]?.passage.place.article !== hit.passage.place.article || at === 0 ? (
            <li className="find-where">
              <Where hit={hit} />
            </li>
          ) : null}
          <Row
            hit={hit}
            at={at}
            replacing={replacing && !readOnly}
            ticked={!left.has(hit.key)}
            now={at === current}
          />
        </Fragment>
      ))}
    </ul>
  )
}

function Where({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation()
  const { article } = hit.passage.place
  const hed = useDesk(({ issue }) =>
    issue && article ? findArticle(issue, article)?.article.hed : undefined,
  )
  if (article === undefined) return t('find.where.issue')
  return hed || t('plan.article.untitled')
}

interface RowProps {
  readonly hit: Hit
  readonly at: number
  readonly replacing: boolean
  readonly ticked: boolean
  readonly now: boolean
}

const Row = memo(function Row({ hit, at, replacing, ticked, now }: RowProps) {
  const { t } = useTranslation()
  const { passage, match } = hit
  const { text, place } = passage
  const can = !replacing || canReplace(hit)
  const { before, found, after } = wordsAround(text, match, around)
  return (
    <li className="find-hit">
      {replacing && (
        <input
          type="checkbox"
          checked={can && ticked}
          disabled={!can}
          aria-label={t('find.tick', { before: found, after: match.replacement })}
          onChange={(event) => tick(hit.key, event.target.checked)}
        />
      )}
      <button
        type="button"
        className="find-line"
        aria-current={now}
        onClick={() => {
          useFind.setState({ current: at })
          goToCurrent()
        }}
      >
        <span className="find-field">
          {t(`find.field.${passage.kind === 'note' ? 'note' : place.field}`)}
        </span>
        <span>
          {before}
          {replacing && can ? (
            <>
              <del>{found}</del>
              <ins>{match.replacement}</ins>
            </>
          ) : (
            <mark>{found}</mark>
          )}
          {after}
        </span>
        {!can && <span className="find-why">{t('find.fixed')}</span>}
      </button>
    </li>
  )
})

const tick = (key: string, on: boolean): void =>
  useFind.setState(({ left }) => {
    const others = new Set(left)
    if (on) others.delete(key)
    else others.add(key)
    return { left: others }
  })
