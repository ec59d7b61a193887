// Walls: what no page of the program may do, whatever gets into it: reach the network, be granted a permission, leave its address.
import { app, type Session, type WebContents } from 'electron'

/** A name that no name server may know (RFC 6761): a proxy there takes no connection. */
const nowhere = 'offline.galley.invalid:1'

/** The address of the development server; a program that is packaged has none. */
export const devServer = (): string | undefined =>
  app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL || undefined

/** Before the program is ready: afterwards Chromium reads no switches. */
export function raiseWalls(): void {
  // Calls between browsers send packets past every policy of a page; so none go out that no proxy has seen.
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  // No name is looked up, for a hint of a page to look one up already says that it was read.
  if (devServer() === undefined) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('web-contents-created', (_, contents) => lockContents(contents))
}

/** A page stays where the program has put it, and opens nothing. */
function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** No permission, no device, no download, and no request but to the addresses that are named. */
export async function lockSession(session: Session, isOwn: (address: string) => boolean): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }))
  // What asks the network by another way than a request finds nobody there either, this machine included.
  if (devServer() === undefined)
    await session.setProxy({ mode: 'fixed_servers', proxyRules: nowhere, proxyBypassRules: '<-loopback>' })
}
