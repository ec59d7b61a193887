// Eml parts: reads a message as a mail program does, into its parts (RFC 5322; RFC 2045, 2046).

export interface MailPart {
  /** In lower case: "text/html". */
  readonly type: string
  /** Content-ID without its brackets; empty where it has none. */
  readonly id: string
  readonly bytes: Uint8Array
}

/** The parts that hold no others, in their order. What is broken has no parts. */
export function partsOf(message: Uint8Array): MailPart[] {
  // One character a byte, so that no part is decoded before its own headers say how.
  return parts(Buffer.from(message.buffer, message.byteOffset, message.byteLength).toString('latin1'))
}

/** The first part of a type as text in UTF-8 with line feeds; empty where there is none. */
export function textPart(all: readonly MailPart[], type: string): string {
  const part = all.find((one) => one.type === type)
  return part ? new TextDecoder().decode(part.bytes).replaceAll('\r\n', '\n') : ''
}

function parts(entity: string): MailPart[] {
  const [head, body] = cut(entity)
  const headers = headersOf(head)
  const type = headers.get('content-type') ?? 'text/plain'
  const [, boundary] = /;\s*boundary="?([^";]+)"?/i.exec(type) ?? []
  if (boundary !== undefined) return inside(body, boundary).flatMap(parts)
  return [
    {
      type: (type.split(';')[0] ?? '').trim().toLowerCase(),
      id: (headers.get('content-id') ?? '').replace(/^<|>$/g, ''),
      bytes: decoded(body, (headers.get('content-transfer-encoding') ?? '7bit').trim().toLowerCase()),
    },
  ]
}

/** Headers end at the first empty line. */
function cut(entity: string): [string, string] {
  const at = entity.indexOf('\r\n\r\n')
  return at < 0 ? [entity, ''] : [entity.slice(0, at), entity.slice(at + 4)]
}

function headersOf(head: string): Map<string, string> {
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ')
  return new Map(
    unfolded.split('\r\n').map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
    }),
  )
}

/** What stands between the lines of a boundary; before the first and behind the last nothing counts. */
function inside(body: string, boundary: string): string[] {
  const line = `--${boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`
  const [whole = ''] = `\r\n${body}`.split(new RegExp(`\r\n${line}--`))
  return whole.split(new RegExp(`\r\n${line}[ \\t]*\r\n`)).slice(1)
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const text = body
    .replace(/=[ \t]*\r\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(text, 'latin1')
}
