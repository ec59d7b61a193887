// ArticleRow: an article in the plan: its status, its hed, its words.
import { Menu } from '@base-ui/react/menu'
import { Circle, CircleCheck, CircleDashed, CircleDot } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Article, articleStatuses } from '#core/article/article'
import { dispatch, showArticle, useDesk } from '../state/desk'
import { sayLength } from '../state/length'
import { useWordCount } from '../state/words'
import { landmark } from '../ui/landmark'
import { say } from '../words'
import { beginRename } from './actions'
import { Rename } from './Rename'
import { usePlan } from './state'
import { useRowDrag } from './useRowDrag'

const shapes = { idea: CircleDashed, draft: Circle, edited: CircleDot, ready: CircleCheck } as const

interface Props {
  readonly article: Article
  readonly stop: boolean
  readonly selected: boolean
  readonly language: string
}

export const ArticleRow = memo(function ArticleRow({ article, stop, selected, language }: Props) {
  const { t, i18n } = useTranslation()
  const current = useDesk((desk) => desk.article === article.id)
  const readOnly = useDesk((desk) => desk.readOnly)
  const renaming = usePlan((plan) => plan.renaming === article.id)
  const [row, edge] = useRowDrag<HTMLLIElement>(article.id, 'article')
  const words = useWordCount(article, language)
  const Shape = shapes[article.status]
  const status = t(`plan.status.${article.status}`)
  const hed = article.hed || t('plan.article.untitled')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree listens for Enter
    <li
      ref={row}
      role="treeitem"
      className="tree-article"
      aria-label={`${hed}, ${status}, ${sayLength(t, words, article.language ?? language, i18n.language)}`}
      aria-current={current || undefined}
      aria-selected={selected}
      tabIndex={stop ? 0 : -1}
      data-id={article.id}
      data-edge={edge}
      onClick={() => {
        usePlan.setState({ active: article.id })
        showArticle(article.id)
      }}
      onDoubleClick={() => beginRename(article.id)}
      onFocus={(event) => event.target === event.currentTarget && usePlan.setState({ active: article.id })}
    >
      <Menu.Root>
        {/* The popup stands in the desk's landmark, where screen readers look for it. */}
        <Menu.Trigger
          className="tree-status"
          data-status={article.status}
          aria-label={t('plan.status', { status })}
          title={t('plan.status', { status })}
          tabIndex={stop ? 0 : -1}
          onClick={(event) => event.stopPropagation()}
        >
          <Shape size={13} aria-hidden="true" />
        </Menu.Trigger>
        <Menu.Portal className="menu-portal" container={landmark()}>
          <Menu.Positioner className="menu-place" positionMethod="fixed" sideOffset={4} align="start">
            <Menu.Popup
              className="menu"
              aria-label={t('plan.status', { status })}
              onClick={(event) => event.stopPropagation()}
            >
              {readOnly && <p className="menu-why">{say(readOnly)}</p>}
              {articleStatuses.map((name) => {
                const Mark = shapes[name]
                return (
                  <Menu.Item
                    key={name}
                    className="menu-item"
                    role="menuitemradio"
                    disabled={readOnly !== null}
                    aria-checked={name === article.status}
                    onClick={() =>
                      dispatch({ kind: 'setArticle', article: article.id, fields: { status: name } })
                    }
                  >
                    <Mark size={14} aria-hidden="true" />
                    <span>{t(`plan.status.${name}`)}</span>
                  </Menu.Item>
                )
              })}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {renaming ? (
        <Rename id={article.id} value={article.hed} />
      ) : (
        <span
          className="tree-hed"
          data-empty={article.hed === '' || undefined}
          lang={article.language ?? language}
        >
          {hed}
        </span>
      )}
      <span className="tree-words" aria-hidden="true">
        {words.toLocaleString(i18n.language)}
      </span>
    </li>
  )
})
