// Docx zip: the parts of a .docx file, unpacked within limits; what is none is refused with one sentence.
import { fromBuffer } from 'yauzl'
import { fail, ok, type Result } from '#core/result'
import { zipGuard } from './zip-guard'

/** The parts by their names, without a slash in front. */
export type Parts = Map<string, Uint8Array>

/** A book of a thousand pages with photographs stays far below. */
const mostBytes = 400_000_000
const limits = { entries: 5_000, each: 128_000_000, all: mostBytes }
const mostXml = 60_000_000

const oleHead = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Whether a file is a document of Word's, by its name or its beginning. */
export const isDocx = (name: string, bytes: Uint8Array): boolean =>
  /\.(?:docx|docm|dotx|doc)$/i.test(name) ||
  oleHead.every((byte, index) => bytes[index] === byte) ||
  (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)

export async function unpack(name: string, bytes: Uint8Array): Promise<Result<Parts>> {
  if (oleHead.every((byte, index) => bytes[index] === byte)) return fail(faultOfOle(bytes), { file: name })
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail('fault.docx-none', { file: name })
  try {
    const parts = await read(bytes)
    if (parts === 'large') return fail('fault.docx-large', { file: name, most: mostBytes / 1e6 })
    return parts.has('[Content_Types].xml') &&
      [...parts.keys()].some((part) => /(?:^|\/)document\d*\.xml$/.test(part))
      ? ok(parts)
      : fail('fault.docx-none', { file: name })
  } catch (thrown) {
    return fail('fault.docx-broken', { file: name }, String(thrown))
  }
}

/** A file with a password stands in a package of the old kind, whose names are in UTF-16. */
function faultOfOle(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return head.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'fault.docx-locked' : 'fault.docx-old'
}

/** yauzl itself stops an entry that grows beyond the size it says. */
function read(bytes: Uint8Array): Promise<Parts | 'large'> {
  const parts: Parts = new Map()
  const guard = zipGuard(limits)
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    fromBuffer(buffer, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault)
      zip.on('error', reject)
      zip.on('end', () => resolve(parts))
      zip.on('entry', (entry) => {
        const refused = guard(entry)
        const isXml = /\.(?:xml|rels)$/i.test(entry.fileName)
        const tooLarge = refused === 'large' || zip.entryCount > limits.entries
        if (tooLarge || (isXml && entry.uncompressedSize > mostXml)) return resolve('large')
        if (refused) return reject(new Error(`${refused}: ${entry.fileName.slice(0, 200)}`))
        if (entry.fileName.endsWith('/')) return zip.readEntry()
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken)
          const chunks: Buffer[] = []
          stream.on('error', reject)
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            const whole = Buffer.concat(chunks)
            parts.set(entry.fileName.replace(/^\/+/, ''), isXml ? inUtf8(whole) : whole)
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
}

/** XML may be in UTF-16, and says so by its first two bytes (XML 1.0, 4.3.3). */
function inUtf8(xml: Buffer): Buffer {
  const order =
    xml[0] === 0xff && xml[1] === 0xfe ? 'utf-16le' : xml[0] === 0xfe && xml[1] === 0xff ? 'utf-16be' : ''
  if (order === '') return xml
  return Buffer.from(
    new TextDecoder(order).decode(xml).replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*(?:"[^"]*"|'[^']*')/, '$1'),
  )
}
