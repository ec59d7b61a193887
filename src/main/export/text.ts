// Text: writes the text edition, one file of plain text.
import { renderText } from '#core/render/text'
import { ok, type Result } from '#core/result'
import type { EditionJob } from './edition'
import { expectedOf, type Proof, proofOf } from './proof'

/** One file at `path`, UTF-8 with line feeds. */
export async function writeText(
  { source, write, onProgress }: EditionJob,
  path: string,
): Promise<Result<Proof>> {
  const text = renderText(source)
  const written = await write(path, text)
  if (!written.ok) return written
  onProgress(1, 1)
  return ok(proofOf(expectedOf(source, { channel: 'text', alts: true }), text))
}
