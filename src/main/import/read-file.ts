// Read file: a file from outside, with the way to the pictures beside it.
import { basename, dirname } from 'node:path'
import { ok, type Result } from '#core/result'
import { picturesBeside } from './beside'
import type { SourceFile } from './import'
import { mostPhoto } from './limits'
import { readWithin } from './read-within'

/** Pictures that the file refers to are found beside it. */
export async function readSource(path: string): Promise<Result<SourceFile>> {
  const bytes = await readWithin(path, mostPhoto)
  if (!bytes.ok) return bytes
  return ok({ name: basename(path), bytes: bytes.value, pictures: picturesBeside(dirname(path)) })
}
