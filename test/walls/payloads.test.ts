// Payloads by file: hostile HTML, Markdown, text and Word documents become words; no edition of them has a way out, and none hangs.
import { afterAll, describe, expect, test } from 'vitest'
import { articlesOf } from '#core/issue/issue'
import { renderMarkdown } from '#core/markdown/write'
import { newPublication } from '#core/publication/publication'
import { renderEmail } from '#core/render/email'
import { renderPrint } from '#core/render/print'
import { renderSingle } from '#core/render/single'
import type { Source } from '#core/render/source'
import { renderText } from '#core/render/text'
import { renderWeb } from '#core/render/web'
import { readText } from '#main/import/read-text'
import { addresses } from '../core/render/harbour'
import { docxOf } from '../main/import/docx'
import { waysOut } from './closed'
import { chosen, type Payload, payloads } from './payloads'

/** Milliseconds of this process's own time for reading one file: what the machine does besides is not counted. */
const longest = 2_000
const inside = {
  ...addresses,
  photo: () => 'data:image/jpeg;base64,/9j/',
  font: () => 'data:font/woff2;base64,d09G',
}

const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')

/** As words of a document, as the address of a link, and as what a field shows. */
const asDocx = (text: string): Uint8Array =>
  docxOf(
    `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>
     <w:p><w:hyperlink r:id="h1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>
     <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "${escaped(text)}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>field</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" TargetMode="External" Target="${escaped(text)}"/></Relationships>`,
    },
  )

const kinds: Readonly<Record<string, (payload: Payload) => Uint8Array | undefined>> = {
  'page.html': ({ text }) => Buffer.from(`<h1>Page No. 3</h1><h2>Hed</h2><p>before</p>${text}<p>after</p>`),
  'page.md': ({ text }) => Buffer.from(`# Page No. 3\n\n## Hed\n\nbefore\n\n${text}\n\nafter\n`),
  'page.txt': ({ text }) => Buffer.from(`Page No. 3\n\nHED\n\nbefore\n\n${text}\n\nafter\n`),
  'page.docx': ({ text, name }) => (name.startsWith('heavy') ? undefined : asDocx(text)),
}

const times: { name: string; took: number }[] = []
afterAll(() => {
  const slowest = times.sort((one, other) => other.took - one.took).slice(0, 3)
  process.stdout.write(
    `${times.length} files; slowest: ${slowest.map(({ name, took }) => `${name} ${Math.round(took)} ms`).join(', ')}\n`,
  )
})

/** What comes of a file in every edition; nothing where it was refused in a sentence. */
async function editions(
  name: string,
  file: string,
  bytes: Uint8Array,
): Promise<{ took: number; pages: { html: string; mail: boolean }[] }> {
  const began = process.cpuUsage()
  const read = await readText({ name: file, bytes })
  const { user, system } = process.cpuUsage(began)
  const took = (user + system) / 1000
  if (!read.ok) {
    expect(read.fault.key).toMatch(/^(?:import\.)?fault\./)
    return { took, pages: [] }
  }
  const { issue } = read.value
  expect(articlesOf(issue).length).toBeGreaterThan(0)
  const source: Source = { publication: newPublication('p', 'Paper', 'en'), issue, photos: new Map() }
  renderText(source)
  // Markdown has signs of its own to escape, and its writer is slow with a hundred thousand of them in one line.
  if (!name.startsWith('heavy')) renderMarkdown(source)
  const pages = [
    ...renderWeb(source, addresses).map(({ html }) => ({ html, mail: false })),
    { html: renderSingle(source, inside), mail: false },
    { html: renderEmail(source, addresses), mail: true },
    { html: renderPrint(source, { ...addresses, dpi: 150 }).html, mail: false },
  ]
  return { took, pages }
}

test('there are at least three hundred, none twice', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(300)
  expect(new Set(payloads.map(({ text }) => text)).size).toBe(payloads.length)
})

test('put into a page as they are, most of them would have a way out: what looks for one sees it', () => {
  const raw = payloads.filter(({ markdown, name }) => !markdown && !name.startsWith('heavy'))
  const caught = raw.filter(({ text }) =>
    waysOut(`<html><head></head><body>${text}</body></html>`).some((fault) => !fault.includes('policy')),
  )
  expect(raw.length).toBeGreaterThanOrEqual(300)
  expect(caught.length).toBeGreaterThan(raw.length * 0.9)
})

describe.each(Object.keys(kinds))('in %s', (file) => {
  test('none has a way out, and none hangs', { timeout: 1_800_000 }, async () => {
    for (const payload of chosen) {
      const bytes = kinds[file]?.(payload)
      if (!bytes) continue
      const { pages, took } = await editions(payload.name, file, bytes)
      times.push({ name: `${payload.name} in ${file}`, took })
      for (const { html, mail } of pages)
        expect([payload.name, ...waysOut(html, mail)]).toEqual([payload.name])
      expect([payload.name, took < longest]).toEqual([payload.name, true])
    }
  })
})
