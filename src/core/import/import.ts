// Import: a source's text becomes an issue, its publication's name, and a report of every guess and omission.

import { withinLimits } from '../body/limits'
import { inlineText } from '../body/text'
import { articlesOf, type Issue, newIssue } from '../issue/issue'
import { isEdition } from '../markdown/front'
import { ofFiles, refusal } from '../markdown/measure'
import { fail, ok, type Result } from '../result'
import { importEdition } from './edition'
import { flow, plainText } from './flow'
import { readFrontMatter } from './front-matter'
import { kindOf, type SourceKind } from './kind'
import { detectLanguage, languageFor, languageOfPage } from './language'
import { readHtml, readMarkdown } from './markup'
import { Notes } from './notes'
import { findNumbering, titleOf, withoutTrailing } from './numbering'
import { outline } from './outline'
import { prepare } from './prepare'
import { findDate, isoDate } from './printed-date'
import { readLines } from './read-lines'
import { Reading, type WantedPicture } from './reading'
import { type Guess, type ImportReport, type Omission, reportOf } from './report'
import { isTangled } from './tangled'

export interface ImportedIssue {
  readonly publication: { readonly title: string; readonly wordmark: string }
  /** Its publication is still empty. */
  readonly issue: Issue
  readonly report: ImportReport
  readonly pictures: readonly WantedPicture[]
  /** Of an edition of Galley's own: the source of each photo use, by its id; null: of any other text. */
  readonly sources: ReadonlyMap<string, string> | null
}

export interface Source {
  readonly name: string
  readonly text: string
  /** Told by the name where it is not said. */
  readonly kind?: SourceKind
  /** A BCP 47 tag that the source says itself; a script that does not fit it counts more. */
  readonly language?: string
  /** What was left out before the text was made. */
  readonly left?: readonly Omission[]
  /** What was decided before. */
  readonly decided?: readonly Guess[]
}

/** Reads a decoded text. The fault names the file, and the line where there is one. */
export function importSource(
  { name, text: given, kind = kindOf(name, given), language: said = '', left = [], decided = [] }: Source,
  { newId }: { readonly newId: () => string },
): Result<ImportedIssue> {
  const text = given.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '')
  if (text.trim() === '') return fail('fault.text-empty', { file: name })
  if (kind === 'markdown' && isEdition(text)) return importEdition(name, text, newId)
  const notes = new Notes()
  for (const { place, what, text: words } of left) notes.omit(place.line, what.key, words, what.with)
  for (const { place, what } of decided) notes.guess(place.line, what.key, what.with)
  const front = kind === 'markdown' ? readFrontMatter(text) : undefined
  if (front && !front.ok) return fail(front.fault.key, { ...front.fault.with, file: name })
  const { fields = {}, rest = text, lines = 0, others = [] } = front?.value ?? {}
  const saying = said || (kind === 'html' ? languageOfPage(rest) : '')
  const seen = detectLanguage(kind === 'html' ? rest.replace(/<[^<>]*>/g, ' ') : rest)
  const language = languageFor(saying, seen)
  const reading = new Reading(notes, newId, language)
  const keys = Object.keys(fields)
  if (keys.length > 0)
    notes.guess(1, 'import.guess.front', { fields: (front?.value.names ?? keys).join(', ') })
  for (const other of others) notes.omit(other.line, 'import.front', other.text)
  if (fields.category) notes.guess(1, 'import.guess.category', { words: fields.category })

  let title = fields.title ?? ''
  let wordmark = ''
  let number = /^\d{1,9}$/.test(fields.number ?? '') ? Number(fields.number) : null
  let volume: number | null = null
  if (kind === 'text') {
    const rows = rest.split('\n')
    const at = rows.slice(0, 12).findIndex((row) => findNumbering(row) !== undefined)
    const found = findNumbering(rows[at] ?? '')
    if (found && at >= 0 && rows.slice(0, at).every((row) => row.trim() === '')) {
      ;({ number, volume } = found)
      wordmark = found.before
      title = found.after
      notes.guess(at + 1, 'import.guess.nameplate', { words: found.before, number: found.printed })
      readLines(rows.slice(at + 1).join('\n'), at + 2, reading)
    } else readLines(rest, 1, reading)
  } else {
    if (kind === 'html' ? refusal(rest, ofFiles) : isTangled(rest))
      return fail('fault.text-deep', { file: name })
    // Blank lines in the place of the front matter keep every line's number true.
    const body = '\n'.repeat(lines) + rest
    const nodes = kind === 'html' ? readHtml(body) : readMarkdown(body, notes)
    if (!nodes) return fail('fault.text-deep', { file: name })
    flow(prepare(nodes, notes), reading)
    title ||= takeTitle(reading)
    const found = findNumbering(title)
    if (found) {
      wordmark = found.before
      number ??= found.number
      volume = found.volume
      notes.guess(lines + 1, 'import.guess.nameplate', { words: wordmark, number: found.printed })
    } else if (number !== null) wordmark = withoutTrailing(title, number) ?? fields.category ?? ''
    else wordmark = fields.category ?? ''
  }
  const head = kind === 'text' ? [] : headLines(reading)
  number ??= numberIn(head, notes)
  const dated = dateOf(fields.date ?? '', reading, [title, ...head.map(({ words }) => words)])
  const publication = { title: titleOf(wordmark), wordmark: titleOf(wordmark) === wordmark ? '' : wordmark }
  const opening = title || publication.title || name
  const sections = outline(reading.pieces, opening, publication.title || opening, reading)
  const issue: Issue = { ...newIssue(newId(), '', language), number, volume, title, sections, ...dated }
  if (articlesOf(issue).some(({ article }) => !withinLimits(article.body)))
    return fail('fault.text-deep', { file: name })
  return ok({
    publication,
    issue,
    report: reportOf(issue, notes),
    pictures: reading.wanted,
    sources: null,
  })
}

/** A first heading that stands above everything else is the issue's title. */
function takeTitle(reading: Reading): string {
  const [first] = reading.pieces
  if (first?.kind !== 'heading') return ''
  const again = reading.pieces.some(
    (each, index) => index > 0 && each.kind === 'heading' && each.level <= first.level,
  )
  if (again) return ''
  reading.pieces.shift()
  reading.notes.guess(first.line, 'import.guess.title', {})
  return plainText(first.content, reading, first.line)
}

/** The short lines above the first heading: a nameplate, a number, a date. They stay where they are. */
function headLines({ pieces }: Reading): { readonly words: string; readonly line: number }[] {
  const first = pieces.findIndex(({ kind }) => kind === 'heading')
  return pieces.slice(0, Math.min(first < 0 ? 3 : first, 3)).flatMap((each) => {
    const words =
      each.kind === 'block' && each.block.kind === 'paragraph' ? inlineText(each.block.content) : ''
    return words !== '' && words.length <= 100 ? [{ words, line: each.line }] : []
  })
}

function numberIn(head: ReturnType<typeof headLines>, notes: Notes): number | null {
  for (const { words, line } of head) {
    const found = findNumbering(words)
    if (!found) continue
    notes.guess(line, 'import.guess.nameplate', { words: found.before, number: found.printed })
    return found.number
  }
  return null
}

function dateOf(said: string, reading: Reading, head: readonly string[]): Pick<Issue, 'date' | 'coverDate'> {
  if (said !== '') {
    const found = findDate(said)
    const iso = found?.iso ?? null
    return { date: iso, coverDate: said.trim() === iso ? '' : said }
  }
  const printed = head.map(findDate).find((found) => found?.iso)
  if (printed?.iso) {
    reading.notes.guess(1, 'import.guess.datePrinted', { date: printed.iso, words: printed.printed })
    return { date: printed.iso, coverDate: '' }
  }
  // No date is printed; addresses of pictures often carry the day they were put there.
  const days = reading.seen.flatMap(({ address, line }) =>
    [...address.matchAll(/(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:\d\d)?(?!\d)/g)].flatMap((m) => {
      const iso = isoDate(Number(m[1]), Number(m[2]), Number(m[3]))
      return iso ? [{ iso, line }] : []
    }),
  )
  const latest = days.sort((a, b) => b.iso.localeCompare(a.iso))[0]
  if (latest) reading.notes.guess(latest.line, 'import.guess.date', { date: latest.iso })
  return { date: latest?.iso ?? null, coverDate: '' }
}
