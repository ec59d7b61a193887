// Languages: the marks that each language sets, as its printers have them.

export interface Marks {
  /** Opening and closing quotation marks, with the space inside them; null leaves straight ones alone. */
  readonly outer: readonly [open: string, close: string] | null
  /** Quotation marks inside quotation marks; null where the single mark is an apostrophe only. */
  readonly inner: readonly [open: string, close: string] | null
  /** Marks with a narrow space before them. */
  readonly spaced: string
  /** Whether two hyphens, three hyphens and a hyphen between spaces are dashes. */
  readonly dashes: boolean
  /** Words that begin with an apostrophe, without it. */
  readonly clipped: readonly string[]
  /** Whether straight marks belong to words, as the gershayim of צה"ל and the geresh of ג'ירפה do. */
  readonly inWords: boolean
}

/** NARROW NO-BREAK SPACE: French sets it inside guillemets and before high punctuation. */
export const thin = '\u202f'
export const apostrophe = '’'

const plain = { inner: null, spaced: '', dashes: true, clipped: [], inWords: false } as const
const english = ['tis', 'twas', 'twere', 'twill', 'em', 'til', 'cause', 'round', 'bout', 'n']

const tables: Readonly<Record<string, Marks>> = {
  en: { ...plain, outer: ['“', '”'], inner: ['‘', '’'], clipped: english },
  de: { ...plain, outer: ['„', '“'], inner: ['‚', '‘'] },
  'de-CH': { ...plain, outer: ['«', '»'], inner: ['‹', '›'] },
  'de-LI': { ...plain, outer: ['«', '»'], inner: ['‹', '›'] },
  fr: { ...plain, outer: [`«${thin}`, `${thin}»`], spaced: ';:!?' },
  // Office québécois de la langue française: a space before the colon only.
  'fr-CA': { ...plain, outer: [`«${thin}`, `${thin}»`], spaced: ':' },
  es: { ...plain, outer: ['«', '»'], inner: ['‘', '’'] },
  it: { ...plain, outer: ['«', '»'] },
  pt: { ...plain, outer: ['“', '”'], inner: ['‘', '’'] },
  nl: { ...plain, outer: ['“', '”'], inner: ['‘', '’'], clipped: ['s', 't', 'n', 'k', 'r', 'm'] },
  he: { ...plain, outer: ['”', '”'], inner: ['’', '’'], inWords: true },
  // 「」 are typed with an input method; straight marks stay what they are, and a dash is the writer's own.
  ja: { ...plain, outer: null, dashes: false },
  zh: { ...plain, outer: ['“', '”'], inner: ['‘', '’'], dashes: false },
  ko: { ...plain, outer: ['“', '”'], inner: ['‘', '’'], dashes: false },
}

/** The table of a BCP 47 tag or of the nearest longer language; undefined leaves everything as it is typed. */
export function marksOf(language: string): Marks | undefined {
  for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = Object.entries(tables).find(([name]) => name.toLowerCase() === tag.toLowerCase())
    if (found) return found[1]
  }
  return undefined
}
