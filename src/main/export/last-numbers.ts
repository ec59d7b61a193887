// Last numbers: where things stood in each issue's last PDF, kept beside the program's other data, so that the next print begins with it.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { isSameStanding, type Standing } from '#core/render/print-heads'
import { writePassing } from '../store/durable'

/** Of the issues that were printed last. */
const mostKept = 50
/** No issue has more; a file that says so would have us print as many heads. */
const mostPages = 5_000

const standingSchema = z
  .object({
    id: z.string(),
    count: z.int().min(1).max(mostPages),
    /** Name of the mark, page, and points from the foot of the page. */
    places: z.array(z.tuple([z.string(), z.int().positive(), z.number()])),
  })
  .refine(({ count, places }) => places.every(([, page]) => page <= count))

const fileSchema = z.object({ format: z.literal(1), issues: z.array(standingSchema) })

export class LastNumbers {
  readonly #file: string | undefined
  #known: Promise<Map<string, Standing>> | undefined

  /** Without a file they are remembered for as long as the program runs. */
  constructor(file?: string) {
    this.#file = file
  }

  /** Of the issue with this id. */
  async of(id: string): Promise<Standing | undefined> {
    return (await this.#all()).get(id)
  }

  /** A disk that does not take them costs the next PDF a pass, and nobody more. */
  async keep(id: string, standing: Standing): Promise<void> {
    const known = await this.#all()
    const before = known.get(id)
    if (before && isSameStanding(before, standing)) return
    known.delete(id)
    known.set(id, standing)
    for (const oldest of known.keys()) if (known.size > mostKept) known.delete(oldest)
    if (this.#file !== undefined) await writePassing(this.#file, textOf(known)).catch(() => undefined)
  }

  #all(): Promise<Map<string, Standing>> {
    this.#known ??= this.#file === undefined ? Promise.resolve(new Map()) : read(this.#file)
    return this.#known
  }
}

/** A file that cannot be read says nothing of any issue. */
async function read(file: string): Promise<Map<string, Standing>> {
  const raw: unknown = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined)
  const parsed = fileSchema.safeParse(raw)
  if (!parsed.success) return new Map()
  return new Map(
    parsed.data.issues.map(({ id, count, places }) => [
      id,
      { count, places: new Map(places.map(([name, page, y]) => [name, { page, y }])) },
    ]),
  )
}

function textOf(known: ReadonlyMap<string, Standing>): string {
  const issues = [...known].map(([id, { count, places }]) => ({
    id,
    count,
    places: [...places].map(([name, { page, y }]) => [name, page, y]),
  }))
  return `${JSON.stringify({ format: 1, issues })}\n`
}
