// Listener: takes note of everything that arrives on this machine's own address, by whichever way it was sent.
import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export interface Listener {
  /** Of a way out: what arrives for it is noted under this name. */
  readonly address: (name: string) => string
  readonly port: number
  /** The names that something has arrived for, each once; `?` for what named none. */
  readonly arrived: () => ReadonlySet<string>
  readonly forget: () => void
  /** Pages that are served beside, by their path; asking for them is no arrival. */
  readonly pages: Map<string, string>
  readonly close: () => Promise<void>
}

export async function listen(): Promise<Listener> {
  const arrived = new Set<string>()
  const pages = new Map<string, string>()
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const page = pages.get(path)
    if (page !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(page)
      return
    }
    const name = /^\/w\/([\w-]+)/.exec(path)?.[1]
    if (name || path !== '/favicon.ico') arrived.add(name ?? '?')
    response.statusCode = 404
    response.setHeader('access-control-allow-origin', '*')
    response.end()
  })
  server.on('upgrade', (request, socket) => {
    arrived.add(/^\/w\/([\w-]+)/.exec(request.url ?? '')?.[1] ?? '?')
    socket.destroy()
  })
  // A handshake of TLS, a relay for calls: no request, and an arrival all the same.
  server.on('clientError', (_, socket) => {
    arrived.add('?tcp')
    socket.destroy()
  })
  let connections = 0
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const udp = createSocket('udp4')
  udp.on('message', () => arrived.add('stun'))
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve))
  return {
    port,
    pages,
    address: (name) => `http://127.0.0.1:${port}/w/${name}`,
    // A connection is one, even if nothing was ever said over it.
    arrived: () =>
      connections > 0 && arrived.size === 0 && pages.size === 0 ? new Set(['?connection']) : arrived,
    forget() {
      arrived.clear()
      connections = 0
    },
    async close() {
      udp.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Longer than all that arrives with the walls down takes. Nothing can be waited for where nothing is to come. */
export const longEnough = (): Promise<void> => pause(3_000)
