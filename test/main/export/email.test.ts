// The e-mail edition's folder: its message read by another program is what went in, and the meter tells its bytes.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emailSize } from '#core/render/email-size'
import type { Source } from '#core/render/source'
import { fail, ok, type Result } from '#core/result'
import { exportIssue, gather } from '#main/export/export'
import type { FontBundle } from '#main/export/fonts'
import { photoShop } from '#main/photos/shop'
import { openLibrary } from '#main/store/library'

const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.fault.key} ${JSON.stringify(result.fault.with)}`)
  return result.value
}

let folder: string
let source: Source
let mail: ParsedMail
let eml: Buffer
const name = 'the-kazahaya-circular-47-email'

const write = async (place: string) => {
  const deps = { now: () => new Date(0), newId: () => 'id', inspect: photoShop.inspect }
  const library = good(
    await openLibrary(join(import.meta.dirname, '../../../resources/sample-library'), deps),
  )
  source = good(await gather(library, 'kazahaya-47'))
  return await exportIssue({
    library,
    issue: 'kazahaya-47',
    editions: ['email'],
    folder: place,
    shop: { rendition: async (_, photo, width) => ok(Buffer.from(`${photo.sha256} ${width}`)) },
    // A mail has no fonts and no pages.
    fonts: { faces: [], cut: async () => fail('fault.font') } as unknown as FontBundle,
    makePdf: async () => fail('fault.pdf-print'),
    readPdf: async () => ({ front: '', text: '' }),
    now: () => performance.now(),
  })
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-email-'))
  const report = good(await write(join(folder, 'one')))
  expect(report.editions).toMatchObject([{ edition: 'email', proof: { ok: true, missing: [] } }])
  eml = await readFile(join(folder, 'one', name, 'mail.eml'))
  mail = await simpleParser(eml)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const lf = (text: string): string => text.replace(/\r\n/g, '\n')

test('the message is a draft with its subject, sender and day', () => {
  expect(mail.headers.get('x-unsent')).toBe('1')
  expect(mail.subject).toBe('The Kazahaya Circular No. 47: The Dark Sky Number')
  expect(mail.from?.value).toEqual([
    { name: 'Kazahaya Mountain Observatory', address: 'circular@kazahaya.example' },
  ])
  expect(mail.date?.toISOString()).toBe(`${source.issue.date}T12:00:00.000Z`)
  expect(mail.messageId).toMatch(/^<[0-9a-f]{32}@kazahaya\.example>$/)
})

test('what is read from the message is what went in: text, HTML and every picture', async () => {
  const at = (path: string) => readFile(join(folder, 'one', name, path))
  expect(lf(mail.text ?? '').trimEnd()).toBe((await at('mail.txt')).toString('utf8').trimEnd())
  const files = await readdir(join(folder, 'one', name, 'pictures'))
  expect(files.length).toBeGreaterThan(10)
  expect(mail.attachments.map(({ filename }) => filename).sort()).toEqual(files.sort())
  for (const { filename, cid, content, contentType, related } of mail.attachments) {
    expect(content.equals(await at(`pictures/${filename}`))).toBe(true)
    expect([cid, contentType, related]).toEqual([`${filename}@galley.invalid`, 'image/jpeg', true])
  }
  // Only the addresses of the pictures differ from the HTML beside it; mailparser puts the pictures themselves there.
  const sent = (await at('mail.html')).toString('utf8')
  const shown = mail.attachments.reduce(
    (text, { filename, content }) =>
      text.replaceAll(`data:image/jpeg;base64,${content.toString('base64')}`, `pictures/${filename}`),
    lf(String(mail.html)),
  )
  expect(shown.trimEnd()).toBe(sent.trimEnd())
})

test('its parts are alternatives, the HTML with its pictures the last; texts are in base64', () => {
  const lines = eml.toString('latin1')
  expect(lines.match(/^Content-Type: [a-z/]+/gm)?.slice(0, 5)).toEqual([
    'Content-Type: multipart/alternative',
    'Content-Type: text/plain',
    'Content-Type: multipart/related',
    'Content-Type: text/html',
    'Content-Type: image/jpeg',
  ])
  expect(lines).not.toMatch(/quoted-printable|8bit/)
  expect(lines.split('\r\n').every((line) => line.length <= 998)).toBe(true)
  expect(lines.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('the meter equals the bytes of the HTML part', () => {
  const part = /Content-Type: text\/html[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+?)\r\n--/.exec(
    eml.toString('latin1'),
  )
  expect(emailSize(source).encoded).toBe(part?.[1]?.trimEnd().length)
})

test('twice the same bytes, in another folder and time zone', async () => {
  const before = process.env.TZ
  process.env.TZ = 'Pacific/Auckland'
  try {
    good(await write(join(folder, 'two')))
  } finally {
    process.env.TZ = before
  }
  for (const file of ['mail.html', 'mail.txt', 'mail.eml'])
    expect(
      (await readFile(join(folder, 'two', name, file))).equals(
        await readFile(join(folder, 'one', name, file)),
      ),
    ).toBe(true)
})

test('its own folder is replaced, one of other files is not', async () => {
  good(await write(join(folder, 'one')))
  const other = join(folder, 'three')
  await mkdir(join(other, name), { recursive: true })
  await writeFile(join(other, name, 'mail.html'), 'mine')
  expect(await write(other)).toMatchObject({ ok: false, fault: { key: 'fault.export-taken' } })
})
