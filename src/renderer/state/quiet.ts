// Quiet: puts work that no key must wait for into the moment after a key's frame, or into a rest from typing.

/** Milliseconds without a key after which nobody is typing. */
const rest = 150
/** Milliseconds of work that fit between two keys of a quick typist. */
const room = 16

const waiting: (() => void)[] = []
let lastKey = Number.NEGATIVE_INFINITY
let timer: ReturnType<typeof setTimeout> | undefined
let framed = false

/** Does it soon, and never between a key and the frame that shows it. */
export function whenQuiet(work: () => void): void {
  waiting.push(work)
  arm()
}

/** Milliseconds until nobody is typing any more, unless there is another key; 0 or less: nobody is. */
export const untilRest = (): number => lastKey + rest - performance.now()

/** Returns the function that takes it back. */
export function registerQuiet(): () => void {
  // A message that is sent in a frame arrives when that frame has been painted; the timer lets it out first.
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    framed = false
    setTimeout(work)
  }
  const onKey = () => {
    lastKey = performance.now()
    if (framed || waiting.length === 0) return
    framed = true
    requestAnimationFrame(() => port2.postMessage(null))
  }
  addEventListener('keydown', onKey, { capture: true })
  return () => removeEventListener('keydown', onKey, { capture: true })
}

function arm(): void {
  clearTimeout(timer)
  timer = setTimeout(
    // Keys that came meanwhile have their own frames to wait for.
    () => (performance.now() < lastKey + rest ? arm() : work()),
    Math.max(0, lastKey + rest - performance.now()),
  )
}

function work(): void {
  const end = performance.now() + room
  try {
    do waiting.shift()?.()
    while (waiting.length > 0 && performance.now() < end)
  } finally {
    // What one piece of work breaks must not keep the others waiting.
    clearTimeout(timer)
    if (waiting.length > 0) arm()
  }
}
