// Web: writes the web edition's folder of pages, style sheet, photographs and fonts.
import { editionOf, placeOf } from '#core/render/edition'
import { type Rendition, renditionFile } from '#core/render/source'
import {
  neededFaces,
  renderWeb,
  renderWebStyle,
  type Surroundings,
  stylePath,
  type WebAddresses,
} from '#core/render/web'
import { ok, type Result } from '#core/result'
import { type EditionJob, inTurn } from './edition'
import { htmlText } from './html-text'
import { expectedOf, type Proof, proofOf } from './proof'

/** Its files are small enough to be written whole. */
export type WebJob = Omit<EditionJob, 'pour'>

/**
 * index.html, <section>.html, style.css, photos/<sum>-<width>.jpg and fonts/<face>.woff2. Only the photographs and the
 * letters that the pages show are there, and every address is relative, so the folder works wherever it is put. In an
 * archive photographs and fonts are those of all issues, and stand `up` from the pages.
 */
export async function writeWeb(
  job: WebJob,
  archive?: Surroundings & { readonly up: string },
): Promise<Result<Proof>> {
  const { source, fonts } = job
  const used = new Map<string, Rendition>()
  const up = archive?.up ?? ''
  const has = async (path: string): Promise<boolean> => (await job.has?.(path)) ?? false
  const addresses: WebAddresses = {
    photo: (rendition) => {
      const file = renditionFile(rendition)
      used.set(file, rendition)
      return `${up}photos/${file}`
    },
    font: (file) => `${up}fonts/${file}`,
    faces: fonts.faces,
    style: 'file',
    ...(archive ? { archive } : {}),
  }
  const pages = renderWeb(source, addresses)
  const faces = neededFaces(source, addresses)
  let done = 0
  const of = used.size + faces.length + pages.length + 1
  const step = (): void => job.onProgress(++done, of)

  const texts = [
    ...pages.map(({ path, html }) => ({ path, text: html })),
    { path: stylePath, text: renderWebStyle(source, addresses) },
  ]
  const written = await inTurn(texts, job, async ({ path, text }) => {
    const result = await job.write(path, text)
    step()
    return result
  })
  if (!written.ok) return written

  const pictures = await inTurn([...used], job, async ([file, rendition]) => {
    if (await has(`photos/${file}`)) {
      step()
      return ok(null)
    }
    const made = await job.photos(rendition)
    const result = made.ok ? await job.write(`photos/${file}`, made.value) : made
    step()
    return result
  })
  if (!pictures.ok) return pictures

  const type = await inTurn(faces, job, async (needed) => {
    if (await has(`fonts/${needed.face.file}`)) {
      step()
      return ok(null)
    }
    const cut = await fonts.cut(needed)
    const result = cut.ok ? await job.write(`fonts/${needed.face.file}`, cut.value) : cut
    step()
    return result
  })
  if (!type.ok) return type

  return await proved(
    job,
    pages.map(({ path }) => path),
  )
}

async function proved(job: WebJob, paths: readonly string[]): Promise<Result<Proof>> {
  const texts: string[] = []
  const read = await inTurn([...paths, stylePath], job, async (path) => {
    const bytes = await job.read(path)
    if (bytes.ok) texts.push(new TextDecoder().decode(bytes.value))
    return bytes
  })
  if (!read.ok) return read
  const css = texts.pop() ?? ''
  const edition = editionOf(job.source, 'web')
  const article = (id: string): string | undefined => {
    const place = placeOf(edition, id)
    return place && `${place.page}.html#${place.slug}`
  }
  const found = htmlText(...paths.map((path, index) => ({ path, html: texts[index] ?? '', css })))
  return ok(proofOf(expectedOf(job.source, { channel: 'web', alts: true, article }), found))
}
