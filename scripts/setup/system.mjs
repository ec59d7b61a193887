// System: sees that Linux has the libraries that Electron loads, and a virtual display where one is needed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { isRoot, SetupFault, say } from './place.mjs'
import { runChild } from './process.mjs'

/** What Debian's packages give Electron; the first name of each that the release knows is taken (a 64-bit time_t renamed some). */
const libraryPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libatspi2.0-0t64', 'libatspi2.0-0'],
  ['libcups2t64', 'libcups2'],
  ['libdrm2'],
  ['libxkbcommon0'],
  ['libxcomposite1'],
  ['libxdamage1'],
  ['libxfixes3'],
  ['libxrandr2'],
  ['libpango-1.0-0'],
  ['libcairo2'],
]

export const onPath = (/** @type {string} */ name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)))

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** @param {string} executable the Electron that is to run */
export async function ensureSystem(executable) {
  if (process.platform !== 'linux') return
  const missing = missingLibraries(executable)
  const wanted = missing.length > 0 ? [...libraryPackages] : []
  if (!hasDisplay() && !onPath('Xvfb')) wanted.push(['xvfb'])
  if (wanted.length === 0) return
  const lack = [...missing, ...(wanted.some(([name]) => name === 'xvfb') ? ['Xvfb'] : [])].join(', ')
  if (!existsSync('/usr/bin/apt-get'))
    throw new SetupFault(`this system lacks ${lack}; install them with its package manager.`)
  if (!isRoot()) {
    const names = chooseNames(wanted).join(' ')
    throw new SetupFault(
      `this system lacks ${lack}. Run this once: sudo apt-get update && sudo apt-get install -y ${names}`,
    )
  }
  say(`Installing what the system lacks (${lack}) with apt-get …`)
  await apt('update')
  await apt('install', '-y', '--no-install-recommends', ...chooseNames(wanted))
  const still = missingLibraries(executable)
  if (still.length > 0) throw new SetupFault(`the system still lacks ${still.join(', ')}.`)
}

function missingLibraries(/** @type {string} */ executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  return (stdout ?? '')
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? '')
}

function chooseNames(/** @type {string[][]} */ wanted) {
  const known =
    spawnSync('apt-cache', ['pkgnames'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout ?? ''
  const names = new Set(known.split('\n'))
  // Where apt has no lists yet, the release tells: the renamed packages came with Debian 13 and Ubuntu 24.04.
  const renamed = names.has('libgtk-3-0t64') || (!names.has('libgtk-3-0') && isRecent())
  return wanted.map((choice) => (choice.length > 1 && !renamed ? choice[1] : choice[0]) ?? '')
}

function isRecent() {
  const about = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  const version = Number(/^VERSION_ID="?(\d+)/m.exec(about)?.[1] ?? 0)
  return /^ID=debian/m.test(about) ? version >= 13 : version >= 24
}

export async function apt(/** @type {string[]} */ ...args) {
  const status = await runChild('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0)
    throw new SetupFault(`apt-get ${args[0]} ended with status ${status}; see its lines above.`)
}
