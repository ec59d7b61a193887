// Saved: the truth about saving, said calmly: a key that the disk has within a moment changes nothing but the time.
import { Circle, CircleCheck, CircleDashed, OctagonX } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveNow } from '../state/autosave'
import { saveCopy } from '../state/copy'
import { type SaveState, useDesk } from '../state/desk'
import { say } from '../words'

/** Milliseconds that a change may wait for the disk before it is said; until then the last time that is shown is true. */
const patience = 500

const shapes = { saved: CircleCheck, changed: Circle, saving: CircleDashed, failed: OctagonX } as const

export function Saved() {
  const { t, i18n } = useTranslation()
  const ref = useRef<HTMLSpanElement>(null)
  const save = useCalmly(ref)
  const Shape = shapes[save.kind]
  return (
    <span ref={ref} className="status-saved" data-shown={save.kind} role="status">
      <Shape size={13} aria-hidden="true" />
      <span>{sentence(save)}</span>
      {save.kind === 'failed' && (
        <>
          <button type="button" className="link-button" onClick={() => void saveNow()}>
            {t('desk.retry')}
          </button>
          <button type="button" className="link-button" onClick={() => void saveCopy()}>
            {t('desk.copy')}
          </button>
        </>
      )}
    </span>
  )

  function sentence(state: SaveState): string {
    if (state.kind === 'failed') return t('desk.failed', { why: say(state.fault) })
    if (state.kind !== 'saved') return t(`desk.${state.kind}`)
    if (!state.at) return t('desk.saved')
    return t('desk.saved.at', {
      time: new Date(state.at).toLocaleTimeString(i18n.language, { hour12: false }),
    })
  }
}

/** What is shown of the state of saving. The state itself, as it is at every moment, stands in `data-state` of `ref`. */
function useCalmly(ref: RefObject<HTMLElement | null>): SaveState {
  const [shown, setShown] = useState(() => useDesk.getState().save)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const take = (save: SaveState): void => {
      if (ref.current) ref.current.dataset['state'] = save.kind
      clearTimeout(timer)
      if (save.kind === 'saved' || save.kind === 'failed')
        setShown((before) => (looksLike(before, save) ? before : save))
      else timer = setTimeout(() => setShown(save), patience)
    }
    take(useDesk.getState().save)
    const leave = useDesk.subscribe(({ save }, before) => {
      if (save !== before.save) take(save)
    })
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [ref])
  return shown
}

/** The same second of the same state. */
const looksLike = (one: SaveState, other: SaveState): boolean =>
  one.kind === 'saved' && other.kind === 'saved' && one.at?.slice(0, 19) === other.at?.slice(0, 19)
