// PDF address: how Chromium writes the address of a link.

/** As it would go there: host in lower case, a slash after it, letters outside of ASCII escaped. */
export function writtenByChromium(address: string): string {
  try {
    return new URL(address).href
  } catch {
    return address
  }
}
