// npm run dist [-- dir|tar.gz|zip|AppImage|deb …]: installers into dist/.
import { chmodSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ensureBuild } from './setup/build.mjs'
import { ensureElectron } from './setup/electron.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { root, run, SetupFault, say } from './setup/place.mjs'
import { runChild } from './setup/process.mjs'

await run(async () => {
  await ensurePackages()
  const { folder, kind } = await ensureElectron()
  const development = kind === 'development'
  if (development && !process.env.GALLEY_DIST_DEVELOPMENT)
    throw new SetupFault(
      'the only Electron here is for development and tests, and it is not shipped. Run this where Electron can be downloaded, or set GALLEY_DIST_DEVELOPMENT=1 to try the packaging with it.',
    )
  await ensureBuild({ force: true })
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  const targets = process.argv.slice(2)
  // The packer's own download of 7-Zip is spared; it comes with the packages.
  const { path7za } = createRequire(import.meta.url)('7zip-bin')
  chmodSync(path7za, 0o755)
  if (development) say('This build is a trial of the packaging: its Electron is not for shipping.')
  return runChild(
    process.execPath,
    [
      join(root, 'node_modules', 'electron-builder', 'cli.js'),
      ...(targets.length > 0 ? [`--${platformName()}`, ...targets] : []),
      `-c.electronVersion=${version}`,
      `-c.electronDist=${folder}`,
      ...(development ? ['-c.compression=store'] : []),
    ],
    { cwd: root, env: { ...process.env, ELECTRON_BUILDER_7ZIP_PATH: path7za } },
  )
})

function platformName() {
  return process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'win' : 'linux'
}
