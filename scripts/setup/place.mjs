// Place: where the checkout and the cache folder are, and how set-up speaks.
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** What is worth keeping between checkouts. */
export const cacheFolder = () => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'galley')

export const isRoot = () => process.getuid?.() === 0

/** On standard error, because standard output belongs to the program. */
export const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`)

/** A fault that is told in one sentence, without a stack trace. */
export class SetupFault extends Error {}

/** Runs a script's work; an expected fault ends it with one sentence. */
export async function run(/** @type {() => Promise<number | undefined | void>} */ work) {
  try {
    process.exitCode = (await work()) || 0
  } catch (fault) {
    if (!(fault instanceof SetupFault)) throw fault
    say(`galley: ${fault.message}`)
    process.exitCode = 1
  }
}
