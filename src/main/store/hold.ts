// Hold: the one right to write in a library, a lock of the kernel that ends with its process, however that ends.
import { constants, type FileHandle, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { tryLock } from 'fs-native-extensions'
import { isAbsent } from './fault'
import { type Holder, parseHolder } from './holder'

/** Milliseconds between two tries for a library that a command has. */
const again = 50

/** A byte far behind the holder's name: where locks are mandatory, the name can still be read. */
const place = 2 ** 30

export type Taken =
  /** `fresh`: not held before this call, so another may have written since. */
  { readonly held: true; readonly fresh: boolean } | { readonly held: false; readonly by: Holder | null }

export class Hold {
  readonly me: Holder
  readonly #patience: number
  #handle: FileHandle | undefined

  /** `patience`: milliseconds to wait for a command that has the library; a window is never waited for. */
  constructor(me: Holder, patience = 0) {
    this.me = me
    this.#patience = patience
  }

  /** Takes the library in `folder`, which must be there, unless another has it. */
  async take(folder: string): Promise<Taken> {
    const until = performance.now() + this.#patience
    for (;;) {
      const taken = await this.#try(folder)
      if (taken.held || taken.by?.program === 'window' || performance.now() >= until) return taken
      await setTimeout(again)
    }
  }

  async #try(folder: string): Promise<Taken> {
    if (this.#handle) return { held: true, fresh: false }
    const file = join(folder, 'lock')
    for (;;) {
      const handle = await openOwn(file)
      try {
        if (!(await handle.stat()).isFile())
          throw Object.assign(new Error('no plain file'), { code: 'EINVAL' })
        if (!tryLock(handle.fd, place, 1)) {
          await handle.close()
          return { held: false, by: parseHolder(await readFile(file, 'utf8').catch(() => '')) }
        }
        // A file that was removed meanwhile is locked by whoever made the next one.
        if ((await handle.stat()).ino === (await stat(file).catch(noFile))?.ino) {
          await handle.truncate(0)
          await handle.write(JSON.stringify(this.me))
          this.#handle = handle
          return { held: true, fresh: true }
        }
        await handle.close()
      } catch (error) {
        await handle.close().catch(() => undefined)
        throw error
      }
    }
  }

  /** Gives the library up; with `folder` its lock goes too, as where nothing became of a new library. */
  async letGo(folder?: string): Promise<void> {
    const handle = this.#handle
    this.#handle = undefined
    if (handle && folder !== undefined) await rm(join(folder, 'lock'), { force: true }).catch(() => undefined)
    await handle?.close()
  }
}

/** A link is not followed (ELOOP): the lock is emptied and written, and what a link leads to may be anybody's. */
const openOwn = (file: string): Promise<FileHandle> =>
  open(file, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0))

const noFile = (error: unknown): undefined => {
  if (!isAbsent(error)) throw error
}
