// Fold: texts made comparable, without what layout or a font may rightly change.

/** Blanks and line breaks, soft hyphens, joiners, marks of direction, selectors of variants: none is read. */
const unread =
  /(?:\s|\p{Cc}|\p{Variation_Selector}|\u00ad|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]|\u200c|\u200d|[\u{e0020}-\u{e007f}])+/gu

/** U+F900 to U+FAFF and U+2F800 to U+2FA1F: ideographs that normalization would turn into others (UAX #15). */
const keptIdeographs = /([\uf900-\ufaff\u{2f800}-\u{2fa1f}]+)/u

/**
 * Without blanks and case; accents composed (NFC), Latin ligatures taken apart, hyphens alike. Everything else stays, code
 * point for code point: a radical (U+2F47) is not the ideograph it looks like (U+65E5). Small capitals come out of
 * a PDF as capitals, so case is not compared.
 */
export function fold(text: string): string {
  const plain = sortRightToLeft(text)
    .replace(unread, '')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u2010\u2011]/g, '-')
  return composed(plain).toLowerCase().replace(/ß/g, 'ss').replace(/ς/g, 'σ')
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u
const rightToLeftRun =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{M}]+(?:\s+[\p{Script=Hebrew}\p{Script=Arabic}\p{M}]+)+/gu

/** A PDF holds lines of Hebrew or Arabic as they are seen, and readers put their words back each in its own way. */
const sortRightToLeft = (text: string): string =>
  rightToLeft.test(text) ? text.replace(rightToLeftRun, (run) => run.split(/\s+/).sort().join(' ')) : text

function composed(text: string): string {
  if (text.normalize('NFC') === text) return text
  return text
    .split(keptIdeographs)
    .map((part, index) => (index % 2 === 1 ? part : part.normalize('NFC')))
    .join('')
}

/** A word, or one character of a script that sets none apart. */
const unit =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

export interface Unit {
  readonly start: number
  readonly end: number
  readonly folded: string
}

/** The smallest parts of a text that a report names, in order. */
export const unitsOf = (text: string): Unit[] =>
  [...text.matchAll(unit)]
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length, folded: fold(word) }))
    .filter(({ folded }) => folded !== '')
