// Protocol: `galley:`, the only place the window loads from: the program's own files, and photographs by content.
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import type { PhotoShop } from '../photos/shop'
import type { Library } from '../store/library'

export const appOrigin = 'galley://app'
export const appUrl = `${appOrigin}/index.html`

const policy = [
  "default-src 'none'",
  // WebAssembly: the spelling check. Scripts themselves come from the program's own files only.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' galley: blob: data:",
  "font-src 'self' galley: data:",
  "connect-src 'self' galley:",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
}

/** Before the program is ready. */
export function announceProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'galley', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

export interface Served {
  /** The folder `out`. */
  readonly out: string
  readonly library: () => Library
  readonly shop: PhotoShop
}

export function serve(session: Session, served: Served): void {
  session.protocol.handle('galley', async (request) => {
    const url = new URL(request.url)
    if (url.host === 'photos') return await servePhoto(url, served)
    if (url.host === 'app') return await serveFile(url, served.out)
    return new Response(null, { status: 404 })
  })
}

async function serveFile(url: URL, out: string): Promise<Response> {
  const path = normalize(decodeURIComponent(url.pathname))
  const root = path.startsWith(`${sep}fonts${sep}`) ? out : join(out, 'renderer')
  const file = join(root, path)
  if (!file.startsWith(root + sep)) return new Response(null, { status: 404 })
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    },
  })
}

async function servePhoto(url: URL, { library, shop }: Served): Promise<Response> {
  const name = /^\/([0-9a-f]{64})\.(jpg|png|webp|gif)$/.exec(url.pathname)
  const photo = name?.[1] === undefined ? undefined : await library().photo(name[1])
  if (!photo?.ok) return new Response(null, { status: 404 })
  const width = Number(url.searchParams.get('w') ?? 0)
  if (!Number.isInteger(width) || width < 0 || width > 4000) return new Response(null, { status: 404 })
  const bytes = await library().readPhoto(photo.value)
  if (!bytes.ok) return new Response(null, { status: 404 })
  if (width === 0) return picture(bytes.value, types[`.${photo.value.type}`] ?? 'image/jpeg')
  const small = await shop.rendition(bytes.value, photo.value, width)
  return small.ok ? picture(small.value, 'image/jpeg') : new Response(null, { status: 404 })
}

const picture = (bytes: Uint8Array, type: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type, 'cache-control': 'max-age=31536000, immutable' },
  })
