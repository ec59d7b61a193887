// Read text: the bytes of a file, decoded, through core's importer; a document of Word's by its own reader.
import { randomUUID } from 'node:crypto'
import { importSource } from '#core/import/import'
import { fail, ok, type Result } from '#core/result'
import { isDocx } from './docx-zip'
import type { ReadText } from './import'

export const readText: ReadText = async ({ name, bytes }) => {
  if (isDocx(name, bytes)) {
    // Loaded when the first document comes: the start of the program does not wait for it.
    const { readDocx } = await import('./read-docx')
    return await readDocx({ name, bytes })
  }
  const text = decode(name, bytes)
  if (!text.ok) return text
  try {
    return importSource({ name, text: text.value }, { newId: randomUUID })
  } catch (error) {
    // The parsers call themselves once a level; no newsletter has thousands.
    if (error instanceof RangeError) return fail('fault.text-deep', { file: name }, error.message)
    throw error
  }
}

function decode(name: string, bytes: Uint8Array): Result<string> {
  // UTF-16 is text all the same, and begins with its byte order mark.
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!isUtf16 && bytes.includes(0)) return fail('fault.text-binary', { file: name })
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail('fault.text-encoding', { file: name })
  }
}
