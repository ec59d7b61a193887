// Announcer: the live region that says what happens in the body.
import { useAnnounced } from './announce'

export function Announcer() {
  const words = useAnnounced((state) => state.words)
  return (
    <p className="visually-hidden" role="status" data-announcer="">
      {words}
    </p>
  )
}
