// Press issue: what the press is measured with, an issue with photographs in one of two lengths.
import { createCanvas } from '@napi-rs/canvas'
import { buildBody } from '../src/core/body/build'
import { readBody } from '../src/core/body/read'
import type { Photo } from '../src/core/photo/photo'
import { useOf as appearanceOf } from '../src/core/photo/use'
import { photoShop } from '../src/main/photos/shop'
import { libraryOf } from '../test/pdf/library'
import { issueOf, randomFrom } from '../test/pdf/long'

export interface Length {
  /** Roughly; the figures have the true one. */
  readonly pages: number
  readonly shape: Parameters<typeof issueOf>[0]
  readonly photographs: number
}

export const lengths: readonly Length[] = [
  { pages: 15, shape: { seed: 5, sections: 3, articles: 3, paragraphs: 15 }, photographs: 6 },
  { pages: 110, shape: { seed: 7, sections: 10, articles: 5, paragraphs: 38 }, photographs: 24 },
]

/** Writes a library with the one issue, and answers the issue's id. */
export async function writePressIssue(folder: string, { shape, photographs }: Length): Promise<string> {
  const photos: { photo: Photo; bytes: Uint8Array }[] = []
  for (let nth = 0; nth < photographs; nth++) photos.push(await aPhotograph(nth))
  const source = issueOf(shape)
  const articles = source.issue.sections.flatMap((section) => section.articles)
  const shown = new Map<string, typeof photos>()
  photos.forEach((each, nth) => {
    const { id = '' } = articles[Math.floor((nth * articles.length) / photographs)] ?? {}
    shown.set(id, [...(shown.get(id) ?? []), each])
  })
  const sections = source.issue.sections.map((section) => ({
    ...section,
    articles: section.articles.map((article) => {
      const plates = (shown.get(article.id) ?? []).map(({ photo }) => ({
        kind: 'photo' as const,
        use: {
          ...appearanceOf(`use-${photo.sha256.slice(0, 8)}`, photo),
          caption: `The quay, ${photo.name}`,
          credit: 'The Pier Office',
          alt: `A view of the quay, ${photo.name}`,
        },
      }))
      return { ...article, body: buildBody([...plates, ...readBody(article.body)]) }
    }),
  }))
  await libraryOf(folder, { ...source, issue: { ...source.issue, sections } }, photos)
  return source.issue.id
}

/** As a camera writes it: six million pixels, with grain. */
async function aPhotograph(nth: number): Promise<{ photo: Photo; bytes: Uint8Array }> {
  const [width, height] = nth % 3 === 2 ? [2000, 3000] : [3000, 2000]
  const random = randomFrom(nth + 1)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  const hue = random() * 80
  for (let at = 0; at < image.data.length; at += 4) {
    const grain = random() * 24
    const down = at / image.data.length
    image.data[at] = 60 + hue + down * 80 + grain
    image.data[at + 1] = 90 + down * 60 + grain
    image.data[at + 2] = 150 - hue + grain
    image.data[at + 3] = 255
  }
  context.putImageData(image, 0, 0)
  const bytes = new Uint8Array(await canvas.encode('jpeg', 90))
  const photo = await photoShop.inspect(bytes, `quay-${nth + 1}.jpg`)
  if (!photo.ok) throw new Error(photo.fault.key)
  return { photo: photo.value, bytes }
}
