// Day of month: what is a date in the languages that write a point after the day.
import { expect, test } from 'vitest'
import { isDayOfMonth } from '#core/typography/day-of-month'

test.each([
  [1, 'Juni', 'de', true],
  [29, 'Februar', 'de-AT', true],
  [30, 'Februar', 'de', false],
  [1, 'juni', 'da', true],
  [3, 'října', 'cs', true],
  [12, 'kesäkuuta', 'fi', true],
  [1, 'Jun', 'de', false],
  [1, 'Punkt', 'de', false],
  [1, 'June', 'en', false],
  [1, 'juin', 'fr', false],
  [0, 'Juni', 'de', false],
  [32, 'Juni', 'de', false],
  [1, 'Juni', 'no language', false],
])('%s. %s in %s: %s', (number, word, language, is) => {
  expect(isDayOfMonth(number, word, language)).toBe(is)
})
