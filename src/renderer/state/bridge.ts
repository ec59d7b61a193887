// Bridge: the window's one way to the main process.
import type { Bridge } from '#shared/contract'

declare global {
  interface Window {
    readonly galley: Bridge
  }
}

export const bridge: Bridge = window.galley
