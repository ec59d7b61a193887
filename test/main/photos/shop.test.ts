// The photo shop on real photographs: what is refused, what comes out upright and bare.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { photoShop } from '#main/photos/shop'
import { aPng } from '../store/png'

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

  test('refuses more than 100 million pixels before decoding any', async () => {
    expect(await keyOf(aPng(10_001, 10_000))).toBe('fault.photo-large')
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
