// Refusing disk: Node's own file calls, of which the n-th is refused; everything else reaches the real disk.
import type * as fs from 'node:fs/promises'

type Calls = Record<string, unknown>

class RefusingDisk {
  #left = Number.POSITIVE_INFINITY
  #code = 'EIO'
  /** Whether a call was refused since `refuse`. */
  refused = false
  /** From that call on all are refused, as on a disk that has no room. */
  #forever = false

  /** The `n`-th call from now, counted from 1, fails with `code`. */
  refuse(n: number, code: string, forever = false): void {
    this.#left = n
    this.#code = code
    this.refused = false
    this.#forever = forever
  }

  allow(): void {
    this.#left = Number.POSITIVE_INFINITY
  }

  /** Called before each call. What frees room, or only looks, is not refused for lack of it. */
  check(name: string): void {
    const full =
      this.#code === 'ENOSPC' &&
      !['open', 'write', 'mkdir', 'sync', 'datasync', 'copyFile', 'writeFile'].includes(name)
    if (full || --this.#left > 0 || (this.refused && !this.#forever)) return
    this.refused = true
    throw Object.assign(new Error(`${this.#code}: refused, ${name}`), { code: this.#code })
  }
}

export const disk = new RefusingDisk()

const names = 'open mkdir rename rm readdir readFile writeFile stat copyFile lstat'.split(' ')
const ofHandle = ['write', 'sync', 'datasync', 'truncate', 'read', 'stat']

/** For `vi.mock('node:fs/promises')`. */
export function refusing(real: typeof fs): Calls {
  const wrap = (calls: Calls, name: string, self: unknown) => {
    const call = calls[name] as (...words: unknown[]) => Promise<unknown>
    return async (...words: unknown[]) => {
      disk.check(name)
      const given = await call.apply(self, words)
      return name === 'open' ? handle(given as Calls) : given
    }
  }
  const handle = (given: Calls): unknown =>
    new Proxy(given, {
      get(target, key) {
        const value = Reflect.get(target, key, target)
        if (typeof value !== 'function') return value
        return ofHandle.includes(String(key)) ? wrap(target, String(key), target) : value.bind(target)
      },
    })
  const calls = real as unknown as Calls
  const wrapped = Object.fromEntries(names.map((name) => [name, wrap(calls, name, real)]))
  return { ...calls, ...wrapped, default: { ...calls, ...wrapped } }
}
