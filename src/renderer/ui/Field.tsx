// Field: a labelled line, text, date, colour or number.
import { useId } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'date' | 'number' | 'color'
  readonly lines?: number
  readonly required?: boolean
  /** What may stand there, under the line. */
  readonly help?: string | undefined
}

export function Field({ label, value, onChange, type = 'text', lines, required, help }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {lines ? (
        <textarea
          id={id}
          className="input"
          rows={lines}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          id={id}
          className="input"
          type={type}
          min={type === 'number' ? 0 : undefined}
          value={value}
          required={required}
          aria-describedby={help ? `${id}-help` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  )
}
