// Words: sentences in every language of the interface, side by side.

/** The languages of the interface. */
export const languages = ['en', 'ja'] as const
export type Language = (typeof languages)[number]

/** One sentence in each language; `{{name}}` stands for a value filled in when it is said. */
export type Wording = Readonly<Record<Language, string>>
export type Words = Readonly<Record<string, Wording>>

/** Something to be said, in whatever language the reader has: a key of a words table and its values. */
export interface Sentence {
  readonly key: string
  readonly with?: Readonly<Record<string, string | number>>
}

/** Fills `{{name}}` in a wording. A name without a value stays visible, so that its absence is noticed. */
export function fill(wording: string, values: Readonly<Record<string, string | number>> = {}): string {
  return wording.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : String(value)
  })
}
