// Single: writes the whole issue as one HTML file with its photographs and fonts inside.
import { randomUUID } from 'node:crypto'
import { editionOf, placeOf } from '#core/render/edition'
import { renderSingle, singleFaces } from '#core/render/single'
import { type Rendition, renditionFile } from '#core/render/source'
import { ok, type Result } from '#core/result'
import { type EditionJob, inTurn } from './edition'
import { htmlText } from './html-text'
import { expectedOf, type Proof, proofOf } from './proof'

const dataUri = (type: string, bytes: Uint8Array): string =>
  `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`

/** One file at `path`. What it needs is found by rendering it once without, which is quick. */
export async function writeSingle(job: EditionJob, path: string): Promise<Result<Proof>> {
  const { source, fonts } = job
  const wanted = new Map<string, Rendition>()
  const faces = singleFaces(source, fonts.faces, (rendition) => {
    wanted.set(renditionFile(rendition), rendition)
    return ''
  })
  let done = 0
  const of = wanted.size + faces.length + 1
  const step = (): void => job.onProgress(++done, of)

  const pictures = await inTurn([...wanted.values()], job, async (rendition) => {
    const made = await job.photos(rendition)
    step()
    return made
  })
  if (!pictures.ok) return pictures

  const type = new Map<string, string>()
  const cut = await inTurn(faces, job, async (needed) => {
    const made = await fonts.cut(needed)
    if (made.ok) type.set(needed.face.file, dataUri('font/woff2', made.value))
    step()
    return made
  })
  if (!cut.ok) return cut

  // All photographs of a large issue in one text would be more than memory should hold: a mark that no text of the issue
  // can have stands for each, and its bytes are put in while the file is written.
  const mark = `data:image/jpeg;base64,${randomUUID()}/`
  const html = renderSingle(source, {
    photo: (rendition) => `${mark}${renditionFile(rendition)}`,
    font: (file) => type.get(file) ?? '',
    faces: fonts.faces,
  })
  const written = await job.pour(path, async (put) => {
    const [head = '', ...rest] = html.split(mark)
    await put(Buffer.from(head))
    for (const piece of rest) {
      const [file] = /^[\w-]+\.jpg/.exec(piece) ?? ['']
      const made = await job.photos(wanted.get(file) as Rendition)
      if (!made.ok) return made
      await put(Buffer.from(dataUri('image/jpeg', made.value)))
      await put(Buffer.from(piece.slice(file.length)))
    }
    return ok(null)
  })
  if (!written.ok) return written
  step()
  const back = await job.read(path)
  if (!back.ok) return back
  const edition = editionOf(source, 'web')
  const article = (id: string): string | undefined => {
    const place = placeOf(edition, id)
    return place && `#${place.slug}`
  }
  const found = htmlText(new TextDecoder().decode(back.value))
  return ok(proofOf(expectedOf(source, { channel: 'web', alts: true, article }), found))
}
