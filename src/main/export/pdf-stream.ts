// PDF stream: what is inside a stream of a PDF, and a stream made of bytes.
import { deflateSync, inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  type PDFContext,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from '@pdfme/pdf-lib'

const flate = PDFName.of('FlateDecode')

/** Node's own zlib, where it can: a long issue has 10 MB of drawing. */
export function bytesOf(stream: PDFRawStream): Uint8Array {
  const { dict, contents } = stream
  const plain = dict.get(PDFName.of('Filter')) === flate && !dict.has(PDFName.of('DecodeParms'))
  return plain ? inflateSync(contents) : decodePDFRawStream(stream).decode()
}

/** Compressed; the same bytes give the same stream. */
export function streamOf(context: PDFContext, bytes: Uint8Array, entries = {}): PDFRawStream {
  const packed = deflateSync(bytes)
  return PDFRawStream.of(
    context.obj({ ...entries, Filter: 'FlateDecode', Length: packed.length }) as never,
    packed,
  )
}

const [before, after] = ['\nstream\n', '\nendstream'].map((sign) => Buffer.from(sign)) as [Buffer, Buffer]

/** Lets streams be written as they are; the library itself copies photographs byte by byte. */
export function copyWhole(context: PDFContext): void {
  for (const [, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFRawStream)
      object.copyBytesInto = (buffer, offset) => {
        object.updateDict()
        const parts = [before, object.contents, after]
        let at = offset + object.dict.copyBytesInto(buffer, offset)
        for (const part of parts) {
          buffer.set(part, at)
          at += part.length
        }
        return at - offset
      }
}

/** What a page paints. The printer writes one stream a page. */
export function drawingOf(page: PDFPage): Uint8Array {
  const contents = page.node.Contents()
  if (!(contents instanceof PDFRawStream)) throw new Error('a page is not one stream')
  return bytesOf(contents)
}

export const setDrawing = (page: PDFPage, bytes: Uint8Array): void => {
  const { context } = page.doc
  page.node.set(PDFName.of('Contents'), context.register(streamOf(context, bytes)) as PDFObject)
}
