// Email parts: what of a mail is not its HTML: its subject, the names of its pictures, and its size on the way.
import { utf8Bytes } from '../size'
import { editionOf } from './edition'
import { cut, nameOf } from './page'
import { type Rendition, renditionFile, type Source } from './source'

/** Mail programs show about this much of a subject. */
const subjectLimit = 120

/** "The Harbour Review No. 12: The North Light Is Back", from what the issue is called, its cover, or its first hed. */
export function emailSubject(source: Source): string {
  const edition = editionOf(source, 'email')
  const heds = edition.sections.flatMap(({ articles }) => articles.map(({ article }) => article.hed))
  const about = [source.issue.title, ...source.issue.coverLines, ...heds]
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .find((words) => words !== '')
  const eastern = /^(?:ja|zh)\b/i.test(edition.language)
  return cut([nameOf(edition), about].filter(Boolean).join(eastern ? '：' : ': '), subjectLimit)
}

/** Names a picture inside its message (RFC 2392); the domain is one that nobody can have (RFC 2606). */
export const pictureId = (rendition: Rendition): string => `${renditionFile(rendition)}@galley.invalid`

/** The address of such a picture in the message's HTML. */
export const cidAddress = (rendition: Rendition): string => `cid:${pictureId(rendition)}`

/** Text as a message has it before it is encoded: its lines end in CRLF (RFC 2046, 4.1.1). */
export const crlf = (text: string): string => text.replace(/\r?\n/g, '\r\n')

const lineLength = 76

/** Bytes of a text part in base64, in lines of 76 (RFC 2045, 6.8), the ends of the lines between them included. */
export function encodedSize(text: string): number {
  const letters = Math.ceil(utf8Bytes(crlf(text)) / 3) * 4
  return letters + 2 * Math.max(0, Math.ceil(letters / lineLength) - 1)
}
