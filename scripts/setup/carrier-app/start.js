// Starts the application that the command line names, as Electron's own default application does.
const { existsSync, readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')
const { app } = require('electron')

const named = process.argv.slice(1).find((word) => !word.startsWith('-'))
if (named === undefined) {
  console.error('This Electron runs an application that is named on its command line.')
  process.exit(2)
}
const folder = resolve(named)
const about = join(folder, 'package.json')
if (!existsSync(about)) {
  console.error(`There is no application at ${folder}.`)
  process.exit(2)
}
const { name, productName, version, main } = JSON.parse(readFileSync(about, 'utf8'))
app.setName(productName ?? name)
app.setVersion(version)
app.setAppPath(folder)
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })

// At once, before Electron is ready: afterwards it would be too late to register a scheme.
require(join(folder, main ?? 'index.js'))
