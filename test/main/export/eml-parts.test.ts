// The parts of a message, as mail programs put them together.
import { expect, test } from 'vitest'
import { partsOf, textPart } from '#main/export/eml-parts'

const message = (...lines: string[]): Uint8Array => Buffer.from(lines.join('\r\n'), 'latin1')

test('alternatives with related pictures: each part by its type, decoded as its own headers say', () => {
  const eml = message(
    'Subject: The quay',
    'Content-Type: multipart/alternative;',
    ' boundary="one"',
    '',
    'Not seen.',
    '--one',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('港だより\r\nTides').toString('base64'),
    '--one',
    'Content-Type: multipart/related; boundary=two',
    '',
    '--two',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>caf=C3=A9 on the =',
    'quay</p>',
    '--two',
    'Content-Type: image/jpeg; name="a.jpg"',
    'Content-ID: <a.jpg@galley.invalid>',
    'Content-Transfer-Encoding: base64',
    '',
    '/9j/',
    '--two--',
    '--one--',
    '',
  )
  const parts = partsOf(eml)
  expect(parts.map(({ type, id }) => [type, id])).toEqual([
    ['text/plain', ''],
    ['text/html', ''],
    ['image/jpeg', 'a.jpg@galley.invalid'],
  ])
  expect(textPart(parts, 'text/plain')).toBe('港だより\nTides')
  expect(textPart(parts, 'text/html')).toBe('<p>café on the quay</p>')
  expect([...(parts[2]?.bytes ?? [])]).toEqual([0xff, 0xd8, 0xff])
})

test('a message that ends too early has only what is in it', () => {
  expect(textPart(partsOf(message('Content-Type: multipart/mixed; boundary=x', '', '')), 'text/html')).toBe(
    '',
  )
})
