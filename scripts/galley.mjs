// npm run galley -- …: the command line, with the paths of the folder it was called from.
import { ensureAll, programArguments, programEnvironment } from './setup/all.mjs'
import { withDisplay } from './setup/display.mjs'
import { run } from './setup/place.mjs'
import { runChild } from './setup/process.mjs'

await run(async () => {
  const words = process.argv.slice(2)
  const { executable } = await ensureAll()
  return withDisplay((env) =>
    runChild(executable, programArguments(words.length > 0 ? words : ['help']), {
      cwd: process.env.INIT_CWD || process.cwd(),
      env: programEnvironment(env),
    }),
  )
})
