// Openable: the addresses that may be handed to the system's own programs.

/** What a mail may bring along from a link; a file of this machine is not among it. */
const mailFields: ReadonlySet<string> = new Set(['to', 'cc', 'bcc', 'subject', 'body', 'in-reply-to'])

/**
 * The address as the system gets it, and as the editor is asked about it: written out in ASCII, so that no look-alike
 * letter and no turned text can hide where it leads. Undefined for all but https and mailto (RFC 6068).
 */
export function openable(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const address = new URL(url)
  if (address.protocol === 'https:')
    return address.host !== '' && address.username === '' && address.password === ''
      ? address.href
      : undefined
  if (address.protocol !== 'mailto:') return undefined
  const fields = [...address.searchParams.keys()].every((name) => mailFields.has(name.toLowerCase()))
  return fields ? address.href : undefined
}
