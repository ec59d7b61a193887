// PDF scan: the words of a content stream, one after the other, by their places (ISO 32000-1, 7.2 and 7.8.2).

export type WordKind = 'operator' | 'number' | 'name' | 'string' | 'hex' | 'bracket'

/** `from` and `to` are places in the bytes, `to` after the last. */
export type SeeWord = (kind: WordKind, from: number, to: number) => void

const blank = 1
const delimiter = 2
const classes = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) classes[code] = blank
for (const sign of '()<>[]{}/%') classes[sign.charCodeAt(0)] = delimiter

const [open, close, less, more, slash, percent, backslash] = [...'()<>/%\\'].map((sign) =>
  sign.charCodeAt(0),
) as [number, number, number, number, number, number, number]

const latin = new TextDecoder('latin1')

/** Words are short, and a decoder takes as long for a short text as for a page. */
export function textAt(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 12) return latin.decode(bytes.subarray(from, to))
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number)
  return text
}

const nibble = (code = 48): number => (code <= 57 ? code - 48 : (code | 32) - 87)

/** A number of two bytes, of which `from` is the first digit. */
export const hexAt = (bytes: Uint8Array, from: number): number =>
  (nibble(bytes[from]) << 12) |
  (nibble(bytes[from + 1]) << 8) |
  (nibble(bytes[from + 2]) << 4) |
  nibble(bytes[from + 3])

/** Comments are passed over. A page has some hundred thousand words, so none is made into text here. */
export function scan(bytes: Uint8Array, see: SeeWord): void {
  const end = bytes.length
  let at = 0
  while (at < end) {
    const code = bytes[at] as number
    const kind = classes[code]
    const from = at
    if (kind === blank) {
      at++
      continue
    }
    if (kind !== delimiter) {
      while (at < end && classes[bytes[at] as number] === 0) at++
      see(isNumber(code) ? 'number' : 'operator', from, at)
    } else if (code === slash) {
      at++
      while (at < end && classes[bytes[at] as number] === 0) at++
      see('name', from, at)
    } else if (code === open) {
      at = afterString(bytes, at)
      see('string', from, at)
    } else if (code === percent) {
      while (at < end && bytes[at] !== 10 && bytes[at] !== 13) at++
    } else if ((code === less || code === more) && bytes[at + 1] === code) {
      at += 2
      see('bracket', from, at)
    } else if (code === less) {
      while (at < end && bytes[at] !== more) at++
      see('hex', from, ++at)
    } else see('bracket', from, ++at)
  }
}

/** Digits, signs and the point. */
const isNumber = (code: number): boolean =>
  (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46

function afterString(bytes: Uint8Array, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    const code = bytes[at]
    if (code === backslash) at++
    else if (code === open) depth++
    else if (code === close && --depth === 0) return at + 1
  }
  return bytes.length
}
