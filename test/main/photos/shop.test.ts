// The photo shop on real photographs: what is refused, what comes out upright and bare.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFacts } from '#main/photos/facts'
import { photoShop } from '#main/photos/shop'
import { aPng, chunk } from '../store/png'

const inputs = join(import.meta.dirname, '../../../../shared/inputs/photos')
const input = (name: string) => readFileSync(join(inputs, name))
const keyOf = async (bytes: Uint8Array) => {
  const result = await photoShop.inspect(bytes, 'quay')
  return result.ok ? result.value.type : result.fault.key
}

describe('inspect', () => {
  test('tells a photograph by its bytes, not by its name', async () => {
    expect(await keyOf(aPng(3, 2))).toBe('png')
    expect(await keyOf(new TextEncoder().encode('Not a picture'))).toBe('fault.photo-kind')
    expect(await keyOf(new Uint8Array())).toBe('fault.photo-kind')
  })

  test('refuses a PNG at every cut', async () => {
    const whole = aPng(8, 8)
    for (let end = 8; end < whole.length; end++)
      expect(await keyOf(whole.subarray(0, end))).toBe('fault.photo-cut')
  })

  test('refuses more than 120 million pixels before decoding any', async () => {
    expect(await keyOf(aPng(12_001, 10_000))).toBe('fault.photo-large')
  })

  test('refuses a GIF whose picture is larger than its screen, before decoding it', async () => {
    const [wide, high] = [30_465, 16_129].map((side) => [side & 255, side >> 8])
    const screen = [1, 0, 1, 0, 0x80, 0, 0, ...[0, 0, 0, 255, 255, 255]]
    const frame = [0x2c, 0, 0, 0, 0, ...(wide ?? []), ...(high ?? []), 0, 2, 2, 0x4c, 1, 0]
    expect(await keyOf(Buffer.from([...Buffer.from('GIF89a'), ...screen, ...frame, 0x3b]))).toBe(
      'fault.photo-large',
    )
  })

  test('refuses a photograph longer than any JPEG, of which there could be no rendition', async () => {
    expect(await keyOf(aPng(1, 65_501))).toBe('fault.photo-unread')
    expect(await keyOf(aPng(1, 65_500))).toBe('png')
  })

  test.skipIf(!existsSync(inputs))('refuses a photograph that is cut off', async () => {
    expect(await keyOf(input('broken-truncated.jpg'))).toBe('fault.photo-cut')
    const rocket = input('rocket.jpg')
    for (const share of [0.1, 0.5, 0.99])
      expect(await keyOf(rocket.subarray(0, Math.floor(rocket.length * share)))).toBe('fault.photo-cut')
  })
})

describe('rendition', () => {
  test('is white where the photograph is, never wider than it, and the same each time', async () => {
    const bytes = aPng(40, 30)
    const photo = await photoShop.inspect(bytes, 'quay.png')
    if (!photo.ok) throw new Error(photo.fault.key)
    const [one, two] = [
      await photoShop.rendition(bytes, photo.value, 480),
      await photoShop.rendition(bytes, photo.value, 480),
    ]
    if (!one.ok || !two.ok) throw new Error('no rendition')
    expect(Buffer.compare(one.value, two.value)).toBe(0)
    const again = await photoShop.inspect(one.value, 'r.jpg')
    expect(again.ok && [again.value.type, again.value.width, again.value.height]).toEqual(['jpg', 40, 30])
  })

  test.skipIf(!existsSync(inputs))('stands upright and carries no metadata', async () => {
    const bytes = input('rotated-exif6.jpg')
    const photo = await photoShop.inspect(bytes, 'rotated.jpg')
    if (!photo.ok) throw new Error(photo.fault.key)
    expect(photo.value.orientation).toBe(6)
    const made = await photoShop.rendition(bytes, photo.value, 200)
    if (!made.ok) throw new Error(made.fault.key)
    expect(Buffer.from(made.value).includes('Exif')).toBe(false)
    const upright = await photoShop.inspect(made.value, 'r.jpg')
    if (!upright.ok) throw new Error(upright.fault.key)
    expect(upright.value.orientation).toBe(1)
    expect(upright.value.width / upright.value.height).toBeCloseTo(photo.value.width / photo.value.height, 1)
  })
})

describe('facts', () => {
  const withXmp = (words: string): Uint8Array => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">The quay</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF>${words}</x:xmpmeta>`
    const png = Buffer.from(aPng(4, 4))
    const text = chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`))
    return Buffer.concat([png.subarray(0, 33), text, png.subarray(33)])
  }

  /** A file with one tag that leads to a list of its own: there stands 35° 40′ 30″ as tag 2 (EXIF 2.32, 4.6.6). */
  const withTag = (tag: number, list: number): Uint8Array => {
    const tiff = Buffer.alloc(list + 18 + 24)
    tiff.set([0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0])
    tiff.writeUInt16LE(tag, 10)
    tiff.writeUInt16LE(4, 12)
    tiff.writeUInt32LE(1, 14)
    tiff.writeUInt32LE(list, 18)
    tiff.set([1, 0, 2, 0, 5, 0, 3, 0, 0, 0], list)
    tiff.writeUInt32LE(list + 18, list + 10)
    for (const [index, value] of [35, 1, 40, 1, 30, 1].entries())
      tiff.writeUInt32LE(value, list + 18 + 4 * index)
    return tiff
  }

  test('the caption of a PNG is that of its XMP, unless that is longer than any', async () => {
    expect(await readFacts(withXmp(''))).toMatchObject({ caption: 'The quay' })
    expect(await readFacts(withXmp('<a:b>'.repeat(1_000_000)))).toMatchObject({ caption: '' })
  })

  test('a file that says where on earth it was taken is known, and one with other facts only is not', async () => {
    expect(await readFacts(withTag(0x8825, 26))).toMatchObject({ located: true })
    expect(await readFacts(withTag(0x8769, 26))).toMatchObject({ located: false })
  })

  test('tags that nobody asks for are not read, however many values they say that they have', async () => {
    const tags = 5_000
    const values = 200_000
    const tiff = Buffer.alloc(14 + 12 * tags + 2 * values)
    tiff.set([0x49, 0x49, 42, 0, 8])
    tiff.writeUInt16LE(tags, 8)
    for (let at = 0; at < tags; at++) {
      const isOrientation = at === 0x0112
      tiff.writeUInt16LE(at, 10 + at * 12)
      tiff.writeUInt16LE(3, 12 + at * 12)
      tiff.writeUInt32LE(isOrientation ? 1 : values, 14 + at * 12)
      tiff.writeUInt32LE(isOrientation ? 6 : 8, 18 + at * 12)
    }
    const png = Buffer.from(aPng(4, 4))
    const began = process.cpuUsage()
    const facts = await readFacts(Buffer.concat([png.subarray(0, 33), chunk('eXIf', tiff), png.subarray(33)]))
    const { user, system } = process.cpuUsage(began)
    expect(facts).toMatchObject({ orientation: 6 })
    expect((user + system) / 1e6).toBeLessThan(2)
  })
})
