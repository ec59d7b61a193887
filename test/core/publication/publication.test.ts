// A publication of an earlier version opens, with what it did not know yet at its default.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { newPublication, parsePublication } from '#core/publication/publication'
import { type Numbered, webAddressOf } from '#core/publication/web-address'

test('version 1 gains smart typography, switched on', () => {
  const file = JSON.parse(readFileSync('test/fixtures/library/library-1.json', 'utf8'))
  const [old] = file.body.publications
  expect(old.v).toBe(1)
  const read = parsePublication(old)
  expect(read.ok && read.value.houseStyle).toEqual({ ...old.houseStyle, smartTypography: true })
  expect(read.ok && read.value.title).toBe(old.title)
})

test('version 2 gains a web and a mail address, both unknown', () => {
  const file = JSON.parse(readFileSync('test/fixtures/library/library-2.json', 'utf8'))
  const [old] = file.body.publications
  expect(old.v).toBe(2)
  const read = parsePublication(old)
  expect(read.ok && read.value).toEqual({ ...old, v: 3, webAddress: '', mailAddress: '' })
})

describe('the web address of an issue', () => {
  const at = (webAddress: string, issue: Partial<Numbered> = {}) =>
    webAddressOf(
      { ...newPublication('p', 'P', 'en'), webAddress },
      { number: 12, volume: null, date: '2026-03-01', ...issue },
    )
  test.each([
    ['https://example.org/p/', 'https://example.org/p/'],
    [' https://example.org/{date}/no{number}/ ', 'https://example.org/2026-03-01/no12/'],
    ['https://example.org/{volume}/', undefined],
    ['', undefined],
    ['example.org', undefined],
    ['javascript:alert(1)', undefined],
    ['https://example.org/a b', undefined],
  ])('%s gives %s', (pattern, address) => expect(at(pattern)).toBe(address))
})
