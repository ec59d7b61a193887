// Electron-vite: how main, preload and renderer are built.
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

// Set by hand: electron-vite would take them from the installed electron, which need not be the one that runs.
const node = 'node20.18'
const chrome = 'chrome130'

// Native, so it stays a package of its own beside the bundle.
const external = ['electron', '@napi-rs/canvas', 'fs-native-extensions']

/** The typefaces' style sheets name an older format as well, which no Electron asks for: twenty megabytes of files. */
const withoutOldFonts: Plugin = {
  name: 'without-old-fonts',
  enforce: 'pre',
  transform: (code, id) =>
    /@fontsource.*\.css$/.test(id) ? code.replaceAll(/, url\([^)]*\) format\('woff'\)/g, '') : undefined,
}

export default defineConfig({
  main: {
    build: {
      target: node,
      outDir: 'out/main',
      externalizeDeps: false,
      rollupOptions: {
        input: {
          main: 'src/main/main.ts',
          'photo-process': 'src/main/photos/process.ts',
          'pdf-thread': 'src/main/export/pdf-thread.ts',
          'text-thread': 'src/main/import/text-thread.ts',
        },
        external,
        output: { format: 'cjs' },
      },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: { input: { preload: 'src/preload/preload.ts' }, external, output: { format: 'cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), withoutOldFonts],
    resolve: {
      // The packages of the dictionaries name their files only to Node.
      alias: [
        {
          find: /^(dictionary-[a-z-]+\/index\.(?:aff|dic))/,
          replacement: join(import.meta.dirname, 'node_modules/$1'),
        },
      ],
    },
    worker: { format: 'es' },
    build: {
      target: chrome,
      outDir: 'out/renderer',
      rollupOptions: { input: { index: 'src/renderer/index.html' } },
    },
  },
})
