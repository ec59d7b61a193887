// SlashMenu: the blocks that can be made at the caret, each with its key; the focus stays in the body.
import { Pilcrow } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sayKeys } from '../../ui/keys'
import { announce } from '../announce'
import { editor } from '../engine'
import { icons } from './icons'
import { choose, moveActive, useSlash } from './menu'

/** Pixels, as the style sheet has them. */
const height = 340
const width = 300

export function SlashMenu() {
  const { t } = useTranslation()
  const menu = useSlash((state) => state.menu)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const open = menu !== null
  const count = menu?.entries.length
  const active = menu?.entries[menu.active]?.id

  useEffect(() => {
    if (!open) return
    return asCombobox(editor.getRootElement(), id)
  }, [open, id])
  useEffect(() => {
    const body = editor.getRootElement()
    if (active) body?.setAttribute('aria-activedescendant', `${id}${active}`)
    else body?.removeAttribute('aria-activedescendant')
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active, id])
  useEffect(() => {
    if (count !== undefined) announce(count === 0 ? t('slash.none') : t('slash.count', { count }))
  }, [count, t])

  if (!menu) return null
  const below = innerHeight - menu.bottom
  const up = below < height + 16 && menu.top > below
  const left = Math.max(8, Math.min(menu.left, innerWidth - width - 8))
  const room = (up ? menu.top : below) - 14
  const style = {
    left,
    maxHeight: room,
    ...(up ? { bottom: innerHeight - menu.top + 6 } : { top: menu.bottom + 6 }),
  }
  return (
    <div className="slash" style={style}>
      <div
        className="slash-list"
        role="listbox"
        tabIndex={-1}
        id={id}
        ref={list}
        aria-label={t('slash.name')}
        onMouseDown={(event) => event.preventDefault()}
      >
        {menu.entries.map((entry, index) => {
          const Icon = icons.get(entry.id) ?? Pilcrow
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the editor's, which keeps the focus
            <div
              key={entry.id}
              id={`${id}${entry.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === menu.active}
              className="slash-entry"
              onMouseMove={() => index !== menu.active && moveActive(index - menu.active)}
              onClick={() => choose(entry.id)}
            >
              <Icon size={16} aria-hidden="true" />
              <span>{t(`command.${entry.id}`).replace(/…$/, '')}</span>
              {entry.key && <kbd className="keys">{sayKeys(entry.key)}</kbd>}
            </div>
          )
        })}
      </div>
      {menu.entries.length === 0 && <p className="slash-none">{t('slash.none')}</p>}
    </div>
  )
}

/** The body is a combobox as long as its list is open; a combobox has no `aria-placeholder`. */
function asCombobox(body: HTMLElement | null, list: string): () => void {
  const said: Readonly<Record<string, string | null>> = {
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-haspopup': 'listbox',
    'aria-controls': list,
    'aria-autocomplete': 'list',
    'aria-placeholder': null,
  }
  const say = (attributes: Readonly<Record<string, string | null>>) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) body?.removeAttribute(name)
      else body?.setAttribute(name, value)
    }
  }
  const before = Object.fromEntries(
    Object.keys(said).map((name) => [name, body?.getAttribute(name) ?? null] as const),
  )
  say(said)
  return () => say(before)
}
