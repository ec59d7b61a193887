// LinkEditor: the small sheet under a link, with its address and its title.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linkAddressOf } from './link-address'
import { applyLink, closeLinkEditor, removeLink, useLinkEdit } from './link-editor'
import { zoom } from './zoom'

export function LinkEditor() {
  const edit = useLinkEdit((state) => state.edit)
  return edit && <Sheet key={`${edit.left}:${edit.bottom}`} {...edit} />
}

function Sheet(props: {
  readonly url: string
  readonly title: string
  readonly exists: boolean
  readonly left: number
  readonly bottom: number
}) {
  const { t } = useTranslation()
  const [url, setUrl] = useState(props.url)
  const [title, setTitle] = useState(props.title)
  const [wrong, setWrong] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const fault = useId()
  useEffect(() => first.current?.focus(), [])

  const apply = () => {
    const address = linkAddressOf(url)
    if (address) applyLink(address, title.trim())
    else {
      setWrong(true)
      first.current?.focus()
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') closeLinkEditor()
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) apply()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const left = Math.max(8, Math.min(props.left, window.innerWidth / zoom() - 348))
  const top = Math.min(props.bottom + 8, window.innerHeight / zoom() - 200)

  return (
    <div
      className="link-editor"
      role="dialog"
      aria-label={t('editor.link')}
      style={{ left, top }}
      onKeyDown={onKeyDown}
    >
      <label className="link-field">
        <span>{t('editor.link.url')}</span>
        <input
          ref={first}
          value={url}
          inputMode="url"
          spellCheck={false}
          placeholder="https://"
          aria-invalid={wrong}
          aria-describedby={wrong ? fault : undefined}
          onChange={(event) => {
            setUrl(event.currentTarget.value)
            setWrong(false)
          }}
        />
      </label>
      {wrong && (
        <p id={fault} className="link-fault" role="alert">
          {t('editor.link.wrong')}
        </p>
      )}
      <label className="link-field">
        <span>{t('editor.link.title')}</span>
        <input value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <div className="link-buttons">
        {props.exists && (
          <button type="button" className="link-remove" onClick={removeLink}>
            {t('editor.link.remove')}
          </button>
        )}
        <button type="button" className="link-cancel" onClick={closeLinkEditor}>
          {t('editor.link.cancel')}
        </button>
        <button type="button" className="link-apply" onClick={apply}>
          {t('editor.link.apply')}
        </button>
      </div>
    </div>
  )
}
