// npm start: the window with the sample library; without a display, the sample's newest issue as files.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureAll, programArguments, programEnvironment } from './setup/all.mjs'
import { withDisplay } from './setup/display.mjs'
import { root, run, say } from './setup/place.mjs'
import { runChild } from './setup/process.mjs'
import { hasDisplay } from './setup/system.mjs'

await run(async () => {
  const { executable } = await ensureAll()
  if (!hasDisplay()) return exportSample(executable)
  // A window is drawn with the graphics card, where there is one.
  const args = programArguments(process.argv.slice(2)).filter((word) => word !== '--disable-gpu')
  return runChild(executable, args, { env: programEnvironment(process.env) })
})

/** @param {string} executable */
async function exportSample(executable) {
  say('There is no display here, so the sample issue is exported instead of shown.')
  const out = join(root, 'out', 'sample')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const work = mkdtempSync(join(tmpdir(), 'galley-sample-'))
  try {
    // A copy: opening a library writes its lock and its index.
    const library = join(work, 'library')
    cpSync(join(root, 'resources', 'sample-library'), library, { recursive: true })
    const words = ['export', 'latest', '--library', library, '--to', 'web,single,pdf', '--out', out]
    const status = await withDisplay((env) =>
      runChild(executable, programArguments(words), { env: programEnvironment(env) }),
    )
    if (status === 0 || status === 1) say(`The sample issue is in ${out}.`)
    // Findings that block are the command line's status 1; the files are written all the same.
    return status === 1 ? 0 : status
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
