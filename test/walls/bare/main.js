// Bare: a window without any of the walls, to show that what they stop would otherwise arrive.
const { app, BrowserWindow } = require('electron')

void app.whenReady().then(() => new BrowserWindow({ width: 800, height: 600 }).loadURL('about:blank'))
app.on('window-all-closed', () => app.quit())
