// npm run test:e2e: the end-to-end tests in a real Electron; file names may follow.
import { ensureAll } from './setup/all.mjs'
import { run } from './setup/place.mjs'
import { runEndToEnd } from './setup/vitest.mjs'

await run(async () => {
  await ensureAll()
  return (await runEndToEnd(process.argv.slice(2))).status
})
