// Comparison: what differs between two revisions, article by article.
import { useTranslation } from 'react-i18next'
import type { ArticleChange, FieldChange, IssueChange } from '#core/compare/issues'
import type { NodeChange } from '#core/compare/nodes'
import type { Layout } from './HistoryDialog'
import { Words } from './Words'

interface Props {
  readonly change: IssueChange
  readonly layout: Layout
  readonly onArticle?: (id: string) => void
  readonly onBlock?: (id: string, node: NodeChange) => void
}

export function Comparison({ change, layout, onArticle, onBlock }: Props) {
  const { t } = useTranslation()
  if (change.same) return <p className="history-same">{t('history.same')}</p>
  return (
    <>
      {change.fields.length > 0 && (
        <article className="history-article">
          <h3>{t('history.front')}</h3>
          <FieldList fields={change.fields} layout={layout} />
        </article>
      )}
      {change.articles
        .filter((article) => article.is !== 'same' || article.moved)
        .map((article) => (
          <Article
            key={article.id}
            article={article}
            layout={layout}
            {...(onArticle && { onArticle })}
            {...(onBlock && { onBlock })}
          />
        ))}
    </>
  )
}

function Article({
  article,
  layout,
  onArticle,
  onBlock,
}: { readonly article: ArticleChange } & Omit<Props, 'change'>) {
  const { t } = useTranslation()
  const { id, hed, is, moved, fields, nodes } = article
  const runs = runsOf(nodes)
  return (
    <article className="history-article">
      <h3>
        <span>{hed || t('plan.article.untitled')}</span>
        {is !== 'same' && (
          <span className="history-is" data-is={is}>
            {t(`history.is.${is}`)}
          </span>
        )}
        {moved && <span className="history-is">{t('history.is.moved')}</span>}
        {onArticle && is !== 'same' && is !== 'new' && (
          <button type="button" className="link-button" onClick={() => onArticle(id)}>
            {t('history.restore.article')}
          </button>
        )}
      </h3>
      <FieldList fields={fields} layout={layout} />
      {runs.map((run) =>
        'count' in run ? (
          <p key={`same ${run.at}`} className="history-unchanged">
            {t('history.unchanged', { count: run.count })}
          </p>
        ) : (
          <div key={`${run.is} ${run.before} ${run.after}`} className="history-node" data-is={run.is}>
            <Words pieces={run.pieces} layout={layout} />
            <Remarks node={run} />
            {onBlock && is === 'changed' && (
              <button type="button" className="link-button" onClick={() => onBlock(id, run)}>
                {t('history.restore.block')}
              </button>
            )}
          </div>
        ),
      )}
    </article>
  )
}

/** The blocks that differ, and how many stand between them that do not. */
function runsOf(nodes: readonly NodeChange[]): (NodeChange | { at: number; count: number })[] {
  const runs: (NodeChange | { at: number; count: number })[] = []
  for (const [at, node] of nodes.entries()) {
    const last = runs.at(-1)
    if (node.is !== 'same') runs.push(node)
    else if (last && 'count' in last) last.count++
    else runs.push({ at, count: 1 })
  }
  return runs
}

function Remarks({ node }: { readonly node: NodeChange }) {
  const { t } = useTranslation()
  const { photos, pieces, is } = node
  const sameWords = pieces.every((piece) => piece.is === 'same')
  return (
    <>
      {photos.gone.length > 0 && <p>{t('history.photos.gone', { count: photos.gone.length })}</p>}
      {photos.new.length > 0 && <p>{t('history.photos.new', { count: photos.new.length })}</p>}
      {is === 'changed' && sameWords && photos.gone.length + photos.new.length === 0 && (
        <p>{t('history.look')}</p>
      )}
    </>
  )
}

function FieldList({ fields, layout }: { readonly fields: readonly FieldChange[]; readonly layout: Layout }) {
  const { t } = useTranslation()
  if (fields.length === 0) return null
  return (
    <dl className="history-fields">
      {fields.map(({ field, pieces }) => (
        <div key={field}>
          <dt>{t(`history.field.${field}`)}</dt>
          <dd>
            <Words pieces={pieces} layout={layout} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
