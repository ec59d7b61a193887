// npm run dev: the window with hot reload.
import { join } from 'node:path'
import { ensureFonts } from './fonts.mjs'
import { buildSearchPage } from './search-page.mjs'
import { ensureAll, programEnvironment } from './setup/all.mjs'
import { isRoot, root, run, SetupFault } from './setup/place.mjs'
import { runChild } from './setup/process.mjs'
import { hasDisplay } from './setup/system.mjs'

await run(async () => {
  if (!hasDisplay()) throw new SetupFault('npm run dev shows a window, and there is no display here.')
  const { executable } = await ensureAll({ build: false })
  ensureFonts()
  await buildSearchPage()
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  return runChild(process.execPath, [tool, 'dev', ...(isRoot() ? ['--noSandbox'] : [])], {
    cwd: root,
    env: { ...programEnvironment(process.env), ELECTRON_EXEC_PATH: executable },
  })
})
