// Record: the file beside an issue's editions that says what was exported, from what, and in spite of what.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { sayFinding } from '#core/preflight/check'
import type { Finding } from '#core/preflight/rule'
import type { Source } from '#core/render/source'
import { fail, ok, type Result } from '#core/result'
import { type ExportedEdition, editionNames } from '#shared/export'
import { isAbsent, onDisk } from '../store/fault'

const editionSchema = z.object({
  edition: z.enum(editionNames),
  /** Of the issue, when the edition was made. */
  revision: z.int(),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
  /** What is recorded was whole; older records count nothing. */
  proof: z.object({
    ok: z.boolean(),
    passages: z.int().exactOptional(),
    links: z.int().exactOptional(),
    missing: z.array(z.unknown()),
  }),
  /** Findings that should have stopped it, in English. */
  blocking: z.array(
    z.object({ rule: z.string(), place: z.record(z.string(), z.unknown()), message: z.string() }),
  ),
  /** Why it was made all the same; null where nobody said. */
  waiver: z.string().nullable(),
})

const recordSchema = z.object({
  format: z.literal(1),
  issue: z.object({
    id: z.string(),
    publication: z.string(),
    number: z.number().nullable(),
    title: z.string(),
  }),
  editions: z.array(editionSchema),
})

export type ExportRecord = z.infer<typeof recordSchema>

/** Undefined where there is none; a fault where the file is something else. */
export const readRecord = (file: string): Promise<Result<ExportRecord | undefined>> =>
  onDisk(file, async () => {
    let text: string
    try {
      text = await readFile(file, 'utf8')
    } catch (error) {
      if (isAbsent(error)) return ok(undefined)
      throw error
    }
    try {
      return ok(recordSchema.parse(JSON.parse(text)))
    } catch (error) {
      return fail('fault.export-taken', { place: file }, String(error))
    }
  })

/** The record's text; see `recordOf`. */
export const recordText = (...of: Parameters<typeof recordOf>): string =>
  `${JSON.stringify(recordOf(...of), null, 2)}\n`

/** Says nothing of the time, so that the same export gives the same bytes. Editions not made this time stay recorded. */
export function recordOf(
  { publication, issue }: Source,
  made: readonly ExportedEdition[],
  findings: readonly Finding[],
  waiver: string | null,
  before: ExportRecord | undefined,
): object {
  const blocking = findings
    .filter(({ severity }) => severity === 'block')
    .map((finding) => ({
      rule: finding.rule,
      place: { ...finding.place },
      message: sayFinding(finding, 'en'),
    }))
  const now = made.map(({ edition, files, proof }) => ({
    edition,
    revision: issue.revision,
    files,
    proof,
    blocking,
    waiver: blocking.length > 0 ? waiver : null,
  }))
  const { id, number, title } = issue
  return {
    format: 1,
    issue: { id, publication: publication.title, number, title },
    editions: editionNames.flatMap(
      (name) => [...now, ...(before?.editions ?? [])].find(({ edition }) => edition === name) ?? [],
    ),
  }
}
