// Day of month: tells a date from a numbered item in languages that write "1. Juni".

/** Whether `number` with a point and then `word` is a day of a month, as the language writes it (by CLDR). */
export function isDayOfMonth(number: number, word: string, language: string): boolean {
  if (number < 1 || number > 31) return false
  try {
    const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
    const wanted = `${number}. ${word}`.toLocaleLowerCase(language)
    // Every month of a leap year has the day, or the number is none of its days.
    return Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2000, month, number)))
      .filter((day, month) => day.getUTCMonth() === month)
      .some((day) => date.format(day).toLocaleLowerCase(language) === wanted)
  } catch {
    // No language that is known.
    return false
  }
}
