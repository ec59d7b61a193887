// Build: makes out/ when something it is made from has changed.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, SetupFault, say } from './place.mjs'
import { runChild } from './process.mjs'

const out = join(root, 'out')
const stampFile = join(out, '.built')
const lockFile = join(out, '.building')

/** @param {{ force?: boolean }} [options] */
export async function ensureBuild({ force = false } = {}) {
  if (!force && isBuilt()) return
  mkdirSync(out, { recursive: true })
  await lock()
  try {
    if (!force && isBuilt()) return
    const stamp = stampOfSources()
    say('Building …')
    rmSync(stampFile, { force: true })
    const { ensureFonts } = await import('../fonts.mjs')
    ensureFonts()
    const { writeLicences } = await import('../licences.mjs')
    writeLicences()
    const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    const status = await runChild(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    })
    if (status !== 0) throw new SetupFault('the build failed; its lines above say where.')
    const { buildSearchPage } = await import('../search-page.mjs')
    await buildSearchPage()
    writeFileSync(stampFile, stamp)
  } finally {
    rmSync(lockFile, { force: true })
  }
}

const isBuilt = () => {
  try {
    return readFileSync(stampFile, 'utf8') === stampOfSources()
  } catch {
    return false
  }
}

/** Names, sizes and times of all that a build reads: some milliseconds. */
function stampOfSources() {
  const hash = createHash('sha256')
  const add = (/** @type {string} */ path) => {
    const entry = statSync(path)
    if (entry.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else hash.update(`${path}\0${entry.size}\0${entry.mtimeMs}\n`)
  }
  for (const name of [
    'src',
    'electron.vite.config.ts',
    'package.json',
    'package-lock.json',
    'scripts/fonts.mjs',
    'scripts/search-page.mjs',
    'scripts/licences.mjs',
  ])
    add(join(root, name))
  return hash.digest('hex')
}

/** One build at a time; the lock of a process that is gone counts for nothing. */
async function lock() {
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
      return
    } catch (fault) {
      if (/** @type {NodeJS.ErrnoException} */ (fault).code !== 'EEXIST') throw fault
    }
    if (!isAlive(lockFile)) rmSync(lockFile, { force: true })
    else await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

function isAlive(/** @type {string} */ file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch (fault) {
    return /** @type {NodeJS.ErrnoException} */ (fault).code === 'EPERM'
  }
}
