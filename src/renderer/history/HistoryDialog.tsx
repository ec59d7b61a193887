// HistoryDialog: the revisions of the issue, what differs, and the way back.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { restoreArticle, restoreBlock, restoreIssue } from '#core/compare/restore'
import type { Edit } from '#core/edit/edit'
import { addPhotos, dispatchAll, useDesk } from '../state/desk'
import { closeSheet } from '../state/view'
import { Choice } from '../ui/Choice'
import { Sheet } from '../ui/Sheet'
import { toast } from '../ui/toast'
import { say } from '../words'
import { Comparison } from './Comparison'
import './history.css'
import { RevisionList } from './RevisionList'
import { type Against, useHistory } from './useHistory'

/** One text, or two columns with what stands over them. */
export interface Layout {
  readonly beside: boolean
  readonly left: 'history.before' | 'history.then' | 'damaged.then'
  readonly right: 'history.then' | 'history.now' | 'damaged.now'
}

export function HistoryDialog() {
  const { t } = useTranslation()
  const [against, setAgainst] = useState<Against>('draft')
  const [layout, setLayout] = useState<'inline' | 'beside'>('inline')
  const { list, chosen, choose, then, change, fault, again } = useHistory(against)
  const readOnly = useDesk((desk) => desk.readOnly !== null)
  const mayRestore = against === 'draft' && !readOnly && then !== null

  const restore = (edits: readonly Edit[], article: string | null) => {
    if (!then) return
    addPhotos(then.photos)
    dispatchAll(edits, article)
    toast(t('history.restored', { seq: then.seq }))
  }
  const now = () => useDesk.getState().issue

  return (
    <Sheet
      title={t('history.title')}
      wide
      onClose={closeSheet}
      onSubmit={closeSheet}
      actions={
        <>
          {mayRestore && (
            <button
              type="button"
              className="button"
              disabled={!change || change.same}
              onClick={() => {
                const issue = now()
                if (issue) restore(restoreIssue(issue, then.issue), null)
              }}
            >
              {t('history.restore.issue')}
            </button>
          )}
          <button type="submit" className="button button-primary">
            {t('dialog.done')}
          </button>
        </>
      }
    >
      {fault && <p role="alert">{say(fault)}</p>}
      {list?.length === 0 && <p>{t('history.none')}</p>}
      {list && list.length > 0 && (
        <div className="history">
          <RevisionList list={list} chosen={chosen} onChoose={choose} onNamed={again} />
          <section className="history-compared" aria-live="polite">
            <div className="field-row">
              <Choice
                label={t('history.against')}
                value={against}
                options={(['draft', 'before'] as const).map(
                  (one) => [one, t(`history.against.${one}`)] as const,
                )}
                onChange={setAgainst}
              />
              <Choice
                label={t('history.view')}
                value={layout}
                options={(['inline', 'beside'] as const).map(
                  (one) => [one, t(`history.view.${one}`)] as const,
                )}
                onChange={setLayout}
              />
            </div>
            {change && (
              <Comparison
                change={change}
                layout={{
                  beside: layout === 'beside',
                  left: against === 'draft' ? 'history.then' : 'history.before',
                  right: against === 'draft' ? 'history.now' : 'history.then',
                }}
                {...(mayRestore && {
                  onArticle: (id: string) => {
                    const issue = now()
                    if (issue) restore(restoreArticle(issue, then.issue, id), id)
                  },
                  onBlock: (id: string, node) => {
                    const issue = now()
                    if (issue) restore(restoreBlock(issue, then.issue, id, node), id)
                  },
                })}
              />
            )}
          </section>
        </div>
      )}
    </Sheet>
  )
}
