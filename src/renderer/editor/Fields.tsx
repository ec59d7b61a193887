// Fields: kicker, hed, dek, byline and dateline, typed where they will stand.
import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf } from '#core/render/language'
import { dispatch } from '../state/desk'
import { PlainField } from './PlainField'

export const fieldNames = ['kicker', 'hed', 'dek', 'byline', 'dateline'] as const
export type FieldName = (typeof fieldNames)[number]

interface Props extends Readonly<Record<FieldName, string>> {
  readonly article: string
  /** The section's, which stands where the article has no kicker of its own. */
  readonly sectionKicker: string
  readonly language: string
  /** On from the last field into the body. */
  readonly onBody: () => void
}

export const Fields = memo(function Fields(props: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const { article, sectionKicker, language, onBody } = props

  const go = (name: FieldName, step: 1 | -1) => {
    const next = fieldNames[fieldNames.indexOf(name) + step]
    if (next) box.current?.querySelector<HTMLTextAreaElement>(`[data-field="${next}"]`)?.focus()
    else if (step > 0) onBody()
  }
  const field = (name: FieldName) => (
    <PlainField
      key={`${article}:${name}`}
      name={name}
      className={`paper-${name}`}
      value={props[name]}
      label={t(`editor.${name}`)}
      placeholder={name === 'kicker' ? sectionKicker || t('editor.kicker.empty') : t(`editor.${name}.empty`)}
      language={language}
      onChange={(value) =>
        dispatch(
          { kind: 'setArticle', article, fields: { [name]: value } },
          { article, merge: `field:${article}:${name}` },
        )
      }
      onNext={() => go(name, 1)}
      onPrevious={() => go(name, -1)}
    />
  )
  return (
    <div className="paper-fields" ref={box} dir={directionOf(language)}>
      {field('kicker')}
      {field('hed')}
      {field('dek')}
      <div className="paper-lines">
        {field('byline')}
        {field('dateline')}
      </div>
    </div>
  )
})
