// LinkSheet: where a link leads, to an address or to another article of the issue, and its title.
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { articleLink, linkedArticle } from '#core/body/link'
import { articlesOf } from '#core/issue/issue'
import { useDesk } from '../../state/desk'
import { shownArticle } from '../sessions'
import { InlineSheet, SheetLine } from '../sheet/InlineSheet'
import { closeInlineSheet, type SheetNow } from '../sheet/open'
import { linkAddressOf } from './address'
import { applyLink, removeLink } from './edit'

export function LinkSheet({ sheet }: { readonly sheet: Extract<SheetNow, { kind: 'link' }> }) {
  const { t } = useTranslation()
  const [article, setArticle] = useState(linkedArticle(sheet.url) ?? '')
  const [url, setUrl] = useState(article === '' ? sheet.url : '')
  const [title, setTitle] = useState(sheet.title)
  const [wrong, setWrong] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const fault = useId()
  const issue = useDesk((state) => state.issue)
  const others = issue ? articlesOf(issue).filter(({ article: { id } }) => id !== shownArticle()) : []

  const apply = () => {
    const chosen = others.find(({ article: { id } }) => id === article)?.article
    if (chosen) {
      applyLink(articleLink(chosen.id), title.trim(), chosen.hed.trim() || t('plan.article.untitled'))
      return
    }
    const address = linkAddressOf(url)
    if (address) applyLink(address, title.trim(), address.replace(/^(mailto|tel):/, ''))
    else {
      setWrong(true)
      first.current?.focus()
    }
  }

  return (
    <InlineSheet
      label={t('editor.link')}
      place={sheet.place}
      onClose={closeInlineSheet}
      onApply={apply}
      remove={sheet.exists ? { label: t('editor.link.remove'), run: removeLink } : undefined}
    >
      <label className="sheet-field">
        <span>{t('editor.link.url')}</span>
        <input
          ref={first}
          // biome-ignore lint/a11y/noAutofocus: the sheet was asked for, and its first line is what it is about
          autoFocus
          value={url}
          inputMode="url"
          spellCheck={false}
          placeholder="https://"
          disabled={article !== ''}
          aria-invalid={wrong}
          aria-describedby={wrong ? fault : undefined}
          onChange={(event) => {
            setUrl(event.currentTarget.value)
            setWrong(false)
          }}
        />
      </label>
      {wrong && (
        <p id={fault} className="sheet-fault" role="alert">
          {t('editor.link.wrong')}
        </p>
      )}
      {(others.length > 0 || article !== '') && (
        <label className="sheet-field">
          <span>{t('editor.link.article')}</span>
          <select
            value={article}
            onChange={(event) => {
              setArticle(event.currentTarget.value)
              setWrong(false)
            }}
          >
            <option value="">{t('editor.link.article.none')}</option>
            {others.map(({ article: { id, hed } }) => (
              <option key={id} value={id}>
                {hed.trim() || t('plan.article.untitled')}
              </option>
            ))}
          </select>
        </label>
      )}
      <SheetLine label={t('editor.link.title')} value={title} onChange={setTitle} />
    </InlineSheet>
  )
}
