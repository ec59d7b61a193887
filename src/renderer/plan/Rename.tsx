// Rename: the name of a row, typed where it stands; Enter keeps it, Escape does not.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { rename } from './actions'
import { usePlan } from './state'

export function Rename({ id, value }: { readonly id: string; readonly value: string }) {
  const { t } = useTranslation()
  const input = useRef<HTMLTextAreaElement>(null)
  const done = useRef(false)
  useEffect(() => input.current?.select(), [])

  const end = (keep: boolean, focus: boolean) => {
    if (done.current) return
    done.current = true
    if (keep) rename(id, input.current?.value.replace(/\s+/g, ' ').trim() ?? value)
    const row = input.current?.closest<HTMLElement>('[role="treeitem"]')
    usePlan.setState({ renaming: null })
    if (focus) row?.focus()
  }
  return (
    <textarea
      ref={input}
      rows={1}
      className="tree-rename"
      aria-label={t('plan.rename')}
      defaultValue={value}
      onBlur={() => end(true, false)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        end(event.key === 'Enter', true)
      }}
    />
  )
}
