// Size: a number of bytes for people, in decimal units (IEC 80000-13 keeps kB and MB decimal).

/** "812 B", "34 kB", "1.8 MB"; digits as the language writes them. */
export function sayBytes(bytes: number, language: string): string {
  const [value, unit] = bytes < 1000 ? [bytes, 'B'] : bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB']
  const digits = unit === 'MB' && value < 100 ? 1 : 0
  return `${value.toLocaleString(language, { maximumFractionDigits: digits })} ${unit}`
}
