// Many photographs: a library whose one issue shows as many large photographs as are asked for, each another file.
import { createHash } from 'node:crypto'
import { createCanvas } from '@napi-rs/canvas'
import { newArticle } from '../../src/core/article/article'
import { buildBody } from '../../src/core/body/build'
import { newIssue } from '../../src/core/issue/issue'
import { newSection } from '../../src/core/issue/section'
import type { Photo } from '../../src/core/photo/photo'
import { useOf as appearanceOf, type PhotoUse } from '../../src/core/photo/use'
import { newPublication } from '../../src/core/publication/publication'
import { openLibrary } from '../../src/main/store/library'

const width = 3600
const height = 2400
/** Of a photograph, in bytes. */
const wanted = 5_000_000
const inAnArticle = 10

/** Writes the library; the issue's id is `many`. */
export async function writeManyPhotographs(folder: string, count: number): Promise<void> {
  const opened = await openLibrary(
    folder,
    {
      now: () => new Date(0),
      newId: () => 'many',
      inspect: async () => ({ ok: false, fault: { key: 'fault.photo-missing' } }),
    },
    { create: true },
  )
  if (!opened.ok) throw new Error(opened.fault.key)
  const library = opened.value
  const base = await aPhotograph()
  const uses: PhotoUse[] = []
  for (let index = 0; index < count; index++) {
    const bytes = numbered(base, index)
    const photo = recordOf(bytes, index)
    const added = await library.addPhoto(photo, bytes)
    if (!added.ok) throw new Error(added.fault.key)
    uses.push({
      ...appearanceOf(`use-${index}`, photo),
      caption: `Photograph ${index}`,
      credit: 'Own',
      alt: `No. ${index}`,
    })
  }
  const articles = Array.from({ length: Math.ceil(count / inAnArticle) }, (_, index) => ({
    ...newArticle(`article-${index}`, `Plate ${index + 1}`),
    body: buildBody([
      { kind: 'gallery', layout: 'grid', uses: uses.slice(index * inAnArticle, (index + 1) * inAnArticle) },
    ]),
  }))
  const made = await library.bringIn({
    publication: newPublication('plates', 'The Plates', 'en'),
    issue: {
      ...newIssue('many', 'plates', 'en'),
      number: 1,
      date: '2026-03-04',
      sections: [{ ...newSection('all', 'All plates'), articles }],
    },
    photos: [],
  })
  if (!made.ok) throw new Error(made.fault.key)
  await library.close()
}

/** Noise over a gradient: as large as a camera's JPEG of this many pixels. */
async function aPhotograph(): Promise<Buffer> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  let seed = 1
  for (let at = 0; at < image.data.length; at += 4) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    const noise = ((seed >> 16) & 63) - 32
    const row = Math.floor(at / 4 / width)
    image.data[at] = 60 + (row * 120) / height + noise
    image.data[at + 1] = 100 + ((at / 4) % width) / 36 + noise
    image.data[at + 2] = 140 + noise
    image.data[at + 3] = 255
  }
  context.putImageData(image, 0, 0)
  let best: Buffer | undefined
  for (let quality = 95; quality > 10; quality -= 5) {
    best = await canvas.encode('jpeg', quality)
    if (best.length <= wanted) break
  }
  return best as Buffer
}

/** The same picture as another file: a comment (ITU-T T.81, B.2.4.5) fills it up to the wanted size and numbers it. */
function numbered(jpeg: Buffer, index: number): Buffer {
  const parts = [jpeg.subarray(0, 2)]
  for (let left = Math.max(64, wanted - jpeg.length); left > 0; left -= 65_000) {
    const length = Math.max(16, Math.min(left, 65_000))
    const comment = Buffer.alloc(length + 4, 0x20)
    comment.writeUInt16BE(0xfffe, 0)
    comment.writeUInt16BE(length + 2, 2)
    comment.write(`plate ${index}`, 4)
    parts.push(comment)
  }
  return Buffer.concat([...parts, jpeg.subarray(2)])
}

const recordOf = (bytes: Buffer, index: number): Photo => ({
  v: 1,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  type: 'jpg',
  width,
  height,
  bytes: bytes.length,
  name: `plate-${index}.jpg`,
  orientation: 1,
  caption: '',
  credit: '',
  rights: '',
  taken: null,
})
