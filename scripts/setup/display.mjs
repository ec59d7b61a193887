// Display: gives work a virtual display where there is no real one.
import { spawn } from 'node:child_process'
import { SetupFault } from './place.mjs'
import { hasDisplay } from './system.mjs'

/**
 * Does the work with the environment of a display. Electron 33 cannot open even a hidden window without one:
 * `--ozone-platform=headless` ends in a segmentation fault.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work(process.env)
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // An interrupt from the keyboard reaches the program, which ends the server when it is done.
    detached: true,
  })
  const stop = () => server.kill()
  process.on('exit', stop)
  try {
    return await work({ ...process.env, DISPLAY: `:${await displayNumber(server)}` })
  } finally {
    process.off('exit', stop)
    stop()
  }
}

/** @returns {Promise<string>} */
const displayNumber = (/** @type {import('node:child_process').ChildProcess} */ server) =>
  new Promise((resolve, reject) => {
    const fault = (/** @type {string} */ why) => reject(new SetupFault(`no virtual display: ${why}.`))
    const timer = setTimeout(() => fault('Xvfb did not start within ten seconds'), 10_000)
    let text = ''
    server.stdio[3]?.on('data', (part) => {
      text += part
      if (!text.includes('\n')) return
      clearTimeout(timer)
      resolve(text.trim())
    })
    server.once('error', ({ message }) => fault(message))
    server.once('exit', (code) => fault(`Xvfb ended with status ${code}`))
  })
