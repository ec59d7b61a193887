// Cancelled: says that an export ended because the editor wished it so; nothing has gone wrong.
import { CircleSlash } from 'lucide-react'

export function Cancelled({ sentence }: { readonly sentence: string }) {
  return (
    <p className="export-cancelled" role="status">
      <CircleSlash size={14} aria-hidden="true" />
      <span>{sentence}</span>
    </p>
  )
}
