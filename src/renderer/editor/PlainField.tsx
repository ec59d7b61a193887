// PlainField: a line of text that grows with its words and looks like the page until it is touched.
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { directionOf } from '#core/render/language'
import { history, redo, undo, useDesk } from '../state/desk'
import { smartenField } from './typing/field'

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Enter or the arrow at the end: on to what comes next. */
  readonly onNext?: () => void
  /** The arrow at the start: back to what came before. */
  readonly onPrevious?: () => void
  readonly onEscape?: () => void
  readonly label: string
  readonly placeholder?: string
  readonly className?: string
  readonly name: string
  readonly disabled?: boolean
  readonly language?: string | undefined
}

export function PlainField(props: Props) {
  const { value, onChange, label, placeholder, className, name, disabled, language } = props
  const readOnly = useDesk((desk) => desk.readOnly !== null)
  const ref = useRef<HTMLTextAreaElement>(null)
  const composing = useRef(false)
  /** The text right after a mark was set for the writer, where Backspace takes just that back. */
  const set = useRef<string>(undefined)

  // The text is the field's own; the draft writes to it only where it says something else, as after an undo.
  useLayoutEffect(() => {
    const field = ref.current
    if (field && !composing.current && field.value !== value) putText(field, value)
  }, [value])

  useEffect(() => {
    const field = ref.current
    if (!field) return
    const onBeforeInput = (event: InputEvent) => {
      // The window may have taken it already.
      if (event.defaultPrevented) return
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      if (event.inputType === 'historyUndo') undo()
      else redo()
    }
    field.addEventListener('beforeinput', onBeforeInput)
    return () => field.removeEventListener('beforeinput', onBeforeInput)
  }, [])

  /** `typed` is what a key has just brought. */
  const commit = (typed?: string) => {
    const field = ref.current
    if (!field) return
    set.current = undefined
    const line = field.value.replace(/\s+/g, (run) => (/[\r\n]/.test(run) ? ' ' : run))
    if (line !== field.value) putText(field, line)
    if (line === value) return
    onChange(line)
    if (/\s/.test(line.charAt(field.selectionStart - 1))) history.seal()
    if (!typed || !smartenField(field, typed)) return
    history.seal()
    onChange(field.value)
    history.seal()
    set.current = field.value
  }

  return (
    <textarea
      ref={ref}
      className={className === undefined ? 'plain-field' : `plain-field ${className}`}
      data-field={name}
      aria-label={label}
      placeholder={placeholder ?? ''}
      defaultValue={value}
      disabled={disabled === true}
      readOnly={readOnly}
      lang={language}
      dir={language && directionOf(language)}
      rows={1}
      spellCheck={false}
      onInput={({ nativeEvent }) => {
        const { inputType, data } = nativeEvent as InputEvent
        if (!composing.current) commit(inputType === 'insertText' ? (data ?? '') : '')
      }}
      onCompositionStart={() => {
        composing.current = true
        history.seal()
      }}
      onCompositionEnd={({ data }) => {
        composing.current = false
        commit(data)
        history.seal()
      }}
      onFocus={() => history.seal()}
      onBlur={() => {
        set.current = undefined
        history.seal()
      }}
      onPaste={() => history.seal()}
      onKeyDown={(event) => {
        if (readOnly || composing.current || event.keyCode === 229) return
        if (event.key === 'Backspace' && set.current !== undefined && set.current === ref.current?.value) {
          event.preventDefault()
          undo()
        } else onKey(event, props)
      }}
    />
  )
}

function onKey(event: KeyboardEvent<HTMLTextAreaElement>, { onNext, onPrevious, onEscape }: Props): void {
  const field = event.currentTarget
  const way = historyKey(event)
  const go =
    way ??
    (event.key === 'Enter'
      ? (onNext ?? nothing)
      : event.key === 'ArrowDown' && field.selectionStart === field.value.length
        ? onNext
        : event.key === 'ArrowUp' && field.selectionEnd === 0
          ? onPrevious
          : event.key === 'Escape'
            ? onEscape
            : undefined)
  if (!go || (!way && (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey))) return
  event.preventDefault()
  event.stopPropagation()
  go()
}

const nothing = () => {}

/** The desk's undo or redo, where the key asks for it. */
export function historyKey(
  event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'key'>,
) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? redo : undo
  return key === 'y' && !event.shiftKey ? redo : undefined
}

/** Puts `text` into a field; the caret goes to the end of what differs. */
function putText(field: HTMLTextAreaElement, text: string): void {
  const old = field.value
  const shorter = Math.min(old.length, text.length)
  let end = 0
  while (end < shorter && old.at(-1 - end) === text.at(-1 - end)) end++
  field.value = text
  if (field === document.activeElement) field.setSelectionRange(text.length - end, text.length - end)
}
