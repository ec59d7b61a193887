// As expected: what a reader of a faultless edition gets, for tests whose edition is a dummy.
import type { Expected, Found } from '#core/proof/expectation'

export const asExpected = ({ passages, links }: Expected, change = (text: string) => text): Found => {
  const of = (wanted: readonly string[]) =>
    passages
      .filter(({ strand }) => wanted.includes(strand))
      .map(({ pieces }) => change(pieces.join(' ')))
      .join('\n')
  return {
    front: of(['front']),
    text: of(['text']),
    apart: of(['reading']),
    alts: [of(['alt'])],
    links: links.map(({ address }) => address),
  }
}
