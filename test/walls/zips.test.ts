// Bad archives: names that lead out, links, doubles, bombs, and archives that lie or end too soon.
import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { unpack } from '#main/import/docx-zip'

interface Part {
  readonly name: string
  readonly content?: Uint8Array | string
  readonly deflate?: boolean
  /** A Unix mode. */
  readonly mode?: number
  readonly flags?: number
  readonly method?: number
  /** Sizes that the directory says instead of the true ones. */
  readonly size?: number
  readonly packed?: number
}

const must: readonly Part[] = [
  { name: '[Content_Types].xml', content: '<a/>' },
  { name: 'word/document.xml', content: '<a/>' },
]

/** A zip of these parts (APPNOTE 6.3.10), right in everything that a part does not say otherwise. */
function zip(parts: readonly Part[]): Buffer {
  const [bodies, heads]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, content = 'x', deflate, mode = 0, flags = 0x800, method, size, packed } of parts) {
    const data = Buffer.from(content as string)
    const stored = deflate ? deflateRawSync(data, { level: 9 }) : data
    const title = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method ?? (deflate ? 8 : 0), 4)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(packed ?? stored.length, 14)
    common.writeUInt32LE(size ?? data.length, 18)
    common.writeUInt16LE(title.length, 22)
    const head = Buffer.alloc(46)
    head.write('PK\x01\x02', 0, 'latin1')
    head.writeUInt16LE(0x0314, 4)
    common.copy(head, 6)
    head.writeUInt32LE((mode << 16) >>> 0, 38)
    head.writeUInt32LE(at, 42)
    heads.push(Buffer.concat([head, title]))
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, stored])
    bodies.push(body)
    at += body.length
  }
  const directory = Buffer.concat(heads)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(Math.min(heads.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(heads.length, 0xffff), 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, directory, end])
}

const withPart = (...parts: Part[]) => zip([...must, ...parts])
const whole = withPart({ name: 'word/media/image1.png', content: 'png' })
const bomb = Buffer.alloc(30_000_000)

const bad: Readonly<Record<string, Uint8Array>> = {
  'a name that leads out': withPart({ name: '../evil.xml' }),
  'one that leads out of a folder': withPart({ name: 'word/../../evil.xml' }),
  'one with the other slash': withPart({ name: 'word\\..\\evil.xml' }),
  'a drive': withPart({ name: 'C:/evil.xml' }),
  'two slashes in front': withPart({ name: '//host/evil.xml' }),
  'an empty part of a name': withPart({ name: 'word//evil.xml' }),
  'a point as a part': withPart({ name: 'word/./evil.xml' }),
  'a name that ends in a point': withPart({ name: 'word/evil.' }),
  'a name with a zero': withPart({ name: 'word/a\0.xml' }),
  'a name with a line break': withPart({ name: 'word/a\n.xml' }),
  'a stream of another disk': withPart({ name: 'word/a.xml:evil' }),
  'a name without end': withPart({ name: `word/${'a'.repeat(400)}` }),
  'a name that is there twice': withPart({ name: 'word/a.xml' }, { name: 'word/a.xml' }),
  'a name that is there twice but for its case': withPart({ name: 'word/a.xml' }, { name: 'WORD/A.xml' }),
  'a second document': withPart({ name: '/word/document.xml' }),
  'a link': withPart({ name: 'word/a.xml', content: '/etc/passwd', mode: 0o120777 }),
  'a device': withPart({ name: 'word/a.xml', mode: 0o020666 }),
  'a part with a password': withPart({ name: 'word/a.xml', flags: 0x801 }),
  'a method that nobody has': withPart({ name: 'word/a.xml', method: 99 }),
  'a bomb': withPart({ name: 'word/media/a.png', content: bomb, deflate: true }),
  'a bomb of XML': withPart({ name: 'word/a.xml', content: bomb, deflate: true }),
  'many little bombs': withPart(
    ...Array.from({ length: 40 }, (_, at) => ({
      name: `word/${at}.png`,
      content: Buffer.alloc(900_000),
      deflate: true,
    })),
  ),
  'a size that is a lie': withPart({
    name: 'word/a.png',
    content: Buffer.alloc(5000),
    deflate: true,
    size: 10,
  }),
  'a size beyond all limits': withPart({ name: 'word/a.png', size: 3_000_000_000, packed: 3_000_000_000 }),
  'more parts than any document has': zip([
    ...must,
    ...Array.from({ length: 6_000 }, (_, at) => ({ name: `word/${at}.xml` })),
  ]),
  'bytes that are no deflate': withPart({ name: 'word/a.xml', method: 8 }),
  'the first half of one': whole.subarray(0, whole.length / 2),
  'one without its end': whole.subarray(0, whole.length - 10),
  'a directory that points beyond the file': Buffer.concat([
    whole.subarray(0, whole.length - 6),
    Buffer.alloc(6, 0xff),
  ]),
  'nothing but an end': zip([]),
}

test.each(Object.entries(bad))('%s is refused in a sentence', async (_, bytes) => {
  const result = await unpack('bad.docx', bytes)
  expect(result.ok ? [...result.value.keys()] : result.fault.key).toMatch(
    /^fault\.docx-(?:broken|large|none)$/,
  )
})

test('what is right is unpacked', async () => {
  const result = await unpack(
    'good.docx',
    withPart(
      { name: 'word/media/', mode: 0o040755, content: '' },
      { name: 'word/media/a.png', mode: 0o100644 },
      { name: 'word/long.xml', content: 'words '.repeat(100_000), deflate: true },
    ),
  )
  expect(result.ok && [...result.value.keys()]).toEqual([
    '[Content_Types].xml',
    'word/document.xml',
    'word/media/a.png',
    'word/long.xml',
  ])
})

test('each bit of an archive that is turned, and each length it is cut to, is read or refused, and never thrown', async () => {
  const bytes = Buffer.from(withPart({ name: 'word/media/a.png', content: 'a picture', deflate: true }))
  for (let at = 0; at < bytes.length; at++) {
    const turned = Buffer.from(bytes)
    turned[at] = (turned[at] as number) ^ (1 << (at % 8))
    expect(typeof (await unpack('a.docx', turned)).ok).toBe('boolean')
    expect((await unpack('a.docx', bytes.subarray(0, at))).ok).toBe(false)
  }
})
