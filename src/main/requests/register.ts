// Register: the door of the main process; checks who asks and what, and answers with a Result.
import { fail, type Result } from '#core/result'
import { type Handler, type RequestName, requestNames } from '#shared/contract'
import { takes } from './takes'

export type Handlers = { readonly [N in RequestName]: Handler<N> }

/** What of an IPC message the door looks at. */
export interface Door<Sender> {
  readonly listen: (name: RequestName, answer: (sender: Sender, raw: unknown) => Promise<unknown>) => void
  readonly isOurs: (sender: Sender) => boolean
  /** A throw: something that should not have happened. */
  readonly logDefect: (request: RequestName, error: unknown) => void
}

export function registerRequests<Sender>(handlers: Handlers, door: Door<Sender>): void {
  for (const name of requestNames)
    door.listen(name, async (sender, raw): Promise<Result<unknown>> => {
      if (!door.isOurs(sender)) return fail('fault.request')
      return await answer(name, handlers, raw, door.logDefect)
    })
}

async function answer<N extends RequestName>(
  name: N,
  handlers: Handlers,
  raw: unknown,
  logDefect: Door<unknown>['logDefect'],
): Promise<Result<unknown>> {
  const parsed = takes[name].safeParse(raw)
  if (!parsed.success) return fail('fault.request', { request: name }, parsed.error.message)
  try {
    return await handlers[name](parsed.data)
  } catch (error) {
    logDefect(name, error)
    return fail('fault.defect', { request: name }, String(error))
  }
}
