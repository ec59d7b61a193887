// Press peers: the other programs that make a PDF of a page, as far as this computer has them.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Command } from './timed'

export interface Peer {
  readonly name: string
  /** Undefined: it, or the browser that it needs, is not here. */
  readonly command: (html: string, pdf: string) => Command | undefined
}

/** In the folders that GALLEY_PEERS names, then where every program is looked for. */
function found(...names: readonly string[]): string | undefined {
  const folders = `${process.env.GALLEY_PEERS ?? ''}${delimiter}${process.env.PATH ?? ''}`.split(delimiter)
  return names
    .flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

const chromium = () => found('chromium', 'chromium-browser', 'google-chrome')

export const peers: readonly Peer[] = [
  {
    name: 'paged.js',
    command(html, pdf) {
      const [program, browser] = [found('pagedjs-cli'), chromium()]
      return program && browser
        ? {
            program,
            words: [html, '--browserArgs=--no-sandbox', '-o', pdf],
            env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: browser },
          }
        : undefined
    },
  },
  {
    name: 'Vivliostyle',
    command(html, pdf) {
      const [program, browser] = [found('vivliostyle'), chromium()]
      return program && browser
        ? { program, words: ['build', html, '--single-doc', '--executable-browser', browser, '-o', pdf] }
        : undefined
    },
  },
  {
    name: 'WeasyPrint',
    command(html, pdf) {
      const program = found('weasyprint')
      return program ? { program, words: ['-q', html, pdf] } : undefined
    },
  },
]
