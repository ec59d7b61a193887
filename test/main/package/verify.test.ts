// Verify: a byte that was flipped, put in or taken out anywhere in a package is noticed, and the file is named.
import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { manifestText, parseManifest } from '#core/package/bag'
import { isAllowed } from '#core/package/layout'
import { centralHeader, endRecord, localHeader } from '#core/package/zip'
import { verifyPackage } from '#main/package/verify'
import { sha256 } from '#main/store/seal'
import { aFolder, exported, good, name, sample } from './sealed'

let folder: Awaited<ReturnType<typeof aFolder>>
let bytes: Buffer
/** Where each file's local header begins and its bytes end, and where its record in the directory is. */
const places: { path: string; from: number; to: number }[] = []
let directory: number

beforeAll(async () => {
  folder = await aFolder()
  good(await exported(sample, folder.path, { editions: ['web', 'pdf', 'package'] }))
  bytes = await readFile(join(folder.path, name))
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    const from = entry.relativeOffsetOfLocalHeader
    const to = from + 30 + Buffer.byteLength(entry.fileName) + entry.compressedSize
    places.push({ path: entry.fileName.slice(entry.fileName.indexOf('/') + 1), from, to })
  }
  directory = bytes.readUInt32LE(bytes.length - 6)
}, 120_000)
afterAll(() => folder.forget())

async function problemsOf(changed: Uint8Array) {
  const path = join(folder.path, 'changed.galley')
  await writeFile(path, changed)
  return good(await verifyPackage(path)).problems
}
const named = async (changed: Uint8Array) => (await problemsOf(changed)).map(({ file }) => file)
const flipped = (at: number, bit = 0) => {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] as number) ^ (1 << bit)
  return changed
}

/** The same places each time. */
function* places50(seed: number, below: number): Iterable<number> {
  let state = seed
  for (let n = 0; n < 50; n++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield Math.floor((state / 2 ** 32) * below)
  }
}

test('a package as it was written is whole', async () => {
  expect(await problemsOf(bytes)).toEqual([])
  expect(places.map(({ path }) => path)).toContain('data/editions/the-kazahaya-circular-47-web/index.html')
  expect(places.map(({ path }) => path)).toEqual([...places.map(({ path }) => path)].sort())
})

test('fifty bytes flipped anywhere: the file is named each time', async () => {
  for (const at of places50(7, directory)) {
    const there = places.find(({ from, to }) => at >= from && at < to)?.path
    expect(await named(flipped(at, at % 8)), `byte ${at}`).toEqual([there])
  }
}, 120_000)

test('every byte of a file’s header, of its record in the directory and of the archive’s end counts', async () => {
  const photo = places.find(({ path }) => path.endsWith('.jpg')) as (typeof places)[number]
  for (let at = photo.from; at < photo.from + 30; at++)
    expect(await named(flipped(at, 1)), `local header, byte ${at - photo.from}`).not.toEqual([])
  for (let at = directory; at < directory + 60; at++)
    expect(await named(flipped(at, 1)), `directory, byte ${at - directory}`).not.toEqual([])
  for (let at = bytes.length - 22; at < bytes.length; at++)
    expect(await named(flipped(at, 1)), `end, byte ${at - bytes.length}`).not.toEqual([])
}, 120_000)

test('a byte put in or taken out names the file in which it was', async () => {
  for (const { path, from, to } of places.filter((_, index) => index % 9 === 0)) {
    const at = to - 1
    if (at < from + 40) continue
    const more = Buffer.concat([bytes.subarray(0, at), Buffer.of(7), bytes.subarray(at)])
    expect(await named(more)).toEqual([path])
    expect(await named(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]))).toEqual([path])
  }
})

test.each([0, 1, 21, 22, 5000])('what is left of a package after %i bytes is none', async (length) => {
  const path = join(folder.path, 'short.galley')
  await writeFile(path, bytes)
  await truncate(path, length)
  expect(good(await verifyPackage(path)).ok).toBe(false)
})

test('bytes after the end, and bytes before the beginning, are noticed', async () => {
  expect(await named(Buffer.concat([bytes, Buffer.of(0)]))).not.toEqual([])
  expect(await named(Buffer.concat([Buffer.of(0), bytes]))).not.toEqual([])
})

describe('an archive packed anew', () => {
  interface Packed {
    readonly name: string
    readonly body: Buffer
    readonly deflate?: true
  }
  const base = name.replace('.galley', '')
  const all = (): Packed[] =>
    places.map(({ path, from, to }) => ({
      name: `${base}/${path}`,
      body: bytes.subarray(from + 30 + Buffer.byteLength(`${base}/${path}`), to),
    }))

  function packed(files: readonly Packed[], change = (header: Uint8Array) => header): Buffer {
    const parts: Uint8Array[] = []
    const central: Uint8Array[] = []
    let at = 0
    for (const { name: whole, body, deflate } of files) {
      const entry = { name: Buffer.from(whole), crc32: crc32(body), bytes: body.length, offset: at }
      const data = deflate ? deflateRawSync(body) : body
      const [local, record] = [localHeader(entry), centralHeader(entry)]
      if (deflate)
        for (const [header, method, size] of [
          [local, 8, 18],
          [record, 10, 20],
        ] as const) {
          const view = new DataView(header.buffer)
          view.setUint16(method, 8, true)
          view.setUint32(size, data.length, true)
        }
      parts.push(local, data)
      central.push(change(record))
      at += local.length + data.length
    }
    const size = central.reduce((sum, { length }) => sum + length, 0)
    return Buffer.concat([...parts, ...central, endRecord(files.length, size, at)])
  }

  test('without a change is the same archive', () => expect(packed(all()).equals(bytes)).toBe(true))

  test('with a file left out names it', async () => {
    expect(await named(packed(all().filter(({ name: one }) => !one.endsWith('issue.json'))))).toEqual([
      'data/issue.json',
    ])
  })

  test('with a file more names it', async () => {
    const more = { name: `${base}/data/editions/extra.html`, body: Buffer.from('more') }
    expect(await named(packed([...all(), more]))).toContain('data/editions/extra.html')
  })

  test('with another letter names the file, although the archive’s own checksums fit', async () => {
    const changed = all().map((one) =>
      one.name.endsWith('issue.json')
        ? { ...one, body: Buffer.from(one.body.toString().replace('Dark Sky', 'Dork Sky')) }
        : one,
    )
    expect(await named(packed(changed))).toEqual(['data/issue.json'])
  })

  test('by a program that packs is not as it was sealed, though no file has another letter', async () => {
    const found = await problemsOf(packed(all().map((one) => ({ ...one, deflate: true as const }))))
    expect(new Set(found.map(({ problem }) => problem.key))).toEqual(
      new Set(['package.header', 'package.archive']),
    )
  })

  test.each([
    '../outside.txt',
    'data/../../outside.txt',
    '/etc/outside',
    'data\\outside',
    'data/editions/con.txt',
    'data/editions/a\u202eb',
    'data/editions/.hidden',
    'data/other.txt',
  ])('with the name %j is refused without reading it', async (bad) => {
    const found = await problemsOf(packed([...all(), { name: `${base}/${bad}`, body: Buffer.from('x') }]))
    expect(found.map(({ problem }) => problem.key)).toContain('package.name')
  })

  test('with the same name twice, even in other letters, is refused', async () => {
    const twin = { name: `${base}/data/editions/${name.replace('.galley', '.PDF')}`, body: Buffer.from('x') }
    const found = await problemsOf(packed([...all(), twin]))
    expect(found.map(({ problem }) => problem.key)).toContain('package.twice')
  })

  test('with a link is refused', async () => {
    const link = packed(all(), (header) => {
      new DataView(header.buffer).setUint32(38, (0o120777 << 16) >>> 0, true)
      return header
    })
    expect((await problemsOf(link)).map(({ problem }) => problem.key)).toContain('package.kind')
  })

  test('with a file that unpacks to more than two hundred times its size is refused unread', async () => {
    const bomb = {
      name: `${base}/data/editions/bomb.html`,
      body: Buffer.alloc(20_000_000),
      deflate: true as const,
    }
    const found = await problemsOf(packed([...all(), bomb]))
    expect(found.map(({ problem }) => problem.key)).toContain('package.large')
  })

  test('whose directory names the same bytes again and again is refused unread', async () => {
    const more = Array.from({ length: 50 }, (_, at) => ({
      name: `${base}/data/editions/more-${at}.html`,
      body: Buffer.alloc(0),
    }))
    const largest = places.reduce((one, other) => (other.to - other.from > one.to - one.from ? other : one))
    const repeated = packed([...all(), ...more], (header) => {
      if (!Buffer.from(header).includes('/more-')) return header
      const view = new DataView(header.buffer)
      const size = largest.to - largest.from - 30 - Buffer.byteLength(`${base}/${largest.path}`)
      for (const at of [20, 24]) view.setUint32(at, size, true)
      view.setUint32(42, largest.from, true)
      return header
    })
    const found = await problemsOf(repeated)
    expect(found[0]).toEqual({ file: 'changed.galley', problem: { key: 'package.large' } })
    expect(found.some(({ file }) => file.includes('more-'))).toBe(false)
  })

  test('without a directory is not followed further than a package has files', async () => {
    const empty = localHeader({ name: Buffer.from(`${base}/data/issue.json`), crc32: 0, bytes: 0, offset: 0 })
    const endless = Buffer.concat(Array.from({ length: 300_000 }, () => empty))
    const began = performance.now()
    expect(await named(endless)).toEqual(['data/issue.json'])
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})

test('a manifest is read as it is written, and only so', () => {
  const files = [
    { path: 'data/b\n%', sha256: sha256('b') },
    { path: 'data/a', sha256: sha256('a') },
  ]
  expect(manifestText(files)).toBe(`${sha256('a')}  data/a\n${sha256('b')}  data/b%0A%25\n`)
  expect([...(parseManifest(manifestText(files)) ?? [])].length).toBe(2)
  expect(parseManifest(`${sha256('a')} data/a\n`)).toBeUndefined()
  expect(parseManifest(manifestText(files) + manifestText(files))).toBeUndefined()
  expect(isAllowed('data/editions/港の灯/索引.html')).toBe(true)
})
