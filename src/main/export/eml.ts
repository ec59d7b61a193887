// Eml: an e-mail edition as one message that a mail program opens as a draft.
import { createHash } from 'node:crypto'
import { domainToASCII } from 'node:url'
import MailComposer from 'nodemailer/lib/mail-composer'
import { soundTag } from '#core/language-tag'
import { crlf, emailSubject, pictureId } from '#core/render/email-parts'
import { cut } from '#core/render/page'
import { type Rendition, renditionFile, type Source } from '#core/render/source'

/** A header is folded at its blanks alone, and no line of it may have more than 998 letters (RFC 5322, 2.1.1). */
const longestName = 120
const longestTag = 64
/** In bytes (RFC 5321, 4.5.3.1.3, without the brackets). */
const longestAddress = 254

export interface MailParts {
  readonly source: Source
  readonly text: string
  /** Its pictures are at `cidAddress`. */
  readonly html: string
  readonly pictures: readonly { readonly rendition: Rendition; readonly jpeg: Uint8Array }[]
}

/** The composer wants a date in any case. */
const noDay = '2000-01-01'

/** A draft without a date gets the day on which it is sent; of a wrong one nobody would know. */
function withoutDate(mail: Buffer): Buffer {
  const end = mail.indexOf('\r\n\r\n') + 2
  const head = mail
    .subarray(0, end)
    .toString('latin1')
    .replace(/^Date: .*\r\n/m, '')
  return Buffer.concat([Buffer.from(head, 'latin1'), mail.subarray(end)])
}

/**
 * multipart/alternative of the plain text and a multipart/related of HTML and pictures (RFC 2046, RFC 2387), texts in
 * base64. Date, ids and boundaries come from what is in it, so that the same issue gives the same bytes. Nothing is
 * fetched or read from disk on the way.
 */
export async function emlOf({ source, text, html, pictures }: MailParts): Promise<Buffer> {
  const { publication, issue } = source
  const print = createHash('sha256').update(text).update('\0').update(html).digest('hex')
  const sender = senderOf(publication.mailAddress)
  const language = soundTag(issue.language)
  const part = (contentType: string, content: string) => ({
    content: Buffer.from(crlf(content), 'utf8'),
    contentType: `${contentType}; charset=utf-8`,
    contentTransferEncoding: 'base64',
  })
  const mail = new MailComposer({
    ...(sender
      ? {
          from: {
            name: cut(publication.publisher.trim() || publication.title, longestName),
            address: sender.address,
          },
        }
      : {}),
    subject: emailSubject(source),
    // The cover's day at noon, so that no reader's time zone makes it another.
    date: new Date(`${issue.date ?? noDay}T12:00:00Z`),
    messageId: `<${print.slice(0, 32)}@${sender?.domain ?? 'galley.invalid'}>`,
    // What Outlook and its kin open as a draft.
    headers: { 'X-Unsent': '1', 'Content-Language': language.length > longestTag ? 'und' : language },
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
  const built = await mail.compile().build()
  return issue.date === null ? withoutDate(built) : built
}

/** The address as it is written, and its domain in ASCII; undefined where nobody could have such a one. */
function senderOf(text: string): { readonly address: string; readonly domain: string } | undefined {
  const address = text.trim()
  const [, name, host] = /^([^\s\p{C}@<>",;:()[\]\\]+)@([^\s\p{C}@<>",;:()[\]\\]+)$/u.exec(address) ?? []
  if (name === undefined || host === undefined) return undefined
  const domain = domainToASCII(host)
  return domain !== '' && Buffer.byteLength(`${name}@${domain}`) <= longestAddress
    ? { address, domain }
    : undefined
}
