// Replace: from matches to edits. Only what differs is changed, so that the look of everything else stays.
import { type Path, type Run, setWords } from '../body/lines'
import { applyEdit, type Edit } from '../edit/edit'
import { findArticle, type Issue } from '../issue/issue'
import type { Passage } from '../issue/passages'
import type { Match } from './match'

export interface Change {
  readonly passage: Passage
  readonly match: Match
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The least that turns the match into its replacement, word by word where both have as many words. */
function piecesOf(text: string, { start, end, replacement }: Match): Piece[] {
  const old = text.slice(start, end)
  const before = old.split(/(\s+)/)
  const after = replacement.split(/(\s+)/)
  if (before.length !== after.length) return trimmed(start, old, replacement)
  let at = start
  return before.flatMap((word, nth) => {
    const pieces = trimmed(at, word, after[nth] ?? '')
    at += word.length
    return pieces
  })
}

/** Equal letters at both ends stay as they are. */
function trimmed(start: number, old: string, text: string): Piece[] {
  if (old === text) return []
  const shorter = Math.min(old.length, text.length)
  let head = 0
  while (head < shorter && old[head] === text[head]) head++
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++
  return [{ start: start + head, end: start + old.length - tail, text: text.slice(head, text.length - tail) }]
}

const canChange = (passage: Passage, run: Run): boolean =>
  passage.place.field !== 'body' || run.path !== undefined

/** False where the words stand under a reading or in a piece of unknown kind, which are left as they are. */
export const canReplace = ({ passage, match }: Change): boolean =>
  piecesOf(passage.text, match).every((piece) => spread(passage, piece) !== undefined)

/** What of a piece falls to which run; the new words go to the first one it touches. */
function spread(passage: Passage, piece: Piece): { run: number; start: number; end: number }[] | undefined {
  const touched: { run: number; start: number; end: number }[] = []
  let at = 0
  for (const [run, { text }] of passage.runs.entries()) {
    const start = Math.max(piece.start - at, 0)
    const end = Math.min(piece.end - at, text.length)
    const inserts = piece.start === piece.end && touched.length === 0 && start <= text.length && end >= 0
    if (start < end || (inserts && canChange(passage, passage.runs[run] as Run)))
      touched.push({ run, start, end: Math.max(start, end) })
    at += text.length
  }
  const changeable = touched.every(({ run }) => canChange(passage, passage.runs[run] as Run))
  return touched.length > 0 && changeable ? touched : undefined
}

/** The words of the passage's runs after the changes. */
function wordsAfter(passage: Passage, matches: readonly Match[]): string[] {
  const words = passage.runs.map(({ text }) => text)
  const pieces = matches.flatMap((match) => piecesOf(passage.text, match))
  for (const piece of pieces.sort((one, other) => other.start - one.start)) {
    const touched = spread(passage, piece) ?? []
    for (const [nth, { run, start, end }] of [...touched.entries()].reverse()) {
      const old = words[run] as string
      words[run] = old.slice(0, start) + (nth === 0 ? piece.text : '') + old.slice(end)
    }
  }
  return words
}

/** The edits that make the changes, to be applied in order. Matches of one passage must not overlap. */
export function editsFor(issue: Issue, changes: readonly Change[]): Edit[] {
  const byPassage = new Map<string, Change[]>()
  for (const change of changes.filter(canReplace)) {
    const others = byPassage.get(change.passage.id)
    if (others) others.push(change)
    else byPassage.set(change.passage.id, [change])
  }
  const bodies = new Map<string, { path: Path; text: string }[]>()
  const edits: Edit[] = []
  let now = issue
  const add = (edit: Edit) => {
    edits.push(edit)
    now = applyEdit(now, edit)
  }
  for (const [first, ...more] of byPassage.values()) {
    if (!first) continue
    const { passage } = first
    const words = wordsAfter(
      passage,
      [first, ...more].map(({ match }) => match),
    )
    const { article } = passage.place
    if (article !== undefined && passage.kind !== undefined) {
      const changed = bodies.get(article) ?? []
      for (const [run, { text, path }] of passage.runs.entries())
        if (path && words[run] !== text) changed.push({ path, text: words[run] as string })
      bodies.set(article, changed)
    } else {
      const edit = fieldEdit(now, passage, words.join(''))
      if (edit) add(edit)
    }
  }
  for (const [article, changed] of bodies) {
    const body = findArticle(now, article)?.article.body
    if (body && changed.length > 0)
      add({ kind: 'setArticle', article, fields: { body: setWords(body, changed) } })
  }
  return edits
}

function fieldEdit(issue: Issue, { place, at }: Passage, text: string): Edit | undefined {
  const { article, section, use, field } = place
  if (article !== undefined) return { kind: 'setArticle', article, fields: { [field]: text } }
  if (section !== undefined) return { kind: 'setSection', section, fields: { kicker: text } }
  if (use !== undefined)
    return issue.cover
      ? { kind: 'setIssue', fields: { cover: { ...issue.cover, [field]: text } } }
      : undefined
  if (field === 'title') return { kind: 'setIssue', fields: { title: text } }
  const coverLines = issue.coverLines.map((line, nth) => (nth === at ? text : line))
  return { kind: 'setIssue', fields: { coverLines } }
}
