// Roundtrip: a package that is taken into another library and sealed again has the same bytes; a bad one leaves no trace.
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { centralHeader, endRecord, localHeader, type ZipEntry } from '#core/package/zip'
import { photoFile } from '#core/photo/photo'
import { importPackage } from '#main/import/package'
import { verifyPackage } from '#main/package/verify'
import { photoShop } from '#main/photos/shop'
import { sha256 } from '#main/store/seal'
import { aFolder, exported, good, issue, library, name, sample } from './sealed'

let folder: Awaited<ReturnType<typeof aFolder>>
const at = (path: string) => join(folder.path, path)

beforeAll(async () => {
  folder = await aFolder()
  good(await exported(sample, at('first')))
}, 60_000)
afterAll(() => folder.forget())

test('import and export again: identical bytes, in another folder that has the name already', async () => {
  const other = good(await library(at('other')))
  const arrived = good(await importPackage(other, at(`first/${name}`), photoShop))
  expect(arrived).toMatchObject({ kind: 'issue', package: { already: false } })
  await other.close()
  good(await exported(at('other'), at('second')))
  expect((await readFile(at(`second/${name}`))).equals(await readFile(at(`first/${name}`)))).toBe(true)
})

test('every record and photograph is the stored one', async () => {
  const [from, to] = [good(await library(sample)), good(await library(at('other')))]
  const stored = good(await from.readIssue(issue))
  expect(good(await to.readIssue(issue))).toEqual(stored)
  expect(to.publication(stored.publication)).toEqual(from.publication(stored.publication))
  const photos = await from.photosOf(stored)
  expect(photos.length).toBeGreaterThan(5)
  expect(await to.photosOf(stored)).toEqual(photos)
  for (const photo of photos)
    expect(
      (await readFile(at(`other/photos/${photoFile(photo)}`))).equals(good(await from.readPhoto(photo))),
    ).toBe(true)
})

test.each([
  ['bag-info.txt', 'Galley-Package-Format: 1', 'Galley-Package-Format: 2', 'fault.package-newer'],
  ['bag-info.txt', 'Galley-Package-Format: 1', 'Galley-Package-Formal: 1', 'fault.package-newer'],
  ['bagit.txt', 'BagIt-Version: 1.0', 'BagIt-Version: 0.9', 'fault.package-record'],
])('a package whose %s says something other than "%s" is not taken in', async (file, from, to, key) => {
  const bytes = await resealed(await readFile(at(`first/${name}`)), file, from, to)
  await writeFile(at('newer.galley'), bytes)
  const other = good(await library(at('newer')))
  expect(good(await verifyPackage(at('newer.galley')))).toEqual({ ok: true, problems: [] })
  const refused = await importPackage(other, at('newer.galley'), photoShop)
  expect(refused.ok ? 'ok' : refused.fault.key).toBe(key)
  await other.close()
})

/** The package with another text, of the same length, in one of the files that describe the bag: sealed as ever. */
async function resealed(whole: Buffer, file: string, from: string, to: string): Promise<Buffer> {
  const parts: { name: Buffer; body: Buffer }[] = []
  const zip = await fromBufferPromise(whole, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    const name = Buffer.from(entry.fileName)
    const start = entry.relativeOffsetOfLocalHeader + 30 + name.length
    parts.push({ name, body: whole.subarray(start, start + entry.compressedSize) })
  }
  const part = (path: string) =>
    parts.find((one) => one.name.toString().endsWith(`/${path}`)) as (typeof parts)[0]
  const before = sha256(part(file).body)
  part(file).body = Buffer.from(part(file).body.toString().replace(from, to))
  const listed = part('tagmanifest-sha256.txt')
  listed.body = Buffer.from(listed.body.toString().replace(before, sha256(part(file).body)))
  let offset = 0
  const entries = parts.map(({ name, body }) => {
    const entry = { name, crc32: crc32(body), bytes: body.length, offset }
    offset += 30 + name.length + body.length
    return entry
  })
  const heads = entries.map(centralHeader)
  const size = heads.reduce((sum, { length }) => sum + length, 0)
  const locals = parts.flatMap(({ body }, index) => [localHeader(entries[index] as ZipEntry), body])
  return Buffer.concat([...locals, ...heads, endRecord(parts.length, size, offset)])
}

test('an issue that is there already is left alone, and refused where it is another', async () => {
  const other = good(await library(at('other')))
  expect(good(await importPackage(other, at(`first/${name}`), photoShop))).toMatchObject({
    package: { already: true },
  })
  const stored = good(await other.readIssue(issue))
  good(await other.saveIssue({ ...stored, title: 'Another title' }))
  const before = await readFile(at(`other/issues/${issue}/issue.json`))
  const refused = await importPackage(other, at(`first/${name}`), photoShop)
  expect(refused.ok ? undefined : refused.fault.key).toBe('fault.package-other')
  expect((await readFile(at(`other/issues/${issue}/issue.json`))).equals(before)).toBe(true)
})

test('a damaged package leaves the library as it was', async () => {
  const bytes = await readFile(at(`first/${name}`))
  for (const share of [0.01, 0.2, 0.5, 0.9, 0.999]) {
    const changed = Buffer.from(bytes)
    const place = Math.floor(bytes.length * share)
    changed[place] = (changed[place] as number) ^ 1
    await writeFile(at('bad.galley'), changed)
    const refused = await importPackage(good(await library(at('empty'))), at('bad.galley'), photoShop)
    expect(refused.ok ? undefined : refused.fault.key).toBe('fault.package-broken')
  }
  expect(await readdir(folder.path)).not.toContain('empty')
})

test('an import that a photograph stops takes back what it has done', async () => {
  let count = 0
  const shop = {
    ...photoShop,
    inspect: async (...of: Parameters<typeof photoShop.inspect>) =>
      ++count > 3
        ? ({ ok: false, fault: { key: 'fault.photo-unread', with: { file: 'x' } } } as const)
        : await photoShop.inspect(...of),
  }
  const stopped = await importPackage(good(await library(at('stopped'))), at(`first/${name}`), shop)
  expect(stopped.ok ? undefined : stopped.fault.key).toBe('fault.photo-unread')
  expect(await readdir(folder.path)).not.toContain('stopped')
})

test('the package does not tell which other issues the library has, nor under what name it was exported', async () => {
  await cp(sample, at('twin'), { recursive: true })
  const twin = good(await library(at('twin')))
  const stored = good(await twin.readIssue(issue))
  good(await twin.bringIn({ publication: null, issue: { ...stored, id: 'twin' }, photos: [] }))
  await twin.close()
  good(await exported(at('twin'), at('third'), { issue: 'twin', editions: ['pdf'] }))
  const report = good(await exported(at('twin'), at('third')))
  const own = report.editions.at(-1)?.files[0]?.path ?? ''
  expect(own).not.toBe(name)
  expect((await readFile(at(`third/${own}`))).equals(await readFile(at(`first/${name}`)))).toBe(true)
})
