// Victim: starts the saver as a program of its own, and kills or stops it at a moment of the test's choosing.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')

/** One file that starts quickly, inside the project for the sake of its packages. */
export async function buildSaver(): Promise<{ file: string; forget: () => Promise<void> }> {
  const folder = await mkdtemp(join(root, 'node_modules/.saver-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['fs-native-extensions'] },
    build: {
      ssr: join(import.meta.dirname, 'saver.ts'),
      outDir: folder,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'saver.mjs', codeSplitting: false } },
    },
  })
  return { file: join(folder, 'saver.mjs'), forget: () => rm(folder, { recursive: true, force: true }) }
}

export interface Victim {
  readonly child: ChildProcess
  /** The last number that was acknowledged. */
  readonly last: () => number
  /** Resolves with the first acknowledgement. */
  readonly begun: Promise<void>
  kill(): Promise<number>
}

export function start(file: string, words: readonly string[], env: NodeJS.ProcessEnv = process.env): Victim {
  const child = spawn(process.execPath, [file, ...words], { stdio: ['ignore', 'pipe', 'ignore'], env })
  let text = ''
  let last = -1
  const ended = once(child, 'close')
  const begun = new Promise<void>((done, failed) => {
    child.stdout.on('data', (bytes) => {
      text += bytes
      const lines = text.split('\n')
      text = lines.pop() ?? ''
      if (lines.length > 0) last = Number(lines.at(-1))
      done()
    })
    void ended.then(() => failed(new Error('The saver ended by itself')))
  })
  begun.catch(() => undefined)
  return {
    child,
    last: () => last,
    begun,
    async kill() {
      child.kill('SIGKILL')
      await ended
      return last
    },
  }
}
