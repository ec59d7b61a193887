// Ordinary: starts the program as a user without rights, for root is not given Chromium's sandbox.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findElectron } from '../../scripts/setup/electron.mjs'

export interface Ordinary {
  readonly executable: string
  /** The folder of the program, where that user may read it. */
  readonly program: string
  /** Hands folders to that user. */
  readonly give: (...folders: readonly string[]) => void
  readonly forget: () => void
}

const isRoot = process.getuid?.() === 0
const user = 'nobody'

/** Why it cannot be done here; undefined: it can. */
export function notOrdinary(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux says of a process what it is held to'
  const space = isRoot ? ['runuser', '-u', user, '--', 'unshare', '-U', 'true'] : ['unshare', '-U', 'true']
  const [command = '', ...words] = space
  return spawnSync(command, words).status === 0
    ? undefined
    : 'this system gives no name space to users without rights, and so no sandbox'
}

/** Whoever is not root is ordinary already. */
export function ordinary(root: string): Ordinary {
  const electron = findElectron()
  if (!electron) throw new Error('There is no Electron; npm run test:e2e gets one.')
  if (!isRoot)
    return { executable: electron.executable, program: root, give: () => undefined, forget: () => undefined }
  const place = mkdtempSync(join(tmpdir(), 'galley-ordinary-'))
  chmodSync(place, 0o755)
  const program = join(place, 'program')
  mkdirSync(program)
  // Links where the disk allows: an Electron is a quarter of a gigabyte.
  copy(electron.folder, join(place, 'electron'))
  for (const name of ['out', 'resources']) copy(join(root, name), join(program, name))
  cpSync(join(root, 'package.json'), join(program, 'package.json'))
  // Native code stays a package of its own beside the bundle.
  for (const folder of nativePackages(root)) copy(join(root, folder), join(program, folder))
  const home = join(place, 'home')
  mkdirSync(home)
  const executable = join(place, 'as-ordinary')
  const name = electron.executable.slice(electron.folder.length + 1)
  writeFileSync(
    executable,
    `#!/bin/sh\nexec runuser -u ${user} -- env HOME='${home}' XDG_RUNTIME_DIR='${home}' '${join(place, 'electron', name)}' "$@"\n`,
  )
  chmodSync(executable, 0o755)
  const give = (...folders: readonly string[]) => {
    for (const folder of folders) spawnSync('chown', ['-R', user, folder])
  }
  give(home)
  return {
    executable,
    program,
    give,
    forget: () => rmSync(place, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** The folders of what ships beside the bundle, from the program's own. */
const nativePackages = (root: string): string[] =>
  String(spawnSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], { cwd: root }).stdout)
    .split('\n')
    .map((path) => path.slice(root.length + 1))
    .filter((path) => path.startsWith('node_modules/'))

function copy(from: string, to: string): void {
  mkdirSync(join(to, '..'), { recursive: true })
  if (spawnSync('cp', ['-aLl', from, to]).status === 0) return
  rmSync(to, { recursive: true, force: true })
  spawnSync('cp', ['-aL', from, to])
}
