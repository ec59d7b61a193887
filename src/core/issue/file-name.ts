// File name: what a publication or an issue is called on a disk, in its own letters.

/** Of characters: with the longest ending it stays below what every disk takes, in scripts of three bytes a letter too. */
const longest = 60

/**
 * Lower-case letters and digits of every script, and hyphens for all else; Latin letters without accents, as in an
 * address. Empty where the words have no letters.
 */
export function fileNameOf(words: string): string {
  const letters = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/\p{Script=Latin}\p{M}*/gu, (letter) => letter.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return [...letters.normalize('NFC')]
    .slice(0, longest)
    .join('')
    .replace(/^-+|-+$/g, '')
}
