// Fault: the system's errors as sentences that name the file or the folder.
import type { Fault, Result } from '#core/result'

const wordings: Readonly<Record<string, string>> = {
  ENOSPC: 'fault.disk-full',
  EDQUOT: 'fault.disk-full',
  EACCES: 'fault.not-allowed',
  EPERM: 'fault.not-allowed',
  EROFS: 'fault.not-allowed',
  ENOENT: 'fault.not-there',
  EISDIR: 'fault.is-folder',
  ENOTDIR: 'fault.not-folder',
  EMFILE: 'fault.too-many-open',
  ENFILE: 'fault.too-many-open',
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Whether the error says that nothing is there, not even the folder. */
export const isAbsent = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')

/** Whether the error says that the disk, or the user's part of it, has no room. */
export const isFull = (error: unknown): boolean => wordings[codeOf(error) ?? ''] === 'fault.disk-full'

/** For what may be missing: any other error goes on. */
export function unlessAbsent(error: unknown): void {
  if (!isAbsent(error)) throw error
}

/** The fault for an error of the file system; undefined where it is none, and so a defect. */
export function diskFault(error: unknown, place: string): Fault | undefined {
  const code = codeOf(error)
  if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) return undefined
  const detail = error instanceof Error ? error.message : String(error)
  return { key: wordings[code] ?? 'fault.disk', with: { place, code }, detail }
}

/** Runs what touches the disk; an error of the file system becomes a fault about `place`, any other is thrown on. */
export async function onDisk<T>(place: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const fault = diskFault(error, place)
    if (!fault) throw error
    return { ok: false, fault }
  }
}
