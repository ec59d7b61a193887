// BlockHandle: what stands at the left of a block to drag it by, with the menu of what can be done with it.
import { Menu } from '@base-ui/react/menu'
import { $setSelection } from 'lexical'
import { Check, GripVertical } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, type CommandId, commands } from '#shared/commands'
import { commandNow, runCommand } from '../../state/commands'
import { history } from '../../state/desk'
import { sayKeys } from '../../ui/keys'
import { announce } from '../announce'
import { editor } from '../engine'
import { closeHandleMenu, followHand, leaveHand, openHandleMenu, placeHandle, useHandle } from './handle'
import { useBlockDrag } from './use-block-drag'

const table = commands as readonly (Command & { id: CommandId })[]
const ways = table.filter(({ id }) => id.startsWith('arrange.') && id !== 'arrange.menu')
const kinds = table.filter(({ id }) => id.startsWith('block.'))
const menuKey = table.find(({ id }) => id === 'arrange.menu')?.key ?? ''

export function BlockHandle({ line }: { readonly line: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation()
  const handle = useHandle((state) => state.handle)
  const open = useHandle((state) => state.menu !== null)
  const button = useRef<HTMLButtonElement>(null)
  useBlockDrag(button, line, handle !== null)
  useFollowing()
  if (!handle) return null
  const label = t(handle.item ? 'block.handle.item' : 'block.handle', { key: sayKeys(menuKey) })
  return (
    <>
      <button
        type="button"
        ref={button}
        className="block-handle"
        tabIndex={-1}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        style={{ left: handle.left, top: handle.top }}
        onClick={() => openHandleMenu('handle')}
      >
        <GripVertical size={16} aria-hidden="true" />
      </button>
      <Menu.Root open={open} onOpenChange={(next) => next || closeHandleMenu()}>
        <Menu.Portal>
          <Menu.Positioner className="menu-place" anchor={button} side="bottom" align="start" sideOffset={4}>
            <Menu.Popup className="menu" finalFocus={() => editor.getRootElement()}>
              {open && <Entries />}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </>
  )
}

function Entries() {
  const { t } = useTranslation()
  const turns = kinds.filter(({ id }) => commandNow(id)?.enabled?.() !== false)
  return (
    <>
      {ways.map(({ id, key }) => (
        <Menu.Item key={id} className="menu-item" onClick={() => carryOut(id)}>
          <span />
          <span>{t(`command.${id}`)}</span>
          {key && <kbd className="keys">{sayKeys(key)}</kbd>}
        </Menu.Item>
      ))}
      {turns.length > 0 && (
        <Menu.Group>
          <Menu.Separator className="menu-line" />
          <Menu.GroupLabel className="menu-label">{t('block.turn')}</Menu.GroupLabel>
          {turns.map(({ id, key }) => {
            const checked = commandNow(id)?.checked?.() ?? false
            return (
              <Menu.CheckboxItem
                key={id}
                className="menu-item"
                checked={checked}
                closeOnClick
                onClick={() => {
                  carryOut(id)
                  announce(t('block.turned', { block: t(`command.${id}`) }))
                }}
              >
                <span>{checked && <Check size={14} aria-hidden="true" />}</span>
                <span>{t(`command.${id}`)}</span>
                {key && <kbd className="keys">{sayKeys(key)}</kbd>}
              </Menu.CheckboxItem>
            )
          })}
        </Menu.Group>
      )}
    </>
  )
}

/** Runs a command on what the menu was opened for, once the focus is back in the body. */
function carryOut(id: CommandId): void {
  const selection = useHandle.getState().menu?.clone() ?? null
  closeHandleMenu()
  setTimeout(() => {
    editor.getRootElement()?.focus({ preventScroll: true })
    editor.update(() => $setSelection(selection), { discrete: true })
    history.seal()
    runCommand(id)
  })
}

function useFollowing(): void {
  useEffect(() => {
    const paper = editor.getRootElement()?.closest<HTMLElement>('.paper')
    const root = editor.getRootElement()
    if (!paper || !root) return
    const sizes = new ResizeObserver(placeHandle)
    sizes.observe(root)
    paper.addEventListener('mousemove', followHand)
    paper.addEventListener('mouseleave', leaveHand)
    return () => {
      sizes.disconnect()
      paper.removeEventListener('mousemove', followHand)
      paper.removeEventListener('mouseleave', leaveHand)
    }
  }, [])
}
