// Text: writes the text edition, one file of plain text.
import { renderText } from '#core/render/text'
import { ok, type Result } from '#core/result'
import type { EditionJob } from './edition'
import { type Proof, proofOf } from './proof'
import { expectedInText, foundInText } from './text-found'

/** One file at `path`, UTF-8 with line feeds. */
export async function writeText(
  { source, write, read, onProgress }: EditionJob,
  path: string,
): Promise<Result<Proof>> {
  const written = await write(path, renderText(source))
  if (!written.ok) return written
  onProgress(1, 1)
  const back = await read(path)
  if (!back.ok) return back
  const expected = expectedInText(source, 'text')
  const text = new TextDecoder().decode(back.value)
  return ok(proofOf(expected, foundInText(text, expected, source.issue.language)))
}
