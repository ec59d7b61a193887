// Told: the windows learn that the library has changed, once the disk has it.
import type { Result } from '#core/result'
import type { Deps } from './deps'

export async function told<T>(send: Deps['send'], change: Promise<Result<T>>): Promise<Result<T>> {
  const result = await change
  if (result.ok) send('library.changed', {})
  return result
}
