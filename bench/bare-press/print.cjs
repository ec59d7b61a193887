// Print: Electron with nothing around it: opens a page in a hidden window and prints it. HTML PDF [tagged]
const { writeFileSync } = require('node:fs')
const { app, BrowserWindow } = require('electron')

const [html, pdf, tagged] = process.argv.slice(-3)

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { backgroundThrottling: false } })
  await window.loadFile(html)
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => null)')
  const bytes = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: tagged === 'tagged',
  })
  writeFileSync(pdf, bytes)
  app.exit(0)
})
