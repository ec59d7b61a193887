// Vitest: runs the unit tests or the end-to-end tests, and reads the figures of the run.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withDisplay } from './display.mjs'
import { root } from './place.mjs'
import { runChild } from './process.mjs'

/** @typedef {{ status: number, passed: number, failed: number, skipped: number }} Figures */

export const runUnit = (/** @type {string[]} */ words) => vitest('vitest.config.mts', words, process.env)

export const runEndToEnd = (/** @type {string[]} */ words) =>
  withDisplay((env) => vitest('vitest.e2e.config.mts', words, env))

/**
 * @param {string} config
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Figures>}
 */
async function vitest(config, words, env) {
  const work = mkdtempSync(join(tmpdir(), 'galley-test-'))
  const report = join(work, 'report.json')
  try {
    const tool = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const status = await runChild(
      process.execPath,
      [tool, 'run', '--config', config, ...reporters, ...words],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...env, GALLEY_DATA: join(work, 'data'), VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
      },
    )
    return { status, ...figuresOf(report, status) }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** A file that could not even be loaded, or a run without a report, counts as one failure. */
function figuresOf(/** @type {string} */ report, /** @type {number} */ status) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    const broken = testResults.filter(
      (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
        file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    ).length
    const failed = numFailedTests + broken
    return {
      passed: numPassedTests,
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: numPendingTests + numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
