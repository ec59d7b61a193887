// Trusted: the one place where text becomes markup or the address of a script; the window's policy refuses it everywhere else.

interface Rules {
  readonly createHTML?: (text: string) => string
  readonly createScriptURL?: (address: string) => string
}

interface Policy {
  readonly createHTML: (text: string) => string
}

/** Chromium's own; TypeScript does not know it. */
const { trustedTypes } = globalThis as {
  readonly trustedTypes?: { readonly createPolicy: (name: string, rules: Rules) => Policy }
}

/** What nobody asks a policy for: workers of the program's own files may start, and markup is refused. */
trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    if (new URL(address, location.href).origin !== location.origin)
      throw new TypeError(`Not ours: ${address}`)
    return address
  },
})

const own = { createHTML: (text: string) => text }
const policy = trustedTypes?.createPolicy('galley', own) ?? own

/** Parses HTML into a document of its own, in which nothing runs and nothing is loaded. */
export const parseInert = (html: string): Document =>
  new DOMParser().parseFromString(policy.createHTML(html), 'text/html')

/** Shows a page that core has rendered, in a frame whose sandbox lets no script run. */
export function showIn(frame: HTMLIFrameElement, html: string): void {
  if (!isClosed(frame)) throw new TypeError('The frame would run scripts.')
  frame.srcdoc = policy.createHTML(html)
}

/** Nodes for the place in such a frame's document where the range begins. */
export function fragmentIn(range: Range, html: string): DocumentFragment {
  const frame = range.startContainer.ownerDocument?.defaultView?.frameElement
  if (!frame || !isClosed(frame as HTMLIFrameElement)) throw new TypeError('The document would run scripts.')
  return range.createContextualFragment(policy.createHTML(html))
}

const isClosed = ({ sandbox }: HTMLIFrameElement): boolean =>
  sandbox.length > 0 && !sandbox.contains('allow-scripts')
