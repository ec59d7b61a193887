// Language tags: what a record calls its language may be no tag at all, and nothing breaks on it.
import { expect, test } from 'vitest'
import { countWords } from '#core/body/text'
import { compareWords } from '#core/compare/words'
import { soundTag } from '#core/language-tag'
import { sayLanguage } from '../../src/renderer/ui/languages'

const none = ['en"><script>', 'english language', '', '-', 'x', 'e', '日本語', 'en_GB', '*']

test.each(none)(
  '%j is no tag: words are counted and compared all the same, and it is said as it is',
  (tag) => {
    expect(() => new Intl.Segmenter(tag || '-')).toThrow(RangeError)
    expect(soundTag(tag)).toBe('und')
    expect(countWords('Low at the quay.', tag)).toBe(4)
    expect(compareWords('Low at', 'High at', tag).map(({ is }) => is)).toContain('new')
    expect(sayLanguage(tag, 'en')).toBe(tag)
  },
)

test.each(['en', 'en-GB', 'ja', 'zh-Hant', 'sr-Latn-RS', 'tlh'])('%s is one', (tag) => {
  expect(soundTag(tag)).toBe(tag)
})
