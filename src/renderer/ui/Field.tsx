// Field: a labelled line, text, date or number.
import { useId } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'date' | 'number'
  /** By which a dialog is told where the focus goes. */
  readonly name?: string
  readonly lines?: number
  readonly required?: boolean
  /** What may stand there, under the line. */
  readonly help?: string | undefined
  /** Why what stands there cannot stay. */
  readonly fault?: string | undefined
  readonly onLeave?: () => void
}

export function Field({
  label,
  value,
  onChange,
  type = 'text',
  name,
  lines,
  required,
  help,
  fault,
  onLeave,
}: Props) {
  const id = useId()
  const described = [fault && `${id}-fault`, help && `${id}-help`].filter(Boolean).join(' ')
  const common = {
    id,
    name,
    className: 'input',
    value,
    'aria-required': required,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': described || undefined,
    onBlur: onLeave,
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {lines ? (
        <textarea {...common} rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...common}
          type={type}
          min={type === 'number' ? 0 : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {fault && (
        <p className="field-fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  )
}
