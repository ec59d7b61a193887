// LinkBubble: where the link of the caret leads, and what can be done with it; the focus stays in the text.
import { ExternalLink, Pencil, Unlink } from 'lucide-react'
import { type KeyboardEvent, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { linkedArticle } from '#core/body/link'
import { findArticle } from '#core/issue/issue'
import { type Command, commands, keysOf } from '#shared/commands'
import { useDesk } from '../../state/desk'
import { IconButton } from '../../ui/IconButton'
import { sayKeys } from '../../ui/keys'
import { announce } from '../announce'
import { editor } from '../engine'
import { closeLinkBubble, useLinkBubble } from './bubble'
import { openLinkSheet, removeLink } from './edit'
import { openAddress } from './open'

const [key = ''] = keysOf(commands.find(({ id }) => id === 'format.link') as Command).map(sayKeys)

/** Pixels, as the style sheet has them. */
const width = 360
const height = 40

export function LinkBubble() {
  const { t } = useTranslation()
  const bubble = useLinkBubble((state) => state.bubble)
  const issue = useDesk((state) => state.issue)
  const article = bubble ? linkedArticle(bubble.url) : undefined
  const hed = article === undefined || !issue ? undefined : findArticle(issue, article)?.article.hed.trim()
  const address =
    article === undefined
      ? (bubble?.url ?? '')
      : t('editor.link.to', { article: hed || t(hed === '' ? 'plan.article.untitled' : 'editor.link.gone') })
  useEffect(() => {
    if (address !== '') announce(t('editor.link.said', { address, key }))
  }, [address, t])
  if (!bubble) return null

  const left = Math.max(8, Math.min(bubble.left, innerWidth - width - 8))
  const below = bubble.bottom + 6 + height < innerHeight - 30
  const back = (run: () => void) => () => {
    closeLinkBubble()
    run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    closeLinkBubble()
    editor.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of fields
    <div
      className="link-bubble"
      role="group"
      aria-label={t('editor.link')}
      style={{ left, top: below ? bubble.bottom + 6 : bubble.top - height - 6 }}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) =>
        !currentTarget.contains(relatedTarget) && closeLinkBubble()
      }
    >
      <span className="link-bubble-address" title={address}>
        {address}
      </span>
      <IconButton
        label={t('editor.link.open')}
        onClick={back(() => {
          editor.focus()
          openAddress(bubble.url)
        })}
      >
        <ExternalLink size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('editor.link.edit')} keys={key} onClick={back(openLinkSheet)}>
        <Pencil size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('editor.link.remove')} onClick={back(removeLink)}>
        <Unlink size={16} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
