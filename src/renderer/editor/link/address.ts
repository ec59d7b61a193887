// Address: what may stand behind a link, and what an editor means by what they typed.

import { linkedArticle } from '#core/body/link'

const allowed = /^(https?:\/\/[^\s/]+|mailto:[^\s@]+@[^\s@]+|tel:[+\d][\d\s().-]*$)/i

/** To the web, to a mailbox or to a telephone; nothing that runs. */
export const isOutsideAddress = (url: string): boolean => allowed.test(url.trim())

/** To the outside, or to another article of the issue. */
export const isLinkAddress = (url: string): boolean =>
  isOutsideAddress(url) || linkedArticle(url) !== undefined

/** "example.org" becomes a web address and "a@b.org" a mail address; undefined where neither can be made. */
export function linkAddressOf(typed: string): string | undefined {
  const text = typed.trim()
  if (isOutsideAddress(text)) return text
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`
  if (/^[^\s:/@]+\.[^\s:/@.]{2,}(:\d+)?([/?#]\S*)?$/.test(text)) return `https://${text}`
  return undefined
}
