// Size: a number of bytes for people, in decimal units (IEC 80000-13 keeps kB and MB decimal).

/** "812 B", "34 kB", "1.8 MB"; digits as the language writes them. */
export function sayBytes(bytes: number, language: string): string {
  const [value, unit] = bytes < 1000 ? [bytes, 'B'] : bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB']
  const digits = unit === 'MB' && value < 100 ? 1 : 0
  return `${value.toLocaleString(language, { maximumFractionDigits: digits })} ${unit}`
}

/** Length of a text in UTF-8 (RFC 3629), in bytes. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) as number
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
