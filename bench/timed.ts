// Timed: runs a program from its start to its end, and says how long that took.
import { spawn } from 'node:child_process'

export interface Command {
  readonly program: string
  readonly words: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** Exit statuses of a run that did its work. */
  readonly good?: readonly number[]
}

/** Five minutes; whoever takes longer has lost. */
const longest = 300_000

/** The seconds it took; undefined: it failed, or did not end. */
export async function timed({
  program,
  words,
  env = process.env,
  good = [0],
}: Command): Promise<number | undefined> {
  const began = performance.now()
  const status = await new Promise<number | null>((resolve) => {
    // A group of its own, so that its browsers end with it.
    const child = spawn(program, words, { env, stdio: ['ignore', 'ignore', 'ignore'], detached: true })
    const timer = setTimeout(() => process.kill(-(child.pid as number), 'SIGKILL'), longest)
    const end = (code: number | null): void => {
      clearTimeout(timer)
      resolve(code)
    }
    child.on('error', () => end(null))
    child.on('exit', end)
  })
  return status !== null && good.includes(status) ? (performance.now() - began) / 1000 : undefined
}
