// Limits: how deep, how many and how long a body's JSON may be, so that nothing that reads it runs out of stack, time or memory.

/**
 * Objects and arrays in one another; a list in a list takes four of them. What the window hands to the main process may
 * be a thousand deep, the issue around the body included (Electron's contextBridge).
 */
const deepest = 900
/** Objects and arrays in all: twenty times those of an article of 5,000 paragraphs. */
const mostNodes = 400_000
/** Letters of all strings, keys left out: ten times the longest book. */
const mostLetters = 32_000_000

/** Whether a body stays below all of them. Walks without calling itself, for it is the first to look. */
export function withinLimits(body: unknown): boolean {
  let level: unknown[] = [body]
  let [nodes, letters] = [0, 0]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return false
    const next: unknown[] = []
    for (const value of level) {
      if (typeof value === 'string') letters += value.length
      else if (typeof value === 'object' && value !== null) {
        nodes++
        for (const inner of Object.values(value)) next.push(inner)
      }
      if (nodes > mostNodes || letters > mostLetters || next.length > mostNodes * 20) return false
    }
    level = next
  }
  return true
}
