// Display: gives work a virtual display, or several, where there is no real one.
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
export const withDisplay = (work) =>
  withDisplays(1, ([display]) => work({ ...process.env, ...(display && { DISPLAY: display }) }))

/**
 * Does the work with several displays, so that windows side by side do not take the keyboard from each other. Where there
 * is a real display, it is the only one, and none is named.
 * @template T
 * @param {number} count
 * @param {(displays: string[]) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplays(count, work) {
  if (hasDisplay()) return work([])
  const servers = Array.from({ length: count }, startServer)
  const stop = () => {
    for (const server of servers) server.kill()
  }
  process.on('exit', stop)
  try {
    return await work((await Promise.all(servers.map(displayNumber))).map((number) => `:${number}`))
  } finally {
    process.off('exit', stop)
    stop()
  }
}

const startServer = () =>
  spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // An interrupt from the keyboard reaches the program, which ends the server when it is done.
    detached: true,
  })

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
