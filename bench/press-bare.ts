// Press bare: Electron printing a page and nothing else, as a command and as the printer of Galley's own press.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { programEnvironment } from '../scripts/setup/all.mjs'
import { findElectron } from '../scripts/setup/electron.mjs'
import type { PdfPrinter } from '../src/main/export/printer'
import { root } from '../test/e2e/launch'
import { plainPage, withoutPolicy } from './press-plain'
import { type Command, timed } from './timed'

export function electron(): string {
  const found = findElectron()
  if (!found) throw new Error('There is no Electron; npm run bench gets one.')
  return found.executable
}

/** With the switches that Galley is started with, and the options that it prints with. */
export const bareElectron = (html: string, pdf: string, tagged = true): Command => ({
  program: electron(),
  words: [
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--log-level=3',
    '--disable-gpu',
    join(root, 'bench', 'bare-press'),
    html,
    pdf,
    tagged ? 'tagged' : 'plain',
  ],
  env: programEnvironment(process.env),
})

/**
 * Leaves what it was asked to print last in `folder`: index.html as it is but for its policy, plain.html for the others,
 * and the files beside them.
 */
export function keepingPrinter(folder: string): PdfPrinter {
  return {
    async print(html, files, { tagged = true }) {
      rmSync(folder, { recursive: true, force: true })
      const pages = { 'index.html': withoutPolicy(html), 'plain.html': plainPage(html) }
      for (const [path, coming] of [...files, ...Object.entries(pages)]) {
        const bytes = await coming
        if (!bytes) continue
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), bytes)
      }
      const pdf = join(folder, 'printed.pdf')
      const seconds = await timed(bareElectron(join(folder, 'index.html'), pdf, tagged))
      if (seconds === undefined) throw new Error('The bare Electron printed nothing.')
      return new Uint8Array(readFileSync(pdf))
    },
  }
}
