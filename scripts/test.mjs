// npm test: set-up, types, lint, unit tests, build, end-to-end tests; the last line sums the tests up.
import { join } from 'node:path'
import { ensureAll } from './setup/all.mjs'
import { ensureBuild } from './setup/build.mjs'
import { root, run, SetupFault, say } from './setup/place.mjs'
import { runChild } from './setup/process.mjs'
import { ensureTestTools } from './setup/test-tools.mjs'
import { runEndToEnd, runUnit } from './setup/vitest.mjs'

await run(async () => {
  say('▸ Set-up')
  await ensureAll({ build: false })
  await ensureTestTools()
  const sum = { passed: 0, failed: 0, skipped: 0 }

  /** A step without tests of its own counts only when it fails. */
  const check = async (/** @type {string} */ name, /** @type {() => Promise<number>} */ work) => {
    say(`▸ ${name}`)
    const status = await work()
    if (status === 0) return true
    say(`${name}: failed`)
    sum.failed += 1
    return false
  }
  const tests = async (/** @type {string} */ name, /** @type {typeof runUnit} */ work) => {
    say(`▸ ${name}`)
    const figures = await work([])
    sum.passed += figures.passed
    sum.failed += figures.failed
    sum.skipped += figures.skipped
  }

  await check('Types', () => tool('typescript/bin/tsc', '--build'))
  await check('Lint', () => tool('@biomejs/biome/bin/biome', 'check', '--diagnostic-level=warn', '.'))
  const built = await check('Build', build)
  await tests('Unit tests', runUnit)
  if (built) await tests('End-to-end tests', runEndToEnd)

  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''
  process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed${skipped}\n`)
  return sum.failed > 0 ? 1 : 0
})

function tool(/** @type {string} */ path, /** @type {string[]} */ ...args) {
  return runChild(process.execPath, [join(root, 'node_modules', path), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

async function build() {
  try {
    await ensureBuild()
    return 0
  } catch (fault) {
    if (!(fault instanceof SetupFault)) throw fault
    say(fault.message)
    return 1
  }
}
