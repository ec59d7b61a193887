// Addresses: links of a clipboard that go through a program's own counter lead straight to where they end.
import { attribute, elementsIn, type Node } from '../import/tree'

/** The counter's host and path, and the field that holds the address. */
const counters: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i, 'q'],
  [/^https?:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\//i, 'url'],
  [/^https?:\/\/l\.(?:facebook|instagram)\.com\/l\.php\?/i, 'u'],
]

export function straighten(nodes: readonly Node[]): void {
  for (const node of elementsIn(nodes)) {
    const address = node.tagName === 'a' ? attribute(node, 'href') : ''
    const field = counters.find(([host]) => host.test(address))?.[1]
    const [, said] = (field && new RegExp(`[?&]${field}=([^&#]+)`).exec(address)) || []
    if (!said) continue
    try {
      const own = decodeURIComponent(said)
      if (/^(?:https?:\/\/|mailto:)/i.test(own)) node.properties.href = own
    } catch {
      // A broken address stays as it is.
    }
  }
}
