// All: everything that must stand before Galley runs, in order; nothing is said or done where nothing is to do.
import { ensureBuild } from './build.mjs'
import { ensureElectron } from './electron.mjs'
import { ensurePackages } from './packages.mjs'
import { isRoot, root } from './place.mjs'
import { ensureSystem } from './system.mjs'

/** @param {{ build?: boolean }} [options] */
export async function ensureAll({ build = true } = {}) {
  await ensurePackages()
  const electron = await ensureElectron()
  await ensureSystem(electron.executable)
  if (build) await ensureBuild()
  return electron
}

/** Chromium's sandbox refuses to work for root, and for nobody else is it switched off. */
const sandboxArguments = () => (process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [])

/**
 * What the program is called with; Chromium's own log stays silent. What it keeps for itself is in `data`, or where the
 * system has it: tests name a folder, so that none finds what another left, or an older build.
 */
export const programArguments = (/** @type {string[]} */ own, data = process.env.GALLEY_DATA) => [
  ...sandboxArguments(),
  ...(data ? [`--user-data-dir=${data}`] : []),
  '--log-level=3',
  '--disable-gpu',
  root,
  ...own,
]

/** An environment in which Electron is a program with windows. */
export function programEnvironment(/** @type {NodeJS.ProcessEnv} */ env) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env
  return rest
}
