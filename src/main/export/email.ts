// Email: writes the e-mail edition's folder: the HTML with its pictures, its plain-text twin, and both as one message.
import { editionOf, placeOf } from '#core/render/edition'
import { renderEmail } from '#core/render/email'
import { cidAddress } from '#core/render/email-parts'
import { type Rendition, renditionFile } from '#core/render/source'
import { renderText } from '#core/render/text'
import { ok, type Result } from '#core/result'
import { type EditionJob, inTurn } from './edition'
import { emlOf } from './eml'
import { partsOf, textPart } from './eml-parts'
import { htmlText } from './html-text'
import { allProofs, expectedOf, type Proof, proofOf } from './proof'
import { expectedInText, foundInText } from './text-found'

/** mail.html and pictures/<sum>-<width>.jpg for a mailing service, mail.txt, and mail.eml for a mail program. */
export async function writeEmail(job: EditionJob): Promise<Result<Proof>> {
  const { source } = job
  const used = new Map<string, Rendition>()
  const html = renderEmail(source, {
    photo: (rendition) => {
      const file = renditionFile(rendition)
      used.set(file, rendition)
      return `pictures/${file}`
    },
  })
  const text = renderText(source, 'email')
  let done = 0
  const of = used.size + 3
  const step = (): void => job.onProgress(++done, of)

  const pictures: { rendition: Rendition; jpeg: Uint8Array }[] = []
  const made = await inTurn([...used], job, async ([file, rendition]) => {
    const jpeg = await job.photos(rendition)
    const result = jpeg.ok ? await job.write(`pictures/${file}`, jpeg.value) : jpeg
    if (jpeg.ok) pictures.push({ rendition, jpeg: jpeg.value })
    step()
    return result
  })
  if (!made.ok) return made

  const message = renderEmail(source, { photo: cidAddress })
  const eml = await emlOf({ source, text, html: message, pictures })
  const files = [
    ['mail.html', html],
    ['mail.txt', text],
    ['mail.eml', eml],
  ] as const
  const written = await inTurn(files, job, async ([path, content]) => {
    const result = await job.write(path, content)
    step()
    return result
  })
  if (!written.ok) return written

  return await proved(job)
}

/** The files, and the parts of the message, each by itself. */
async function proved({ source, read }: EditionJob): Promise<Result<Proof>> {
  const html = await read('mail.html')
  if (!html.ok) return html
  const text = await read('mail.txt')
  if (!text.ok) return text
  const eml = await read('mail.eml')
  if (!eml.ok) return eml
  const message = partsOf(eml.value)
  const edition = editionOf(source, 'email')
  const article = (id: string): string | undefined => {
    const place = placeOf(edition, id)
    return place && `#${place.slug}`
  }
  const inHtml = expectedOf(source, { channel: 'email', alts: true, article })
  const inText = expectedInText(source, 'email')
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
  return ok(
    allProofs([
      ...[decode(html.value), textPart(message, 'text/html')].map((one) => proofOf(inHtml, htmlText(one))),
      ...[decode(text.value), textPart(message, 'text/plain')].map((one) =>
        proofOf(inText, foundInText(one, inText, source.issue.language)),
      ),
    ]),
  )
}
