// Letters: words of a note are changed where they stand, and the rest keeps its look.
import { expect, test } from 'vitest'
import type { BodyNode } from '#core/body/body'
import { replaceLetters } from '#core/body/letters'

const text = (words: string, format = 0): BodyNode => ({ type: 'text', version: 1, text: words, format })
const link = (...children: BodyNode[]): BodyNode => ({
  type: 'link',
  version: 1,
  url: 'https://a.org',
  children,
})

test('a word within one text keeps what stands around it', () => {
  expect(replaceLetters([text('see teh harbour')], 4, 7, 'the')).toEqual([text('see the harbour')])
})
test('a word that is bold halfway takes the look of its beginning, and an emptied text and link go', () => {
  const content = [text('a go'), text('ver', 1), link(text('ment')), text(' b')]
  expect(replaceLetters(content, 2, 11, 'government')).toEqual([text('a government'), text(' b')])
})
test('a word inside a link stays one', () => {
  expect(replaceLetters([text('a '), link(text('teh')), text(' b')], 2, 5, 'the')).toEqual([
    text('a '),
    link(text('the')),
    text(' b'),
  ])
})
