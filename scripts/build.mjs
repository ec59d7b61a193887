// npm run build: main, preload, window, fonts and licences into out/.
import { ensureBuild } from './setup/build.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { run } from './setup/place.mjs'

await run(async () => {
  await ensurePackages()
  await ensureBuild({ force: true })
})
