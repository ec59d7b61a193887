// Holder: who has a library open for writing, as the file `lock` says it to others.
import { hostname, userInfo } from 'node:os'
import { z } from 'zod'
import type { Fault } from '#core/result'

const holderSchema = z.object({
  pid: z.int(),
  host: z.string(),
  user: z.string(),
  /** A window keeps a library until it is closed; a command only until it is done. */
  program: z.enum(['window', 'command']),
})

export type Holder = z.infer<typeof holderSchema>

export const holderHere = (program: Holder['program']): Holder => ({
  pid: process.pid,
  host: hostname(),
  user: nameOfUser(),
  program,
})

/** A system may have no entry for the user that it runs as. */
function nameOfUser(): string {
  try {
    return userInfo().username
  } catch {
    return '?'
  }
}

export function parseHolder(text: string): Holder | null {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Says who has the library in `folder`, as `me` would call them; null: nobody who left a name. */
export function heldFault(folder: string, by: Holder | null, me: Omit<Holder, 'pid'>): Fault {
  if (!by) return { key: 'fault.library-held-unnamed', with: { folder } }
  const who = by.host !== me.host ? 'computer' : by.user !== me.user ? 'user' : by.program
  return { key: `fault.library-held-${who}`, with: { folder, user: by.user, host: by.host, pid: by.pid } }
}
