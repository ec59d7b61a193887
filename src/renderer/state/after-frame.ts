// After frame: does work between the frame that shows a key and the next key.

/** Milliseconds after which a window that draws no frames, because nobody sees it, does the work all the same. */
const unseen = 100

/** Returns the function that asks for `work`; asking again before it was done changes nothing. */
export function afterFrame(work: () => void): () => void {
  // A message that is sent in a frame arrives when that frame has been painted.
  const { port1, port2 } = new MessageChannel()
  let asked = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = () => {
    if (!asked) return
    asked = false
    clearTimeout(timer)
    work()
  }
  port1.onmessage = run
  return () => {
    if (asked) return
    asked = true
    requestAnimationFrame(() => port2.postMessage(null))
    timer = setTimeout(run, unseen)
  }
}
