// The renditions that outlive the program: what is found again, what is made anew, what goes, and what a bad disk costs.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Photo } from '#core/photo/photo'
import { fail } from '#core/result'
import { Cabinet } from '#main/photos/cabinet'
import { keeping } from '#main/photos/kept'
import { recipe } from '#main/photos/recipe'
import { type PhotoShop, photoShop } from '#main/photos/shop'
import { aPng } from '../store/png'

let folder: string
let place: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-cabinet-'))
  place = join(folder, 'renditions')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const png = aPng(40, 30)
const hour = 3_600_000
const files = async () => (await readdir(place)).map((name) => join(place, name))
const onlyFile = async () => (await files())[0] ?? ''

/** The real shop, and how many renditions it made. */
function counting(): PhotoShop & { made: number } {
  const shop = {
    ...photoShop,
    made: 0,
    rendition(...asked: Parameters<PhotoShop['rendition']>) {
      shop.made++
      return photoShop.rendition(...asked)
    },
  }
  return shop
}

async function aPhoto(bytes: Uint8Array = png): Promise<Photo> {
  const photo = await photoShop.inspect(bytes, 'quay.png')
  if (!photo.ok) throw new Error(photo.fault.key)
  return photo.value
}

/** Asks as a program does that has just been started. */
async function asked(shop: PhotoShop, photo: Photo, width = 20, by = recipe): Promise<Uint8Array> {
  const made = await keeping(shop, new Cabinet(place), by).rendition(png, photo, width)
  if (!made.ok) throw new Error(made.fault.key)
  return new Uint8Array(made.value)
}

test('a rendition is made once, and found by the next program with the same bytes', async () => {
  const [shop, photo] = [counting(), await aPhoto()]
  const first = await asked(shop, photo)
  expect(await asked(shop, photo)).toEqual(first)
  expect(shop.made).toBe(1)
  const plain = await photoShop.rendition(png, photo, 20)
  expect(plain.ok && Buffer.compare(plain.value, first)).toBe(0)
})

test('another width, quality, photograph or shape of it is another rendition', async () => {
  const [shop, photo] = [counting(), await aPhoto()]
  const kept = keeping(shop, new Cabinet(place))
  await kept.rendition(png, photo, 20)
  await kept.rendition(png, photo, 21)
  await kept.rendition(png, photo, 20, 60)
  await kept.rendition(png, { ...photo, sha256: 'f'.repeat(64) }, 20)
  await kept.rendition(png, { ...photo, width: 30, height: 40 }, 20)
  expect(shop.made).toBe(5)
})

test('what another version of the encoder made is never taken', async () => {
  const [shop, photo] = [counting(), await aPhoto()]
  await asked(shop, photo, 20, 'an older encoder')
  await asked(shop, photo)
  expect(shop.made).toBe(2)
})

test('the recipe names the encoder that is installed', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(recipe).toContain(`@napi-rs/canvas ${dependencies['@napi-rs/canvas']},`)
})

test('a damaged file is made anew, wherever the damage is', async () => {
  const [shop, photo] = [counting(), await aPhoto()]
  const first = await asked(shop, photo)
  const whole = await readFile(await onlyFile())
  const flipped = (at: number) => Buffer.from(whole.map((byte, nth) => (nth === at ? byte ^ 1 : byte)))
  const damages = [
    ...[0, 31, 32, whole.length - 1].map(flipped),
    whole.subarray(0, whole.length - 1),
    Buffer.concat([whole, Buffer.alloc(1)]),
    Buffer.alloc(0),
    Buffer.alloc(whole.length),
  ]
  for (const [nth, damaged] of damages.entries()) {
    await writeFile(await onlyFile(), damaged)
    expect(await asked(shop, photo), `damage ${nth}`).toEqual(first)
    expect(await readFile(await onlyFile()), `damage ${nth}`).toEqual(whole)
  }
  expect(shop.made).toBe(1 + damages.length)
})

test('a file under the name of another is not taken for it', async () => {
  const [shop, photo] = [counting(), await aPhoto()]
  await asked(shop, photo, 10)
  const narrow = await onlyFile()
  const wide = await asked(shop, photo, 20)
  await rename(narrow, (await files()).find((file) => file !== narrow) ?? '')
  expect(await asked(shop, photo, 20)).toEqual(wide)
  expect(shop.made).toBe(3)
})

test('what cannot be made is not kept, and its fault is the shop’s', async () => {
  const broken: PhotoShop = {
    ...photoShop,
    rendition: async () => fail('fault.photo-unread', { file: 'quay' }),
  }
  const made = await keeping(broken, new Cabinet(place)).rendition(png, await aPhoto(), 20)
  expect(made).toMatchObject({ ok: false, fault: { key: 'fault.photo-unread' } })
  expect(await new Cabinet(place).isEmpty()).toBe(true)
})

test('a folder that cannot be written costs nobody an error, and is not tried twice', async () => {
  // A file stands where the folder should be: so it is for whoever may do everything, too.
  await writeFile(place, 'in the way')
  const [shop, photo] = [counting(), await aPhoto()]
  const kept = keeping(shop, new Cabinet(place))
  expect((await kept.rendition(png, photo, 20)).ok).toBe(true)
  await rm(place)
  expect((await kept.rendition(png, photo, 20)).ok).toBe(true)
  expect(shop.made).toBe(2)
  await expect(readdir(place)).rejects.toThrow('ENOENT')
})

test('a folder whose files are folders costs nobody an error either', async () => {
  const [shop, photo] = [counting(), await aPhoto()]
  const first = await asked(shop, photo)
  const file = await onlyFile()
  await rm(file)
  await mkdir(join(file, 'inside'), { recursive: true })
  expect(await asked(shop, photo)).toEqual(first)
  await new Cabinet(place).sweep()
  expect((await stat(file)).isDirectory()).toBe(true)
  expect(await readdir(place)).toHaveLength(1)
})

test('when there is too much, what was asked for longest ago goes first', async () => {
  const cabinet = new Cabinet(place, { bytes: 3 * 132, age: hour })
  const bytes = new Uint8Array(100)
  for (const [nth, key] of ['a', 'b', 'c'].entries()) {
    await cabinet.put(key, bytes)
    for (const file of await files()) {
      const { mtimeMs } = await stat(file)
      // A minute lies between one and the next.
      if (Date.now() - mtimeMs < 30_000) {
        const then = new Date(Date.now() - (10 - nth) * 60_000)
        await utimes(file, then, then)
      }
    }
  }
  expect(await cabinet.get('a')).toBeDefined()
  await cabinet.put('d', bytes)
  await cabinet.sweep()
  const left = await Promise.all(['a', 'b', 'c', 'd'].map((key) => cabinet.get(key)))
  expect(left.map(Boolean)).toEqual([true, false, true, true])
})

test('one run that brings more than there is room for does not fill the disk', async () => {
  const cabinet = new Cabinet(place, { bytes: 1_000, age: hour })
  for (let nth = 0; nth < 40; nth++) await cabinet.put(`${nth}`, new Uint8Array(100))
  expect((await readdir(place)).length * 132).toBeLessThan(1_000 + 1_000 / 2)
})

test('what nobody asks for goes with time, and what writes left behind; files of others stay', async () => {
  const cabinet = new Cabinet(place, { bytes: 1_000_000, age: 24 * hour })
  await cabinet.put('old', new Uint8Array(10))
  const old = await onlyFile()
  await cabinet.put('new', new Uint8Array(10))
  const torn = join(place, `.${'a'.repeat(64)}.77-0123456789ab.tmp`)
  const now = join(place, `.${'b'.repeat(64)}.78-0123456789ab.tmp`)
  const others = join(place, 'letter.txt')
  for (const file of [torn, now, others]) await writeFile(file, 'x')
  const then = new Date(Date.now() - 25 * hour)
  for (const file of [old, torn, others]) await utimes(file, then, then)
  await cabinet.sweep()
  const names = await readdir(place)
  expect(names).toHaveLength(3)
  expect(names).toEqual(expect.arrayContaining(['letter.txt', now.slice(place.length + 1)]))
  expect(await cabinet.get('old')).toBeUndefined()
  expect(await cabinet.get('new')).toBeDefined()
})

test('it sweeps after use, and only then', async () => {
  const before = new Cabinet(place, { bytes: 1_000_000, age: hour })
  await before.put('old', new Uint8Array(10))
  const then = new Date(Date.now() - 2 * hour)
  await utimes(await onlyFile(), then, then)
  const after = new Cabinet(place, { bytes: 1_000_000, age: hour })
  await after.sweepAfterUse()
  expect(await files()).toHaveLength(1)
  await after.put('new', new Uint8Array(10))
  await after.sweepAfterUse()
  expect(await files()).toHaveLength(1)
  expect(await after.get('new')).toBeDefined()
})

test.skipIf(process.platform === 'win32')('nobody else on the machine may look into it', async () => {
  await new Cabinet(place).put('a', new Uint8Array(10))
  expect((await stat(place)).mode & 0o077).toBe(0)
})

test.skipIf(process.arch !== 'x64')(
  'whoever changes the bytes of a rendition changes the recipe',
  async () => {
    const canvas = createCanvas(40, 30)
    const pixels = canvas.getContext('2d').createImageData(40, 30)
    pixels.data.forEach((_, at) => {
      pixels.data[at] = at % 4 === 3 ? 255 : (at * 37) % 256
    })
    canvas.getContext('2d').putImageData(pixels, 0, 0)
    const coloured = canvas.toBuffer('image/png')
    // At its own width: how pixels are mixed into fewer differs by a shade from one processor to the next.
    const made = await photoShop.rendition(coloured, await aPhoto(coloured), 40)
    const sum = made.ok && createHash('sha256').update(made.value).digest('hex').slice(0, 16)
    expect([recipe, sum]).toEqual(['@napi-rs/canvas 1.0.11, 1, x64', '28aed4bc23eabdd6'])
  },
)
