// WordCount: the article's length beside its target, which is set here; that of a selection while there is one.
import { Popover } from '@base-ui/react/popover'
import { useTranslation } from 'react-i18next'
import type { Article } from '#core/article/article'
import { lengthUnit } from '#core/body/text'
import { useSelectedWords } from '../state/counts'
import { dispatch } from '../state/desk'
import { sayLength } from '../state/length'
import { useWordCount } from '../state/words'
import { Field } from '../ui/Field'

/** What an adult reads in a minute, silently (Brysbaert 2019: 238 words of English non-fiction; 500 characters is usual in Japan). */
const inMinute = { words: 238, characters: 500 } as const

interface Props {
  readonly article: Article
  /** The issue's. */
  readonly language: string
}

export function WordCount({ article, language }: Props) {
  const { t, i18n } = useTranslation()
  const count = useWordCount(article, language)
  const own = article.language ?? language
  const unit = lengthUnit(own)
  const selected = useSelectedWords(own)
  const length = (value: number) => sayLength(t, value, own, i18n.language)
  const { wordTarget } = article
  const words = wordTarget ? `${count.toLocaleString(i18n.language)} / ${length(wordTarget)}` : length(count)
  return (
    <>
      <Popover.Root>
        <Popover.Trigger
          className="status-button"
          data-over={(wordTarget !== null && count > wordTarget) || undefined}
          title={t(`desk.target.set.${unit}`)}
        >
          {words}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner className="menu-place" side="top" sideOffset={6}>
            <Popover.Popup className="menu status-popup" aria-label={t(`desk.target.set.${unit}`)}>
              <Field
                label={t(`desk.target.${unit}`)}
                type="number"
                value={wordTarget?.toString() ?? ''}
                onChange={(value) => setTarget(article.id, value)}
              />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {selected > 0 && <span>{t('desk.selected', { length: length(selected) })}</span>}
      <span>{t('desk.minutes', { count: Math.max(1, Math.round(count / inMinute[unit])) })}</span>
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
