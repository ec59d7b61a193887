// Fold: a text without what a reader would not type, and where its letters stand in the text itself.

/**
 * Without case, accents, full-width and half-width forms (NFKC, UAX #15). The voicing marks of kana stay, for は, ば and ぱ
 * are different letters.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .normalize('NFKC')
    .toLowerCase()

export interface Folded {
  readonly text: string
  /** For each UTF-16 unit of `text`, where its letter begins in the original, and one more for the end. */
  readonly from: readonly number[]
}

/** Marks, half-width voicing marks and the later parts of a Hangul syllable belong to the letter before them. */
const more = '[\\p{M}ﾞﾟ\\u1160-\\u11ff]'
/** Most letters stay one unit each: many at a time are quicker. */
const plain = '[\\u0000-\\u007f\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff]'
const letters = new RegExp(`${plain}+(?!${more})|[\\s\\S]${more}*`, 'gu')
const isPlain = new RegExp(`^${plain}+$`, 'u')

export function foldWithPlaces(text: string): Folded {
  const from: number[] = []
  let folded = ''
  for (const { 0: part, index } of text.matchAll(letters)) {
    const each = isPlain.test(part)
    const form = each ? part.toLowerCase() : fold(part)
    for (let unit = 0; unit < form.length; unit++) from.push(each ? index + unit : index)
    folded += form
  }
  from.push(text.length)
  return { text: folded, from }
}
