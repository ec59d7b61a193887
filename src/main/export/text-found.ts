// Text found: what a reader gets of a text edition: its words without the marks that set them, and where its links lead.
import type { Channel } from '#core/article/article'
import type { Expected, Found } from '#core/proof/expectation'
import { expectedOf } from '#core/proof/expected'
import { fold } from '#core/proof/fold'
import { editionOf, placeOf } from '#core/render/edition'
import { editionWord } from '#core/render/edition-words'
import type { Source } from '#core/render/source'
import { blockReader } from './text-block-found'

/** What the plain text of a channel must hold: figures in their own size, addresses by number at the end. */
export function expectedInText(source: Source, channel: Channel): Expected {
  const edition = editionOf(source, channel)
  return expectedOf(source, {
    channel,
    alts: true,
    plain: plainFigures,
    written: (address, words) => (isItsAddress(words, address) ? undefined : address),
    article(id) {
      const place = placeOf(edition, id)
      const section = place && edition.sections[place.section]
      if (!place || !section) return undefined
      const hed = section.articles[place.article]?.article.hed.trim() || section.title
      return editionWord('edition.see', edition.language, { hed })
    },
  })
}

const small = /[\u00b2\u00b3\u00b9\u2070-\u208e]/g

/** Raised and lowered figures have characters of their own in a plain text (Unicode, Superscripts and Subscripts). */
const plainFigures = (words: string): string =>
  words.replace(small, (sign) => sign.normalize('NFKC')).replaceAll('\u2212', '-')

/** Whether words that a link is set on tell where it leads. */
function isItsAddress(words: string, address: string): boolean {
  const said = (text: string) =>
    decoded(text.replace(/^(?:mailto:|tel:|https?:\/\/)/i, '').replace(/\/$/, ''))
  return said(words).toLowerCase() === said(address).toLowerCase()
}

/** Addresses are compared as they are read, for an edition escapes what may not stand in one. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The text as it was written, read back; what is expected decides only how the cells of its tables belong together. */
export function foundInText(text: string, expected: Expected, language: string): Found {
  const parts = text.split('\n\n\n').map((part) => part.replace(/^\n+|\n+$/g, ''))
  const contents = parts.findIndex((part) => isContents(part, language))
  const list = parts.findLastIndex((part) => isDepartment(part, editionWord('edition.links', language)))
  const kept = parts.filter((_, index) => index !== contents && index !== list)
  const addresses = addressesIn(parts[list] ?? '', expected)
  const read = blockReader(expected)
  const words = kept.map((part) => plainFigures(read(part))).join('\n\n')
  const links = [...words.matchAll(/\[(\d+)\]/g)].flatMap(([, number]) => addresses.get(Number(number)) ?? [])
  return { front: '', text: words, links }
}

/** The headlines at the beginning only lead to the articles, and must not stand for them. */
const isContents = (part: string, language: string): boolean => {
  const [first, second = ''] = part.split('\n')
  return first === editionWord('edition.contents', language) && /^-+$/.test(second)
}

const isDepartment = (part: string, words: string): boolean => {
  const [first = '', second, third] = part.split('\n')
  return /^=+$/.test(first) && second === words && third === first
}

/** The list at the end: "[3] https://…", with what does not fit into the line on the next ones, behind blanks. */
function addressesIn(list: string, { links }: Expected): Map<number, string> {
  const known = new Map(links.map(({ address }) => [fold(address), address]))
  const found = new Map<number, string>()
  for (const [, number, entry = ''] of list.matchAll(/^\[(\d+)\] (.*(?:\n +.*)*)/gm)) {
    const [first = ''] = entry.split(/\s/)
    const whole = fold(entry)
    // An article is named in words, which may be broken over lines, and a link's title may follow.
    const named = [...known].find(([words]) => whole === words || whole.startsWith(`${words}(`))
    found.set(Number(number), /^[a-z]+:/i.test(first) ? first : (named?.[1] ?? entry))
  }
  return found
}
