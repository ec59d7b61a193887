// Remove publication: one without issues leaves the library, and comes back as it was by the message that says so.
import i18next from 'i18next'
import type { Publication } from '#core/publication/publication'
import { bridge } from '../state/bridge'
import { toast } from '../ui/toast'
import { say } from '../words'

export async function removePublication(publication: Publication): Promise<void> {
  const answer = await bridge.request('publication.remove', { id: publication.id })
  if (!answer.ok) return void toast(say(answer.fault))
  // The button that had the keyboard went with it.
  document.querySelector<HTMLElement>('.library')?.focus()
  const { t } = i18next
  toast(t('library.publication.removed', { title: publication.title }), {
    words: t('app.undo'),
    async run() {
      const back = await bridge.request('publication.restore', { publication })
      if (!back.ok) toast(say(back.fault))
    },
  })
}
