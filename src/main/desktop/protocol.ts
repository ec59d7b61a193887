// Protocol: `galley:`, the only place the window loads from: the program's own files, and photographs by content.
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Session } from 'electron'
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
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // No text becomes markup or a script's address but by way of renderer/trusted.ts, or cleaned by DOMPurify.
  "require-trusted-types-for 'script'",
  'trusted-types galley default dompurify',
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

export interface Served {
  /** The folder `out`. */
  readonly out: string
  readonly library: () => Library
  readonly shop: PhotoShop
}

export async function serve(session: Session, served: Served): Promise<void> {
  const files = await filesOf(served.out)
  session.protocol.handle('galley', async (request) => {
    const url = new URL(request.url)
    if (request.method !== 'GET') return absent()
    if (url.host === 'photos') return await servePhoto(url, served)
    if (url.host === 'app') return await serveFile(files.get(url.pathname))
    return absent()
  })
}

const absent = (): Response => new Response(null, { status: 404 })

/** The program's own files by the address they are served at. What is not in this list does not exist. */
async function filesOf(out: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const list = async (folder: string, address: string): Promise<void> => {
    // Under the development server there is nothing built.
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) await list(path, `${address}${entry.name}/`)
      else if (entry.isFile()) files.set(`${address}${entry.name}`, path)
    }
  }
  await list(join(out, 'renderer'), '/')
  await list(join(out, 'fonts'), '/fonts/')
  return files
}

async function serveFile(file: string | undefined): Promise<Response> {
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined)
  if (file === undefined || !bytes) return absent()
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    },
  })
}

async function servePhoto(url: URL, { library, shop }: Served): Promise<Response> {
  const [, sum, type] = /^\/([0-9a-f]{64})(?:\.(jpg|png|webp|gif))?$/.exec(url.pathname) ?? []
  const width = Number(url.searchParams.get('w') ?? 0)
  if (!Number.isInteger(width) || width < 0 || width > 4000) return absent()
  const photo = sum === undefined ? undefined : await library().photo(sum)
  // A list knows the photographs by their sums alone; what it shows of them is a JPEG, whatever they are.
  if (!photo?.ok || (type ?? (width > 0 && photo.value.type)) !== photo.value.type) return absent()
  const bytes = await library().readPhoto(photo.value)
  if (!bytes.ok) return absent()
  if (width === 0) return picture(bytes.value, types[`.${photo.value.type}`] ?? 'image/jpeg')
  const small = await shop.rendition(bytes.value, photo.value, width)
  return small.ok ? picture(small.value, 'image/jpeg') : absent()
}

const picture = (bytes: Uint8Array, type: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'max-age=31536000, immutable',
    },
  })
