// Proofs: pages that another program shows and prints; they are gone when the program is.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export class Proofs {
  readonly #folder: string

  /** `folder` is the proofs' own. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Writes the pages under this name; returns their path. What nobody has sent out yet is for nobody else to read. */
  async keep(name: string, bytes: Uint8Array): Promise<string> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const path = join(this.#folder, name)
    await writeFile(path, bytes, { mode: 0o600 })
    return path
  }

  /** A file that another program holds stays until the next time. */
  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
