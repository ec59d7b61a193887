// Eml: an e-mail edition as one message that a mail program opens as a draft.
import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { crlf, emailSubject, pictureId } from '#core/render/email-parts'
import { type Rendition, renditionFile, type Source } from '#core/render/source'

export interface MailParts {
  readonly source: Source
  readonly text: string
  /** Its pictures are at `cidAddress`. */
  readonly html: string
  readonly pictures: readonly { readonly rendition: Rendition; readonly jpeg: Uint8Array }[]
}

/**
 * multipart/alternative of the plain text and a multipart/related of HTML and pictures (RFC 2046, RFC 2387), texts in
 * base64. Date, ids and boundaries come from what is in it, so that the same issue gives the same bytes. Nothing is
 * fetched or read from disk on the way.
 */
export async function emlOf({ source, text, html, pictures }: MailParts): Promise<Buffer> {
  const { publication, issue } = source
  const print = createHash('sha256').update(text).update('\0').update(html).digest('hex')
  const address = publication.mailAddress.trim()
  const sender = /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+$/.test(address) ? address : undefined
  const part = (contentType: string, content: string) => ({
    content: Buffer.from(crlf(content), 'utf8'),
    contentType: `${contentType}; charset=utf-8`,
    contentTransferEncoding: 'base64',
  })
  const mail = new MailComposer({
    ...(sender ? { from: { name: publication.publisher.trim() || publication.title, address: sender } } : {}),
    subject: emailSubject(source),
    // The cover's day at noon, so that no reader's time zone makes it another.
    date: new Date(`${issue.date ?? '2000-01-01'}T12:00:00Z`),
    messageId: `<${print.slice(0, 32)}@${sender?.split('@')[1] ?? 'galley.invalid'}>`,
    // What Outlook and its kin open as a draft.
    headers: { 'X-Unsent': '1', 'Content-Language': issue.language },
    text: part('text/plain', text),
    html: part('text/html', html),
    attachments: pictures.map(({ rendition, jpeg }) => ({
      cid: pictureId(rendition),
      filename: renditionFile(rendition),
      content: Buffer.from(jpeg),
      contentType: 'image/jpeg',
      contentDisposition: 'inline',
      contentTransferEncoding: 'base64',
    })),
    textEncoding: 'B',
    baseBoundary: print.slice(0, 24),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return await mail.compile().build()
}
