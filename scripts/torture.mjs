// npm run torture: the long forms of the tests that kill, cut off, fill up and attack; file names may follow.
import { ensureAll } from './setup/all.mjs'
import { run } from './setup/place.mjs'
import { runEndToEnd, runUnit } from './setup/vitest.mjs'

await run(async () => {
  await ensureAll()
  process.env.GALLEY_TORTURE = 'long'
  const words = process.argv.slice(2)
  const unit = words.filter((word) => !word.includes('e2e'))
  const ends = words.filter((word) => word.includes('e2e'))
  let status = 0
  if (words.length === 0 || unit.length > 0)
    status ||= (await runUnit(unit.length > 0 ? unit : ['test/torture', 'test/walls'])).status
  if (words.length === 0 || ends.length > 0)
    status ||= (
      await runEndToEnd(
        ends.length > 0
          ? ends
          : [
              'test/e2e/killed.test.ts',
              'test/e2e/crash.test.ts',
              'test/e2e/walls',
              'test/e2e/editor/huge-paste',
            ],
      )
    ).status
  return status
})
