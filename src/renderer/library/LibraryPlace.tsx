// LibraryPlace: which library is open, where it is not the usual one.
import { useLibraries } from '../state/libraries'

export function LibraryPlace() {
  const open = useLibraries(({ now }) => now?.open)
  if (!open || open.usual) return null
  return <p className="library-place">{open.folder}</p>
}
