// Toolbar: the small bar over the page; each button says its key.
import { Toolbar as Bar } from '@base-ui/react/toolbar'
import { Tooltip } from '@base-ui/react/tooltip'
import {
  Bold,
  GalleryHorizontalEnd,
  Hash,
  Heading1,
  Heading2,
  Image,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  TextQuote,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Command, type CommandId, commands } from '#shared/commands'
import { commandNow, runCommand, useCommands } from '../state/commands'
import { sayKeys } from '../ui/keys'
import { useFormat } from './format'

/** Also the icons of the slash menu. */
export const groups: readonly (readonly (readonly [CommandId, LucideIcon])[])[] = [
  [
    ['format.bold', Bold],
    ['format.italic', Italic],
    ['format.link', Link],
  ],
  [
    ['block.subhead', Heading1],
    ['block.subhead2', Heading2],
    ['block.numbered', Hash],
    ['block.bullets', List],
    ['block.numbers', ListOrdered],
    ['block.quote', TextQuote],
  ],
  [
    ['insert.photo', Image],
    ['insert.gallery', GalleryHorizontalEnd],
    ['insert.slot', ImagePlus],
    ['insert.rule', Minus],
  ],
]

export function Toolbar() {
  const { t } = useTranslation()
  return (
    <Tooltip.Provider delay={400}>
      <Bar.Root className="editor-bar" aria-label={t('editor.toolbar')}>
        {groups.map((group, index) => (
          <Bar.Group key={group[0]?.[0]} className="editor-bar-group" data-first={index === 0 || undefined}>
            {group.map(([id, icon]) => (
              <Entry key={id} id={id} icon={icon} />
            ))}
          </Bar.Group>
        ))}
      </Bar.Root>
    </Tooltip.Provider>
  )
}

function Entry({ id, icon: Icon }: { readonly id: CommandId; readonly icon: LucideIcon }) {
  const { t } = useTranslation()
  useFormat()
  useCommands()
  const command = commandNow(id)
  const key = (commands as readonly Command[]).find((entry) => entry.id === id)?.key
  const label = t(`command.${id}`).replace(/…$/, '')
  const checked = command?.checked?.()
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={
          <Bar.Button
            className="editor-bar-button"
            aria-label={key === undefined ? label : `${label} (${sayKeys(key)})`}
            aria-pressed={checked}
            disabled={!command || command.enabled?.() === false}
            // The selection in the text must outlive the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => runCommand(id)}
          />
        }
      >
        <Icon size={16} aria-hidden="true" />
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className="editor-tip">
            {label}
            {key !== undefined && <kbd>{sayKeys(key)}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
