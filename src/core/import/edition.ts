// Edition: a Markdown edition of Galley's own comes back as the issue that it was made from.
import { readMarkdownEdition } from '../markdown/read'
import { fail, ok, type Result } from '../result'
import { whereaboutsOf } from './address'
import type { ImportedIssue } from './import'
import { Notes } from './notes'
import type { WantedPicture } from './reading'
import { reportOf } from './report'
import { isTangled } from './tangled'

/** The fault names the file. Nothing is guessed; the photographs that stand beside the file are asked for. */
export function importEdition(name: string, text: string, newId: () => string): Result<ImportedIssue> {
  if (isTangled(text)) return fail('fault.text-deep', { file: name })
  const read = readMarkdownEdition(text, { newId })
  if (!read.ok) return fail(read.fault.key, { ...read.fault.with, file: name })
  const { publication, issue, figures, left } = read.value
  const notes = new Notes()
  notes.guess(1, 'import.edition')
  for (const { words, line } of left) notes.omit(line, 'import.element', words)
  const pictures = figures.flatMap(({ use, address, line }): WantedPicture[] => {
    const where = whereaboutsOf(address)
    return where === 'beside' || where === 'inside' ? [{ use, address, line }] : []
  })
  const sources = new Map(figures.map(({ use, source }) => [use, source]))
  return ok({
    publication,
    issue,
    report: reportOf(issue, notes),
    pictures,
    sources,
  })
}
