// Docx languages: the language that Word proofs a run in, said in a character style that goes through mammoth.
import type { Element } from 'xast'
import { child, elementsIn, made, value, wordsIn } from './docx-tree'

const prefix = 'GalleyLanguage-'
/** Mammoth tries every line of its map for every run; the words of what is beyond stay, in the language around them. */
const mostLanguages = 50

/** Mammoth's map for the languages that some runs of these parts are in. */
export const languageMap = (parts: Iterable<string>): string[] => {
  const found = new Set<string>()
  for (const part of parts)
    for (const [, tag = ''] of part.matchAll(/"GalleyLanguage-([A-Za-z0-9-]+)"/g)) found.add(tag)
  return [...found].slice(0, mostLanguages).map((tag) => `r.${prefix}${tag} => span.galley-language-${tag}`)
}

/** The spans of `languageMap` as what they stand for. */
export const withLanguages = (html: string): string =>
  html.replace(/<span class="galley-language-([A-Za-z0-9-]+)">/g, '<span lang="$1">')

/**
 * Marks a run by its w:lang, which says one language for each kind of script (ISO/IEC 29500-1, 17.3.2.20). `styles`
 * are those of the run and of its paragraph, the nearest first. Only for a run whose own style says no more.
 */
export function markLanguage(
  run: Element,
  properties: Element | undefined,
  styles: readonly Element[],
): void {
  const words = wordsIn(run)
  const name = scriptOf(words, properties)
  const tag = [properties, ...styles.map((style) => child(style, 'w:rPr'))]
    .map((each) => value(child(each, 'w:lang'), name))
    .find((each) => each !== '')
  if (!tag || !/^[A-Za-z0-9-]+$/.test(tag) || !/\p{L}/u.test(words)) return
  const style = made('w:rStyle', { 'w:val': prefix + tag }, [])
  if (properties)
    properties.children = [style, ...properties.children.filter((each) => !isStyle(each as Element))]
  else run.children.unshift(made('w:rPr', {}, [style]))
}

const isStyle = (each: Element): boolean => each.name === 'w:rStyle'

function scriptOf(words: string, properties: Element | undefined): string {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words))
    return 'w:eastAsia'
  if (/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(words) || child(properties, 'w:rtl')) return 'w:bidi'
  return 'w:val'
}

/** The paragraph that each run stands in. */
export function paragraphsOf(part: Parameters<typeof elementsIn>[0]): ReadonlyMap<Element, Element> {
  const found = new Map<Element, Element>()
  for (const paragraph of elementsIn(part))
    if (paragraph.name === 'w:p')
      for (const run of elementsIn(paragraph)) if (run.name === 'w:r') found.set(run, paragraph)
  return found
}
