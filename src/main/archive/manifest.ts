// Manifest: what an archive's folder holds of Galley's, so that nothing else in it is ever touched.
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Given } from '#core/archive/address'
import { sha256Pattern } from '#core/photo/photo'
import { fail, ok, type Result } from '#core/result'
import { writeDurable } from '../store/durable'
import { isAbsent, onDisk } from '../store/fault'

export const manifestName = 'galley-archive.json'
/** What a run that has not ended has written or was about to: a checksum and a path a line. */
export const journalName = 'galley-archive.journal'

/** Below the folder and nowhere else, whoever wrote the manifest. */
const path = z.string().regex(/^[A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*)*$/)
const sum = z.string().regex(sha256Pattern)
const folder = z.string().regex(/^\w[\w-]*$/)

const manifestSchema = z.object({
  format: z.literal(1),
  issues: z.record(z.string(), z.object({ folder, wish: z.string() })),
  files: z.record(path, sum),
})

export interface Manifest {
  readonly issues: ReadonlyMap<string, Given>
  /** Path -> the checksums that a file of Galley's may have there. */
  readonly files: ReadonlyMap<string, ReadonlySet<string>>
  /** As it stands on the disk; empty where there is none. */
  readonly text: string
  /** Whether an earlier run did not come to its end. */
  readonly unfinished: boolean
}

const textAt = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

export const readManifest = (root: string): Promise<Result<Manifest>> =>
  onDisk(join(root, manifestName), async () => {
    const text = await textAt(join(root, manifestName))
    const journal = await textAt(join(root, journalName))
    const files = new Map<string, Set<string>>()
    const add = (place: string, hash: string): void => {
      files.set(place, (files.get(place) ?? new Set()).add(hash))
    }
    let issues = new Map<string, Given>()
    if (text !== undefined) {
      const parsed = parse(text)
      if (!parsed) return fail('fault.archive-manifest', { place: join(root, manifestName) })
      issues = new Map(Object.entries(parsed.issues))
      for (const [place, hash] of Object.entries(parsed.files)) add(place, hash)
    }
    for (const line of journal?.split('\n') ?? []) {
      const [hash = '', place = ''] = line.split(' ')
      // The last line of a run that was cut off may be a part of one.
      if (sum.safeParse(hash).success && path.safeParse(place).success) add(place, hash)
    }
    return ok({ issues, files, text: text ?? '', unfinished: journal !== undefined })
  })

function parse(text: string): z.infer<typeof manifestSchema> | undefined {
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Says nothing of the time, so that the same archive has the same bytes. */
export function manifestText(issues: ReadonlyMap<string, Given>, files: ReadonlyMap<string, string>): string {
  const sorted = <T>(map: ReadonlyMap<string, T>): Record<string, T> =>
    Object.fromEntries([...map].sort(([one], [other]) => (one < other ? -1 : 1)))
  return `${JSON.stringify({ format: 1, issues: sorted(issues), files: sorted(files) }, null, 1)}\n`
}

/** Puts the manifest in its place and ends the journal. */
export async function closeManifest(root: string, before: Manifest, text: string): Promise<void> {
  if (text !== before.text) await writeDurable(join(root, manifestName), text)
  await rm(join(root, journalName), { force: true })
}
