// Index file: `index.json`, what the list shows; only a cache, and dropped at the least doubt.
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { issueStatuses } from '#core/issue/issue'
import type { IssueSummary } from '#core/issue/summary'
import { makeFolder, moveDurable } from './durable'
import { isAbsent } from './fault'
import { readSealed, writeSealed } from './sealed-file'

const summarySchema = z.strictObject({
  id: z.string(),
  publication: z.string(),
  number: z.int().nullable(),
  volume: z.int().nullable(),
  title: z.string(),
  hed: z.string(),
  date: z.string().nullable(),
  coverDate: z.string(),
  language: z.string(),
  status: z.enum(issueStatuses),
  revision: z.int(),
  savedAt: z.string(),
  cover: z.string().nullable(),
  articles: z.int(),
  words: z.int(),
}) satisfies z.ZodType<IssueSummary>

/** Raised where the same issue would give another line; an index of before is made anew. */
const form = 2

const indexSchema = z.strictObject({
  form: z.literal(form),
  issues: z.record(z.string(), z.strictObject({ stamp: z.string(), summary: summarySchema })),
})

export interface IndexEntry {
  /** Of the issue's file when it was read; another stamp means that it must be read again. */
  readonly stamp: string
  readonly summary: IssueSummary
}

const fileOf = (root: string) => join(root, 'index.json')

/** Undefined where there is none that can be used. */
export async function readIndex(root: string): Promise<Map<string, IndexEntry> | undefined> {
  const found = await readSealed(fileOf(root)).catch(() => undefined)
  if (found?.kind !== 'good') return undefined
  const parsed = indexSchema.safeParse(found.sealed.body)
  return parsed.success ? new Map(Object.entries(parsed.data.issues)) : undefined
}

export async function writeIndex(
  root: string,
  entries: ReadonlyMap<string, IndexEntry>,
  savedAt: string,
): Promise<void> {
  await clear(root, savedAt)
  await writeSealed(fileOf(root), { seq: 0, savedAt, body: { form, issues: Object.fromEntries(entries) } })
}

/** A folder in the place of the file cannot be written over. */
async function clear(root: string, savedAt: string): Promise<void> {
  try {
    if (!(await lstat(fileOf(root))).isDirectory()) return
  } catch (error) {
    if (isAbsent(error)) return
    throw error
  }
  const quarantine = join(root, 'quarantine')
  await makeFolder(quarantine)
  await moveDurable(fileOf(root), join(quarantine, `${savedAt.replace(/[:.]/g, '')}-index.json`))
}
