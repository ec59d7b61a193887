// Packages: installs node_modules where they are missing or do not match the lockfile.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, SetupFault, say } from './place.mjs'
import { npm, runChild } from './process.mjs'

const stampFile = join(root, 'node_modules', '.galley-stamp')

const read = (/** @type {string} */ path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

export async function ensurePackages() {
  const lockText = read(join(root, 'package-lock.json'))
  const { dependencies, devDependencies } = JSON.parse(read(join(root, 'package.json')))
  const stamp = createHash('sha256')
    .update(lockText)
    .update(JSON.stringify([dependencies, devDependencies, process.platform, process.arch]))
    .digest('hex')
  if (read(stampFile) === stamp) return
  if (!installedMatches(lockText)) {
    say('Installing the packages that package-lock.json names (npm ci) …')
    const { command, first } = npm()
    const status = await runChild(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    })
    if (status !== 0)
      throw new SetupFault(
        `npm ci ended with status ${status}; see its lines above, mend that and run again.`,
      )
  }
  writeFileSync(stampFile, stamp)
}

/** Whether node_modules holds what the lockfile says, by the list that npm keeps there: an install by hand counts too. */
function installedMatches(/** @type {string} */ lockText) {
  const listText = read(join(root, 'node_modules', '.package-lock.json'))
  if (listText === '') return false
  /** @type {Record<string, {version?: string, integrity?: string}>} */
  const installed = JSON.parse(listText).packages
  /** @type {Record<string, {version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean}>} */
  const wanted = JSON.parse(lockText).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const own = installed[path]
    // What another platform needs is in the lockfile but not in the folder.
    if (!own) return entry.optional === true || entry.devOptional === true
    return own.version === entry.version && own.integrity === entry.integrity
  })
}
