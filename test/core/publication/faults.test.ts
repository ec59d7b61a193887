// What of a publication is questioned, and what is completed, before it is saved.
import { describe, expect, test } from 'vitest'
import { faultsOf, tidied } from '#core/publication/faults'
import { isMailAddress } from '#core/publication/mail-address'
import { newPublication } from '#core/publication/publication'
import { completeWebAddress, isWebAddress, webAddressOf } from '#core/publication/web-address'

const publication = newPublication('p', 'The Lantern', 'en')

describe('a web address', () => {
  test.each([
    ['harbourmuseum.example/lantern/{number}', 'https://harbourmuseum.example/lantern/{number}'],
    [' www.museum.example ', 'https://www.museum.example'],
    ['//museum.example/', 'https://museum.example/'],
    ['no{number}.museum.example?v={volume}', 'https://no{number}.museum.example?v={volume}'],
    ['museum.example:8080/{date}/', 'https://museum.example:8080/{date}/'],
    ['博物館.example/号{number}/', 'https://博物館.example/号{number}/'],
  ])('%s is completed to %s', (typed, address) => {
    expect(completeWebAddress(typed)).toBe(address)
    expect(isWebAddress(address)).toBe(true)
    expect(
      webAddressOf({ ...publication, webAddress: address }, { number: 1, volume: 1, date: '2026-01-01' }),
    ).toMatch(/^https:/)
  })

  test.each(['https://museum.example/{number}/', 'HTTP://museum.example', 'http://localhost:8080/'])(
    '%s stays as it is',
    (address) => {
      expect(completeWebAddress(address)).toBe(address)
      expect(isWebAddress(address)).toBe(true)
    },
  )

  test.each([
    'nowhere',
    'not an address',
    'museum.example/a b',
    'desk@museum.example',
    'javascript:alert(1)',
    'ftp://museum.example/',
    'https://',
    'https:/museum.example',
    'https://museum.example/{issue}/',
    'museum.example/{number/',
  ])('%s is none, and is left as it was typed', (typed) => {
    expect(completeWebAddress(typed)).toBe(typed)
    expect(isWebAddress(typed)).toBe(false)
  })
})

describe('a mail address', () => {
  test.each(['desk@museum.example', "o'neil+news@a-b.example", 'desk@intranet', 'desk@博物館.example'])(
    '%s is one',
    (address) => expect(isMailAddress(address)).toBe(true),
  )
  test.each([
    'not an address',
    'nobody',
    '@museum.example',
    'desk@',
    'desk@museum..example',
    'desk@-museum.example',
    'desk@museum.example, office@museum.example',
    'The Desk <desk@museum.example>',
    'ｄｅｓｋ＠museum.example',
    `${'x'.repeat(250)}@a.example`,
  ])('%s is none', (typed) => expect(isMailAddress(typed)).toBe(false))
})

describe('a publication', () => {
  test('may lack its addresses, never its title', () => {
    expect(faultsOf(publication)).toEqual([])
    expect(faultsOf({ ...publication, title: ' ' })).toEqual(['title'])
  })
  test('has each field named that cannot stay, from the top', () => {
    expect(faultsOf({ title: '', webAddress: 'nowhere', mailAddress: 'nobody' })).toEqual([
      'title',
      'webAddress',
      'mailAddress',
    ])
  })
  test('has its addresses tidied and nothing else touched', () => {
    expect(
      tidied({ ...publication, webAddress: 'museum.example', mailAddress: ' desk@museum.example ' }),
    ).toEqual({ ...publication, webAddress: 'https://museum.example', mailAddress: 'desk@museum.example' })
  })
})
