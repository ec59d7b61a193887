// Journal lines: the text of a journal, a line a change and a checksum a line.
import { z } from 'zod'
import { canonical } from '#core/canonical'
import type { Delta } from '#core/edit/delta'
import { sha256 } from './seal'

/** What a line of a journal says, its checksum aside. */
export type Line =
  /** The first: the issue as the file with this checksum has it, with the changes up to `after` in it. */
  | { readonly journal: 1; readonly base: string; readonly after: number }
  | { readonly n: number; readonly at: string; readonly change: Delta }
  /** The changes up to `upTo` were about to be written as the file with this checksum. */
  | { readonly saved: string; readonly upTo: number }

const lineSchema = z.union([
  z.strictObject({ journal: z.literal(1), base: z.string(), after: z.int().nonnegative() }),
  z.strictObject({ n: z.int().positive(), at: z.string(), change: z.unknown() }),
  z.strictObject({ saved: z.string(), upTo: z.int().nonnegative() }),
])

export interface Change {
  /** Counted on without a gap. */
  readonly n: number
  /** ISO 8601. */
  readonly at: string
  readonly change: Delta
}

export interface JournalText {
  readonly base: string
  readonly after: number
  readonly changes: readonly Change[]
  readonly saves: readonly { readonly saved: string; readonly upTo: number }[]
  /** Bytes of the whole lines. */
  readonly length: number
  /** Whether whole lines stand behind one that is not: more than a write cut short has gone. */
  readonly damaged: boolean
}

/** One line with its end. The checksum is of the JSON that follows it in the line, as it stands there. */
export function lineOf(line: Line): string {
  const text = canonical(line)
  return `{"sum":"${sumOf(text)}",${text.slice(1)}\n`
}

/** Half of a SHA-256: enough to notice damage, and short beside a key press. */
const sumOf = (text: string): string => sha256(text).slice(0, 32)

const shape = /^\{"sum":"([0-9a-f]{32})",(.*)$/s

function parseLine(bytes: Uint8Array): Line | undefined {
  try {
    const [, sum, rest] = shape.exec(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) ?? []
    if (sum === undefined || sumOf(`{${rest}`) !== sum) return undefined
    return lineSchema.parse(JSON.parse(`{${rest}`)) as Line
  } catch {
    return undefined
  }
}

/** Reads to the last whole line; undefined where not even the first is one. */
export function readLines(bytes: Uint8Array): JournalText | undefined {
  const changes: Change[] = []
  const saves: { saved: string; upTo: number }[] = []
  let head: { base: string; after: number } | undefined
  let at = 0
  for (;;) {
    const end = bytes.indexOf(0x0a, at)
    const line = end < 0 ? undefined : parseLine(bytes.subarray(at, end))
    if (!line) break
    if ('journal' in line !== (head === undefined)) break
    if ('journal' in line) head = line
    else if ('saved' in line) saves.push(line)
    else if (line.n !== (changes.at(-1)?.n ?? head?.after ?? 0) + 1) break
    else changes.push(line)
    at = end + 1
  }
  // A line that was cut short has no end, and nothing but letters.
  const damaged = bytes.indexOf(0x0a, at) >= 0 || bytes.indexOf(0, at) >= 0
  return head && { ...head, changes, saves, length: at, damaged }
}

/** The changes that the file with this checksum does not have; undefined where the journal is not of that file. */
export function changesSince({ base, changes, saves }: JournalText, sum: string): Change[] | undefined {
  if (base === sum) return [...changes]
  const upTo = saves.findLast(({ saved }) => saved === sum)?.upTo
  return upTo === undefined ? undefined : changes.filter(({ n }) => n > upTo)
}
