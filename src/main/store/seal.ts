// Seal: a stored file's envelope, whose checksum notices any byte that changed.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical } from '#core/canonical'

/** The schema of the library's files that this version writes; it opens this and older ones. */
export const schemaNow = 1

const envelopeSchema = z.strictObject({
  schema: z.int().positive(),
  /** Rises with each write of the file. */
  seq: z.int().nonnegative(),
  savedAt: z.iso.datetime(),
  /** SHA-256 of the other four as canonical JSON. */
  sha256: z.string(),
  body: z.unknown(),
})

export interface Sealed {
  readonly seq: number
  /** ISO 8601. */
  readonly savedAt: string
  readonly sha256: string
  readonly body: unknown
}

export type Unsealed =
  | { readonly kind: 'good'; readonly sealed: Sealed }
  /** Written by a later version: to be left alone. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged'; readonly why: string }

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** The file's text: one line of JSON. */
export function seal(contents: Omit<Sealed, 'sha256'>): { text: string; sha256: string } {
  const { seq, savedAt } = contents
  const body = canonical(contents.body)
  const sum = checksum(schemaNow, seq, savedAt, body)
  const head = JSON.stringify({ schema: schemaNow, seq, savedAt, sha256: sum })
  return { text: `${head.slice(0, -1)},"body":${body}}\n`, sha256: sum }
}

export function unseal(text: string): Unsealed {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    return { kind: 'damaged', why: error instanceof Error ? error.message : 'no JSON' }
  }
  if (newer.safeParse(raw).success) return { kind: 'newer' }
  const parsed = envelopeSchema.safeParse(raw)
  if (!parsed.success) return { kind: 'damaged', why: 'no envelope' }
  const { seq, savedAt, body } = parsed.data
  if (!fits(parsed.data)) return { kind: 'damaged', why: 'the checksum does not fit' }
  return { kind: 'good', sealed: { seq, savedAt, sha256: parsed.data.sha256, body } }
}

/** The envelope of a later version, where it is as this version's is and its checksum fits: nothing in it is broken. */
export function unsealNewer(raw: unknown): Sealed | undefined {
  const parsed = envelopeSchema.safeParse(raw)
  if (!parsed.success) return undefined
  const { seq, savedAt, sha256, body } = parsed.data
  return fits(parsed.data) ? { seq, savedAt, sha256, body } : undefined
}

function fits({ schema, seq, savedAt, sha256, body }: z.infer<typeof envelopeSchema>): boolean {
  try {
    return checksum(schema, seq, savedAt, canonical(body)) === sha256
  } catch {
    // Deeper than the stack, as nothing is that Galley has written.
    return false
  }
}

const newer = z.looseObject({ schema: z.int().min(schemaNow + 1) })

const checksum = (schema: number, seq: number, savedAt: string, body: string): string =>
  sha256(`{"body":${body},"savedAt":${JSON.stringify(savedAt)},"schema":${schema},"seq":${seq}}`)
