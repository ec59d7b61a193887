// Address: which addresses of a source may become links, and where a picture's address leads.

/** Web, mail and telephone addresses stay links; everything else is text (a script, a local file, a bare name). */
const linkable = /^(?:https?:\/\/|mailto:|tel:)/i

/** The address as it may be kept, or undefined. */
export function linkAddress(address: string): string | undefined {
  const trimmed = address.trim()
  return linkable.test(trimmed) && !hasControls(trimmed) ? trimmed : undefined
}

/**
 * `remote` is never fetched; `inside` stands in the file itself (a data address); `beside` is a file that the caller
 * may bring, below the source's own folder; `away` is anything else on the disk, which is nobody's business here.
 */
export type Whereabouts = 'remote' | 'inside' | 'beside' | 'away'

export function whereaboutsOf(address: string): Whereabouts {
  const trimmed = address.trim()
  if (/^data:/i.test(trimmed)) return 'inside'
  if (/^(?:https?:|\/\/|cid:|blob:|ftp:)/i.test(trimmed)) return 'remote'
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed) || /^[\\/]/.test(trimmed)) return 'away'
  return trimmed.split(/[\\/]/).includes('..') || hasControls(trimmed) || trimmed === '' ? 'away' : 'beside'
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const hasControls = (text: string): boolean => /[\u0000-\u001f\u007f]/.test(text)
