// npm run bench -- NAME [--json]: measures Galley beside the bare thing, both in one run and in turn.
import { join } from 'node:path'
import { ensureAll } from './setup/all.mjs'
import { withDisplay } from './setup/display.mjs'
import { root, run } from './setup/place.mjs'
import { runChild } from './setup/process.mjs'

await run(async () => {
  await ensureAll()
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  return withDisplay((env) =>
    runChild(process.execPath, [tsx, join(root, 'bench', 'main.mts'), ...process.argv.slice(2)], {
      cwd: root,
      env,
    }),
  )
})
