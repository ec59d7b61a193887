// Record: a stored shape with its version, defaults and numbered migrations.
import { z } from 'zod'
import { fail, ok, type Result } from './result'

/** Lifts a record of version n (its index, counted from 1) to version n + 1. */
export type Migration = (old: Record<string, unknown>) => Record<string, unknown>

/**
 * A schema for a record that carries its version as `v` and is migrated before it is checked.
 * A record from a later version is refused rather than cut down to what this one knows.
 */
export function versioned<S extends z.ZodRawShape>(migrations: readonly Migration[], shape: S) {
  const version = migrations.length + 1
  const schema = z.object({ v: z.literal(version), ...shape })
  return z.preprocess((raw) => migrate(raw, migrations), schema)
}

function migrate(raw: unknown, migrations: readonly Migration[]): unknown {
  if (typeof raw !== 'object' || raw === null || !('v' in raw) || typeof raw.v !== 'number') return raw
  let record = raw as Record<string, unknown>
  for (let v = raw.v; v >= 1 && v <= migrations.length; v++) {
    const lift = migrations[v - 1]
    if (lift) record = { ...lift(record), v: v + 1 }
  }
  return record
}

/** Checks `raw` against `schema`; the fault names the record and the first place that does not fit. */
export function parseRecord<T>(name: string, schema: z.ZodType<T>, raw: unknown): Result<T> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return ok(parsed.data)
  const first = parsed.error.issues[0]
  const place = first?.path.join('.') || name
  return fail('fault.record', { record: name, place }, first?.message)
}
