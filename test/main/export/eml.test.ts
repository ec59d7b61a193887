// The message's headers, whatever a publication and an issue are called: ASCII, short enough for every carrier, and no more of them.
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import type { Issue } from '#core/issue/issue'
import type { Publication } from '#core/publication/publication'
import { emlOf } from '#main/export/eml'
import { source } from '../../core/render/harbour'

const sender = { publisher: 'The Harbour Office', mailAddress: 'desk@harbour.example' }

async function made(publication: Partial<Publication>, issue: Partial<Issue> = {}) {
  const mine = {
    ...source,
    publication: { ...source.publication, ...sender, ...publication },
    issue: { ...source.issue, ...issue },
  }
  const eml = await emlOf({ source: mine, text: 'words', html: '<p>words</p>', pictures: [] })
  const text = eml.toString('latin1')
  const head = text
    .slice(0, text.indexOf('\r\n\r\n'))
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  return {
    eml,
    text,
    headers: new Map(head.map((line) => line.split(/: ?(.*)/s, 2) as [string, string])),
    count: head.length,
  }
}

const evils: Readonly<Record<string, string>> = {
  'a word of 5,000 letters': 'x'.repeat(5000),
  'two words, one of 5,000 letters': `Harbour ${'x'.repeat(5000)}`,
  '5,000 quotation marks': '"'.repeat(5000),
  '5,000 letters of another script': '港'.repeat(5000),
  '3,000 letters beyond the first plane': '\u{1d4b3}'.repeat(3000),
  'a header of its own': 'Office\r\nBcc: mina@quay.example\r\n\r\nwords',
  'a carriage return': 'Office\rBcc: mina@quay.example',
  'signs that control': 'Of\0\x01\x0b\x0c\x1f\x7f\x85\u2028fice',
  'half a letter': 'Of\ud800fice',
  'an encoded word': '=?utf-8?Q?a=0D=0ABcc:_mina?=',
  'an address': 'Office <mina@quay.example>, "Tom" <tom@quay.example>',
  'a language of 5,000 letters': `en-x-${'abc-'.repeat(1250)}a`,
  'a type': 'text/html; charset=utf-16; boundary="x"',
}
const fields: Readonly<Record<string, (evil: string) => Parameters<typeof made>>> = {
  publisher: (publisher) => [{ publisher }],
  title: (title) => [{ title, publisher: '' }],
  address: (mailAddress) => [{ mailAddress }],
  'name of an address': (evil) => [{ mailAddress: `${evil}@harbour.example` }],
  'domain of an address': (evil) => [{ mailAddress: `desk@${evil}` }],
  'issue’s title': (title) => [{}, { title }],
  'issue’s language': (language) => [{}, { language }],
}
const each = Object.entries(fields).flatMap(([field, change]) =>
  Object.entries(evils).map(([what, evil]) => [what, field, change(evil)] as const),
)

test.each(each)('%s as the %s breaks no header', async (_, __, changes) => {
  const { eml, text, headers, count } = await made(...changes)
  expect(Math.max(...text.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998)
  expect(text.replaceAll('\r\n', '')).toMatch(/^[\x20-\x7e\t]*$/)
  const known = /^(From|Subject|Date|Message-ID|X-Unsent|Content-Language|Content-Type|MIME-Version)$/
  expect([...headers.keys()].filter((name) => !known.test(name))).toEqual([])
  expect(headers.size).toBe(count)
  const mail = await simpleParser(eml)
  expect(mail.text).toContain('words')
  expect(mail.from?.value.length ?? 1).toBe(1)
  expect([undefined, 'desk@harbour.example']).toContain(mail.from?.value[0]?.address)
})

test('an address in another script is the sender, and its domain names the message in ASCII', async () => {
  const { headers } = await made({ mailAddress: 'desk@港.example' })
  expect(headers.get('From')).toBe('The Harbour Office <desk@xn--j6w.example>')
  expect(headers.get('Message-ID')).toMatch(/^<[0-9a-f]{32}@xn--\w+\.example>$/)
})

test('the sender’s whole name and the issue’s language stand there where they are ordinary', async () => {
  const { headers } = await made({}, { language: 'en-GB' })
  expect(headers.get('From')).toBe('The Harbour Office <desk@harbour.example>')
  expect(headers.get('Content-Language')).toBe('en-GB')
})

test('an issue without a date gives a draft without one, which the mail program dates when it is sent', async () => {
  const { headers, eml } = await made({}, { date: null, title: 'Save the\r\nDate: 1 May' })
  expect(headers.has('Date')).toBe(false)
  const mail = await simpleParser(eml)
  expect([mail.date, mail.text?.trim()]).toEqual([undefined, 'words'])
  expect(mail.subject).toContain('Date: 1 May')
  const dated = await made({}, { date: '2026-03-04' })
  expect(dated.headers.get('Date')).toMatch(/04 Mar 2026 12:00:00/)
})
