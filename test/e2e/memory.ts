// Memory: the most that a process and all its children held at once while it ran.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { programArguments, programEnvironment } from '../../scripts/setup/all.mjs'
import { withDisplay } from '../../scripts/setup/display.mjs'
import { findElectron } from '../../scripts/setup/electron.mjs'

export interface Run {
  readonly status: number | null
  /** In bytes: what the processes have resident, pages that several of them share counted once for each. */
  readonly peak: number
  readonly seconds: number
  readonly out: string
}

const every = 100

/** Runs the command line and looks at its tree of processes (Linux's /proc) ten times a second. */
export async function measured(words: readonly string[]): Promise<Run> {
  const electron = findElectron()
  if (!electron) throw new Error('There is no Electron; npm run bench gets one.')
  const began = performance.now()
  let peak = 0
  let out = ''
  let status: number | null = null
  await withDisplay(
    (env: NodeJS.ProcessEnv) =>
      new Promise<number>((resolve) => {
        const child = spawn(electron.executable, programArguments([...words]), {
          env: programEnvironment(env),
          stdio: ['ignore', 'pipe', 'inherit'],
        })
        child.stdout.on('data', (chunk: Buffer) => {
          out += String(chunk)
        })
        const timer = setInterval(() => {
          peak = Math.max(peak, residentOf(child.pid as number))
        }, every)
        child.on('close', (code) => {
          clearInterval(timer)
          status = code
          resolve(code ?? 1)
        })
      }),
  )
  return { status, peak, seconds: (performance.now() - began) / 1000, out }
}

/** Of the process and everything it has started. */
function residentOf(root: number): number {
  const parents = new Map<number, { parent: number; pages: number }>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      // The program's name stands in brackets and may hold anything.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      parents.set(Number(name), { parent: Number(fields[1]), pages: Number(fields[21]) })
    } catch {
      // It has ended meanwhile.
    }
  }
  let pages = 0
  for (const [pid, { pages: own }] of parents) {
    for (let at: number | undefined = pid; at !== undefined; at = parents.get(at)?.parent)
      if (at === root) {
        pages += own
        break
      }
  }
  return pages * 4096
}
