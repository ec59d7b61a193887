// Dates: days and moments as a reader of the language writes them.

export const sayDate = (day: string, language: string): string =>
  new Date(`${day}T12:00`).toLocaleDateString(language, { dateStyle: 'long' })

export const sayMoment = (at: string, language: string): string =>
  new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })

/** To the second, for moments that follow one another quickly. */
export const saySecond = (at: string, language: string): string =>
  new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium' })

const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** "3 hours ago"; under a minute "now". */
export function sayAgo(at: string, language: string, now = Date.now()): string {
  const seconds = (new Date(at).getTime() - now) / 1000
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  for (const [unit, size] of units)
    if (Math.abs(seconds) >= size) return words.format(Math.round(seconds / size), unit)
  return words.format(0, 'second')
}
