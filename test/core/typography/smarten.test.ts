// Smart typography: what comes out of the keys, letter by letter, in each language.
import { describe, expect, test } from 'vitest'
import { maySmarten, smarten } from '#core/typography/smarten'

/** Types a text letter by letter, as an editor would. */
function typed(keys: string, language: string): string {
  let text = ''
  for (const key of keys) {
    text += key
    const change = maySmarten(text.slice(-2)) ? smarten(text, language) : undefined
    if (change) text = text.slice(0, text.length - change.remove) + change.insert
  }
  return text
}

const thin = '\u202f'

describe('quotation marks', () => {
  test.each([
    ['en', '"Yes," she said, "it\'s \'new\'."', '“Yes,” she said, “it’s ‘new’.”'],
    ['en-GB', '("Why?")', '(“Why?”)'],
    ['de', "\"Sie sagte: 'Geht's?'\"", '„Sie sagte: ‚Geht’s?‘“'],
    ['de-AT', '"Ja"', '„Ja“'],
    ['de-CH', '"Grüezi"', '«Grüezi»'],
    ['fr', '"L\'été"', `«${thin}L’été${thin}»`],
    ['fr-CH', '"Salut"', `«${thin}Salut${thin}»`],
    ['fr', '«oui»', `«${thin}oui${thin}»`],
    ['he', '"שלום", אמר.', '”שלום”, אמר.'],
    ['he', 'צה"ל, מנכ"לית, ג\'ירפה ורח\' הרצל', 'צה"ל, מנכ"לית, ג\'ירפה ורח\' הרצל'],
    ['he-IL', '"צה"ל הודיע", "צ\'יפס"', '”צה"ל הודיע”, ”צ\'יפס”'],
    ['he', "\"אמרו 'כן' ו'לא'\"", "”אמרו ’כן’ ו'לא'”"],
    ['he', 'ה"ארץ" ו-"1990" לוח 12"', 'ה"ארץ" ו-”1990” לוח 12"'],
    ['ja', '"そう"', '"そう"'],
    ['xx', '"as it is" -- so...', '"as it is" -- so...'],
  ])('%s: %s', (language, keys, expected) => expect(typed(keys, language)).toBe(expected))
})

describe('apostrophes and primes', () => {
  test.each([
    ['en', "the 1990's, the '90s, '68 and the dogs' bowl", 'the 1990’s, the ’90s, ’68 and the dogs’ bowl'],
    ['en', "'Tis rock 'n' roll", '’Tis rock ’n’ roll'],
    ['en', 'He is 5\'10" tall', 'He is 5\'10" tall'],
    ['en', 'a 12" disc', 'a 12" disc'],
    ['en', 'in "1990" and "12"', 'in “1990” and “12”'],
    ['en', '"\'Tis late"', '“’Tis late”'],
    [
      'nl',
      "'s Avonds, 's morgens en 't begin: 'k zag 'n schip",
      '’s Avonds, ’s morgens en ’t begin: ’k zag ’n schip',
    ],
    ['nl', '"\'t Is mooi in \'s-Gravenhage"', '“’t Is mooi in ’s-Gravenhage”'],
    ['nl', "hij zei 'ja', foto's van '68, 's' en 'se'", 'hij zei ‘ja’, foto’s van ’68, ‘s’ en ‘se’'],
    ['fr', "aujourd'hui", 'aujourd’hui'],
  ])('%s: %s', (language, keys, expected) => expect(typed(keys, language)).toBe(expected))
})

describe('dashes and dots', () => {
  test.each([
    ['en', '1914--1918', '1914–1918'],
    ['en', 'so---he said', 'so—he said'],
    ['en', 'one - two', 'one – two'],
    ['en', 'well-known', 'well-known'],
    ['de', 'ja - nein', 'ja – nein'],
    ['he', 'כן--לא - אולי', 'כן–לא – אולי'],
    ['en', 'wait...', 'wait…'],
    ['en', 'wait....', 'wait….'],
    ['en', '---', '---'],
    ['en', '-- so', '– so'],
    ['ja', 'そう...', 'そう…'],
    ['ja', 'a--b', 'a--b'],
    ['en', '<!-- a', '<!-- a'],
  ])('%s: %s', (language, keys, expected) => expect(typed(keys, language)).toBe(expected))
})

describe('French spaces', () => {
  test.each([
    ['fr', 'Quoi? Non! Si; oui: bien', `Quoi${thin}? Non${thin}! Si${thin}; oui${thin}: bien`],
    ['fr', 'Quoi ?!', `Quoi${thin}?!`],
    ['fr-CH', 'Non !', `Non${thin}!`],
    ['fr-CA', 'Non! Si: oui', `Non! Si${thin}: oui`],
    ['fr', 'à 12:30', 'à 12:30'],
    ['fr', 'en 1990: rien', `en 1990${thin}: rien`],
    ['en', 'Why? No! So: yes', 'Why? No! So: yes'],
  ])('%s: %s', (language, keys, expected) => expect(typed(keys, language)).toBe(expected))
})

test.each([
  ['fr', 'https://example.org/?a=b;c--d...'],
  ['en', "www.example.org/o'neil--x"],
  ['en', "oneil@example.org?a='b--c"],
  ['fr', 'mailto:a@b.org?x'],
  ['en', 'example.org/a--b'],
])('an address stays as it is, %s: %s', (language, address) => expect(typed(address, language)).toBe(address))
