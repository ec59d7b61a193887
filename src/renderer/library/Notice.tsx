// Notice: what was damaged or recovered, in a sentence, with the way to look at it.
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '#core/result'
import { bridge } from '../state/bridge'
import { useUnlessHeld } from '../state/held'
import { openSheet } from '../state/view'
import { toast } from '../ui/toast'
import { say } from '../words'

/** Where the keyboard goes on when a notice goes: to the next one that can be answered, else to the library. */
function besides(notice: HTMLElement | null): HTMLElement | null | undefined {
  const buttons = [...document.querySelectorAll<HTMLElement>('.library-notice button')]
  const others = buttons.filter((button) => !notice?.contains(button))
  const after = others.find(
    (button) => notice && notice.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  return after ?? others.at(-1) ?? notice?.closest<HTMLElement>('.library')
}

export function Notice({ notice }: { readonly notice: Fault }) {
  const { t } = useTranslation()
  const unlessHeld = useUnlessHeld()
  const kept = notice.with?.['kept']
  const aside = notice.with?.['aside']
  const own = useRef<HTMLDivElement>(null)
  const dismiss = async () => {
    const next = besides(own.current)
    const answer = await bridge.request('damaged.dismiss', { aside: String(aside) })
    if (answer.ok) next?.focus()
    else toast(say(answer.fault))
  }
  const reveal = async () => {
    const answer = await bridge.request('damaged.reveal', { kept: String(kept) })
    if (!answer.ok) toast(say(answer.fault))
  }
  return (
    <div ref={own} className="library-notice">
      <span role="status">{say(notice)}</span>
      {kept !== undefined && notice.key === 'fault.issue-recovered' && (
        <button
          type="button"
          className="button"
          onClick={() =>
            openSheet({ kind: 'damaged', kept: String(kept), title: String(notice.with?.['title']) })
          }
        >
          {t('damaged.compare')}
        </button>
      )}
      {kept !== undefined && notice.key !== 'fault.issue-recovered' && (
        <button type="button" className="button" onClick={() => void reveal()}>
          {t('damaged.reveal')}
        </button>
      )}
      {aside !== undefined && (
        <button type="button" className="button" {...unlessHeld} onClick={() => void dismiss()}>
          {t('damaged.dismiss')}
        </button>
      )}
    </div>
  )
}
