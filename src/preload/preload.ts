// Preload: puts the contract on `window.galley`, and nothing else.
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { type Bridge, eventNames, requestNames } from '#shared/contract'

const known = { requests: new Set<string>(requestNames), events: new Set<string>(eventNames) }

const bridge: Bridge = {
  request(name, ...takes) {
    if (!known.requests.has(name)) return Promise.reject(new Error(`No request ${name}`))
    return ipcRenderer.invoke(name, takes[0])
  },
  on(name, listener) {
    if (!known.events.has(name)) throw new Error(`No event ${name}`)
    const hear = (_: IpcRendererEvent, ...said: Parameters<typeof listener>) => listener(...said)
    ipcRenderer.on(name, hear)
    return () => void ipcRenderer.removeListener(name, hear)
  },
  pathOf: (file) => webUtils.getPathForFile(file as File),
}

contextBridge.exposeInMainWorld('galley', bridge)
