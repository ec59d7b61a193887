// Proof: whether everything that an edition must hold was found in it, in reading order.
import { align } from './align'
import type { Expected, ExpectedLink, ExpectedPassage, Found, Missing, Proof } from './expectation'
import { fold } from './fold'
import { lostWords } from './lost-words'
import { findLast, firstUnplaced } from './match'

/** The most that a proof names. */
const mostNamed = 100

/** Compares what an edition must hold with what was read back from it. Words count in their order, addresses in theirs. */
export function proofOf(expected: Expected, found: Found): Proof {
  const text = fold(found.text)
  const front = fold(`${found.front}\n${found.alts?.join('\n') ?? ''}\n`) + text
  const beside = found.alts && fold(found.alts.join('\n'))
  const inOrder = expected.passages.filter(
    ({ strand }) => strand === 'text' || (strand === 'alt' && beside === undefined),
  )
  const readings = expected.passages.filter(({ strand }) => strand === 'reading')
  const alts = expected.passages.filter(({ strand }) => strand === 'alt' && beside !== undefined)
  const named = (passage: ExpectedPassage, kind: Missing['kind'], room: string): Missing => ({
    kind,
    place: passage.place,
    article: articleOf(passage, expected),
    ...lostWords(passage.pieces.join(' '), kind === 'moved' ? '' : room),
  })
  const missing = [
    ...expected.passages
      .filter(({ strand, pieces }) => strand === 'front' && !isIn(front, pieces))
      .map((passage) => named(passage, 'lost', front)),
    ...unplaced(text, inOrder, named),
    ...(beside === undefined ? [] : unplaced(beside, alts, named)),
    ...unplaced(readingsIn(found, readings, text), readings, named),
    ...lostLinks(expected, found, text),
  ]
  return {
    ok: missing.length === 0,
    passages: expected.passages.length,
    links: expected.links.length,
    missing: missing.slice(0, mostNamed),
  }
}

/** Several readings of one edition, such as the two parts of a letter, as one proof. Each looked for all of it. */
export const allProofs = (proofs: readonly Proof[]): Proof => ({
  ok: proofs.every(({ ok }) => ok),
  passages: Math.max(0, ...proofs.map(({ passages }) => passages)),
  links: Math.max(0, ...proofs.map(({ links }) => links)),
  missing: proofs.flatMap(({ missing }) => missing).slice(0, mostNamed),
})

const articleOf = ({ place }: ExpectedPassage | ExpectedLink, { heds }: Expected): string =>
  (place.article !== undefined && heds.get(place.article)) || ''

const foldedPieces = (pieces: readonly string[]): string[] => pieces.map(fold).filter((piece) => piece !== '')

const isIn = (text: string, pieces: readonly string[]): boolean =>
  findLast(text, foldedPieces(pieces), 0, text.length) !== undefined

/** Where the readings stand: apart, or in the text after their words. */
function readingsIn(found: Found, readings: readonly ExpectedPassage[], text: string): string {
  const inText =
    firstUnplaced(
      text,
      readings.map(({ pieces }) => foldedPieces(pieces)),
    ) === undefined
  return inText ? text : fold(found.apart ?? '')
}

/** Looks closely only where something is amiss: the first look is one pass over the text. */
function unplaced(
  text: string,
  passages: readonly ExpectedPassage[],
  named: (passage: ExpectedPassage, kind: Missing['kind'], room: string) => Missing,
): Missing[] {
  const folded = passages.map(({ pieces }) => foldedPieces(pieces))
  if (firstUnplaced(text, folded) === undefined) return []
  return align(text, folded).flatMap(({ span, room, elsewhere }, index) => {
    if (span) return []
    return [
      named(
        passages[index] as ExpectedPassage,
        elsewhere ? 'moved' : 'lost',
        text.slice(room.start, room.end),
      ),
    ]
  })
}

/** Where the edition prints its addresses, they are looked for in its text. */
function lostLinks(expected: Expected, { links }: Found, text: string): Missing[] {
  const lost = links
    ? outOfRow(expected.links, links)
    : expected.links.filter(({ address }) => !text.includes(fold(address)))
  return lost.map((link) => ({
    kind: 'link',
    place: link.place,
    article: articleOf(link, expected),
    text: link.address,
    before: link.words,
    after: '',
  }))
}

/** The links that are not in the longest row which both have in order. */
function outOfRow(expected: readonly ExpectedLink[], found: readonly string[]): ExpectedLink[] {
  let at = 0
  const allThere = expected.every(({ address }) => {
    at = found.indexOf(address, at) + 1
    return at > 0
  })
  if (allThere) return []
  const wide = found.length + 1
  const best = new Uint32Array((expected.length + 1) * wide)
  for (let row = expected.length - 1; row >= 0; row--)
    for (let column = found.length - 1; column >= 0; column--)
      best[row * wide + column] =
        expected[row]?.address === found[column]
          ? 1 + (best[(row + 1) * wide + column + 1] as number)
          : Math.max(best[(row + 1) * wide + column] as number, best[row * wide + column + 1] as number)
  const out: ExpectedLink[] = []
  let column = 0
  expected.forEach((link, row) => {
    const here = best[row * wide + column] as number
    const place = found.indexOf(link.address, column)
    if (place >= 0 && 1 + (best[(row + 1) * wide + place + 1] as number) === here) column = place + 1
    else out.push(link)
  })
  return out
}
