// ReadOnly: says over the desk why the issue can only be read.
import { Lock } from 'lucide-react'
import { useDesk } from '../state/desk'
import { say } from '../words'

export function ReadOnly() {
  const why = useDesk((desk) => desk.readOnly)
  if (!why) return null
  return (
    <p className="desk-read-only" role="status">
      <Lock size={14} aria-hidden="true" />
      <span>{say(why)}</span>
    </p>
  )
}
