// Scheme: announces `galley:`, the only place the window loads from; protocol.ts serves it.
import { protocol } from 'electron'

/** Before the program is ready. */
export function announceProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'galley', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}
