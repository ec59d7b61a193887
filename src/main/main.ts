// Main: starts the program: a command, or the window. What either needs is loaded for it alone.
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { isCommandLine, printsPdf } from './cli/args'
import { DesktopPrinter } from './desktop/pdf-printer'
import { announceProtocol } from './desktop/scheme'
import { raiseWalls } from './desktop/walls'

const places = { out: join(__dirname, '..'), data: app.getPath('userData') }
const words = commandWords()

announceProtocol()
raiseWalls()
if (isCommandLine(words)) void app.whenReady().then(command)
else if (app.requestSingleInstanceLock()) {
  const workstation = import('./workstation')
  void app.whenReady().then(async () => (await workstation).start(places))
} else app.quit()

/** What stands on the command line after the program, without Chromium's switches before it. */
function commandWords(): string[] {
  if (app.isPackaged) return process.argv.slice(1)
  const program = process.argv.findIndex((word, at) => at > 0 && resolve(word) === app.getAppPath())
  return process.argv.slice(program + 1)
}

/** The printer first: its process starts while this one still loads what the command needs. */
async function command(): Promise<void> {
  const printer = new DesktopPrinter()
  if (printsPdf(words)) await printer.start()
  const { runCommand } = await import('./command')
  await runCommand(words, { ...places, printer, exit: (status) => app.exit(status) })
}

app.on('window-all-closed', () => undefined)
