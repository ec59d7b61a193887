// WordCount: the article's words beside their target, which is set here; those of a selection while there is one.
import { Popover } from '@base-ui/react/popover'
import { useTranslation } from 'react-i18next'
import type { Article } from '#core/article/article'
import { useSelectedWords } from '../state/counts'
import { dispatch } from '../state/desk'
import { useWordCount } from '../state/words'
import { Field } from '../ui/Field'

/** Words that an adult reads in a minute, silently (Brysbaert 2019: 238 for English non-fiction). */
const wordsPerMinute = 238

interface Props {
  readonly article: Article
  /** The issue's. */
  readonly language: string
}

export function WordCount({ article, language }: Props) {
  const { t, i18n } = useTranslation()
  const count = useWordCount(article, language)
  const selected = useSelectedWords(article.language ?? language)
  const number = (value: number) => value.toLocaleString(i18n.language)
  const { wordTarget } = article
  const words = wordTarget
    ? t('desk.words.target', { words: number(count), target: number(wordTarget) })
    : t('desk.words', { count, words: number(count) })
  return (
    <>
      <Popover.Root>
        <Popover.Trigger
          className="status-button"
          data-over={(wordTarget !== null && count > wordTarget) || undefined}
          title={t('desk.target.set')}
        >
          {words}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner className="menu-place" side="top" sideOffset={6}>
            <Popover.Popup className="menu status-popup" aria-label={t('desk.target.set')}>
              <Field
                label={t('desk.target')}
                type="number"
                value={wordTarget?.toString() ?? ''}
                onChange={(value) => setTarget(article.id, value)}
              />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {selected > 0 && <span>{t('desk.words.selected', { words: number(selected) })}</span>}
      <span>{t('desk.minutes', { count: Math.max(1, Math.round(count / wordsPerMinute)) })}</span>
    </>
  )
}

function setTarget(article: string, value: string): void {
  const words = /^\d{1,6}$/.test(value) ? Number(value) : 0
  dispatch(
    { kind: 'setArticle', article, fields: { wordTarget: words > 0 ? words : null } },
    { article, merge: `target:${article}` },
  )
}
