// Reports: the last report of each issue's exports, kept beside the program's other data, so that it outlives the window.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type ExportReport, editionNames, type KeptReport } from '#shared/export'
import { writeDurable } from '../store/durable'

/** Of the issues that were exported last; the folders have records of their own. */
const mostKept = 100

const keptSchema = z.object({
  at: z.iso.datetime(),
  report: z.object({
    outcome: z.enum(['written', 'lost']),
    issue: z.object({ id: z.string(), number: z.number().nullable(), title: z.string() }),
    folder: z.string(),
    record: z.string(),
    findings: z.array(
      z.looseObject({
        rule: z.string(),
        severity: z.enum(['block', 'warn', 'note']),
        place: z.looseObject({}),
      }),
    ),
    // Older reports have none.
    waiver: z.string().nullable().default(null),
    editions: z.array(
      z.object({
        edition: z.enum(editionNames),
        files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
        seconds: z.number(),
        proof: z.looseObject({ ok: z.boolean(), missing: z.array(z.looseObject({})) }),
      }),
    ),
  }),
})

export class Reports {
  #kept: KeptReport[]
  readonly #file: string

  private constructor(file: string, kept: KeptReport[]) {
    this.#file = file
    this.#kept = kept
  }

  /** A file that cannot be read counts as none: it only repeats what was said once. */
  static async open(folder: string): Promise<Reports> {
    const file = join(folder, 'exports.json')
    const raw: unknown = await readFile(file, 'utf8')
      .then(JSON.parse)
      .catch(() => undefined)
    const parsed = z.array(keptSchema).safeParse(raw)
    return new Reports(file, parsed.success ? (parsed.data as unknown as KeptReport[]) : [])
  }

  /** The last one first. */
  get all(): readonly KeptReport[] {
    return this.#kept
  }

  lastOf(issue: string): KeptReport | undefined {
    return this.#kept.find(({ report }) => report.issue.id === issue)
  }

  async keep(report: ExportReport, at: Date): Promise<void> {
    const others = this.#kept.filter((kept) => kept.report.issue.id !== report.issue.id)
    this.#kept = [{ at: at.toISOString(), report }, ...others].slice(0, mostKept)
    await writeDurable(this.#file, `${JSON.stringify(this.#kept)}\n`)
  }
}
