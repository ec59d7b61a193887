// When free: takes a library that another has, as soon as that one is gone.
import type { Library } from './library'

/** Milliseconds between two tries. */
const pause = 1000

/** Does `then` when the library can be written in, unless that is so from the start. Returns the function that stops. */
export function whenFree(library: Library, then: () => void): () => void {
  if (!library.heldBy()) return () => undefined
  let trying = false
  const timer = setInterval(async () => {
    if (trying) return
    trying = true
    const tidied = await library.tidy()
    trying = false
    if (!tidied.ok) return
    clearInterval(timer)
    then()
  }, pause)
  return () => clearInterval(timer)
}
