// Mounts: small file systems of their own, from a file or from memory, for tests that spoil them.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const run = (program: string, ...words: string[]): void =>
  void execFileSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'] })

export interface Kind {
  readonly name: string
  readonly megabytes: number
  /** The program that makes it, and its words; none for one in memory. */
  readonly make?: readonly string[]
  readonly options: string
}

/** A file with a fresh file system of this kind in it; what a file system in memory is mounted from. */
export async function image(kind: Kind, folder: string): Promise<string> {
  if (!kind.make) return 'none'
  const file = join(folder, `${kind.name.replaceAll(' ', '-')}.img`)
  await writeFile(file, '')
  await truncate(file, kind.megabytes * 1e6)
  const [program = '', ...words] = kind.make
  run(program, ...words, file)
  return file
}

export const mount = (kind: Kind, from: string, at: string): void =>
  kind.make
    ? run('mount', '-o', kind.options, from, at)
    : run('mount', '-t', 'tmpfs', '-o', `size=${kind.megabytes}m`, from, at)

/** Why this file system cannot be tried here; undefined: it can. */
export async function hindrance(kind: Kind): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'only Linux has loop mounts'
  const probe = await mkdtemp(join(tmpdir(), 'galley-probe-'))
  try {
    const at = join(probe, 'at')
    await mkdir(at)
    mount(kind, await image(kind, probe), at)
    run('umount', at)
    return undefined
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  } finally {
    await rm(probe, { recursive: true, force: true })
  }
}
