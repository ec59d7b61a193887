// Search page: makes the one script of an archive, out/search-page/search.js, for the browsers of its readers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from './setup/place.mjs'

export const searchScript = join(root, 'out', 'search-page', 'search.js')

/** Its licence asks to be named wherever it goes. */
const notice = () => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/minisearch/package.json'), 'utf8'))
  return `/* The search of an archive made with Galley. With MiniSearch ${version}, Copyright 2022 Luca Ongaro, MIT licence. */`
}

/** @returns its path */
export async function buildSearchPage() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      // Every browser of the last two years and more; an archive is read for longer than the program is used.
      target: ['chrome110', 'firefox115', 'safari16.4'],
      outDir: join(root, 'out', 'search-page'),
      emptyOutDir: true,
      lib: {
        entry: join(root, 'src/search-page/search.ts'),
        formats: ['iife'],
        name: 'galleySearch',
        fileName: () => 'search.js',
      },
      rollupOptions: { output: { postBanner: notice() } },
    },
  })
  return searchScript
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildSearchPage()
