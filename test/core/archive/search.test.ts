// The search: its terms, what it finds in three languages, and what it shows of it.
import { describe, expect, test } from 'vitest'
import { ask, loadPart } from '#core/archive/ask'
import { excerpt, placesOf } from '#core/archive/excerpt'
import type { FoundArticle, IndexPart } from '#core/archive/found'
import { indexPart } from '#core/archive/index-part'
import { phrasesOf, termsOf } from '#core/archive/terms'
import { fold } from '#core/fold'

const article = (hed: string, text: string, fields: Partial<FoundArticle> = {}): FoundArticle => ({
  url: `no1/${hed}.html`,
  hed,
  dek: '',
  people: '',
  where: 'The Gazette No. 1',
  text,
  language: 'en',
  ...fields,
})

/** As the page gets it: the script is run, not only read. */
function arrive(script: string): IndexPart {
  const self: { galleyParts?: IndexPart[] } = {}
  new Function('self', script)(self)
  return self.galleyParts?.[0] as IndexPart
}

const part = loadPart(
  arrive(
    indexPart('2026', [
      article('Lens', 'The lens came back in eleven crates, and the observatory’s café opened.'),
      article('Crates', 'Nothing of the kind. </script> "quoted" __proto__ \u2028 constructor'),
      article('防衛', '自衛隊と防衛省が共同で訓練を行いました。ガラス細工のﾀﾜｰ。', { language: 'ja' }),
      article('省防', '省が衛防する。', { language: 'ja' }),
      article('铜镜', '镇上的铜镜匠人也来了。', { language: 'zh' }),
      article('Ελλάδα', 'Το φως της Ελλάδας', { language: 'el' }),
    ]),
  ),
)
const found = (query: string): string[] => ask([part], query).map(({ article }) => article.hed)

describe('a query', () => {
  test.each([
    ['a word of the text', 'eleven', ['Lens']],
    ['its beginning', 'observ', ['Lens']],
    ['a beginning before the last word, where it is long enough', 'elev crates', ['Lens']],
    ['no article by two letters before the last word', 'el crates', []],
    ['a slip of the finger', 'observatery', ['Lens']],
    ['without its accent', 'cafe', ['Lens']],
    ['in capitals and full width', 'ＥＬＥＶＥＮ', ['Lens']],
    ['several words, all of them', 'eleven café', ['Lens']],
    ['words that do not stand together in any article', 'eleven nothing', []],
    ['a hed before a text', 'crates', ['Crates', 'Lens']],
    ['words between quotation marks, in that order', '"back in eleven"', ['Lens']],
    ['words between German and French quotation marks', '„back in eleven“ «back in»', ['Lens']],
    ['words between quotation marks, in another order', '“eleven back”', []],
    ['Japanese inside a longer word', '衛省', ['防衛']],
    ['Japanese, in its order only', '防衛', ['防衛']],
    ['one character', '隊', ['防衛']],
    ['kana of half width', 'タワー', ['防衛']],
    ['voiced kana as themselves', 'カラス', []],
    ['Chinese', '铜镜匠', ['铜镜']],
    ['Greek', 'ελλαδα', ['Ελλάδα']],
    ['the number of an issue', 'gazette 1', ['Lens', 'Crates', '防衛', '省防', '铜镜', 'Ελλάδα']],
    ['names that JavaScript has for itself', '__proto__ constructor', ['Crates']],
    ['only signs', '。、!?', []],
    ['nothing', '  ', []],
  ])('finds %s', (_, query, heds) => expect(found(query).sort()).toEqual([...heds].sort()))

  test('puts the hed first', () => expect(found('crates')[0]).toBe('Crates'))
})

test('terms are folded words, and single characters where there are no blanks', () => {
  expect(termsOf('The Café’s 2nd ﬁre, 防衛省がABC')).toEqual([
    ...['the', 'cafe', 's', '2nd', 'fire', '防', '衛', '省', 'が', 'abc'],
  ])
  expect(fold('が')).toBe('が')
  expect(phrasesOf('訓練 “of May” 「共同で」 word')).toEqual(['of may', '共同で', '訓練'])
  expect(phrasesOf('אור ”שתי מילים” “of May”')).toEqual(['שתי מילים', 'of may'])
})

test('the same articles give the same part', () => {
  const articles = [article('One', 'Words.'), article('二', '言葉。')]
  expect(indexPart('2026', articles)).toBe(indexPart('2026', articles))
})

describe('an excerpt', () => {
  const said = (text: string, ...words: string[]) =>
    excerpt(text, words)
      .map(({ text, found }) => (found ? `[${text}]` : text))
      .join('')

  test('marks the words as they are written, whatever was typed', () => {
    expect(said('Le Café ﬁn. ｶﾞﾗｽ', 'cafe', 'fin', 'ガラス')).toBe('Le [Café] [ﬁn]. [ｶﾞﾗｽ]')
    expect(said('𠮷野家の𠮷', '𠮷')).toBe('[𠮷]野家の[𠮷]')
  })

  test('marks no word inside another', () => expect(said('other the', 'the')).toBe('other [the]'))

  test('stands around the first place, cut at blanks', () => {
    const long = `${'alpha beta '.repeat(40)}target ${'gamma delta '.repeat(40)}`
    const shown = said(long, 'target')
    expect(shown).toMatch(/^… (alpha|beta) .*\[target\] .* (gamma|delta) …$/)
    expect(shown.length).toBeLessThan(300)
  })

  test('loses nothing of a short text, found or not', () => {
    expect(said('A short text.', 'absent')).toBe('A short text.')
    expect(placesOf('', ['a'])).toEqual([])
  })

  test('never cuts a pair of units', () => {
    for (let lead = 0; lead < 4; lead++) {
      const text = `${'a'.repeat(lead)}${'𠮷'.repeat(200)}目${'𠮷'.repeat(200)}`
      expect(said(text, '目')).not.toMatch(
        /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
      )
    }
  })
})
