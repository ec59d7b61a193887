// Fonts: the folder of fonts that the build fills, made once before all tests, for several of them would make it at the same time.
import { join } from 'node:path'
import { openFonts } from '#main/export/fonts'

export default async function makeFonts(): Promise<void> {
  const script = new URL('../scripts/fonts.mjs', import.meta.url).href
  const { ensureFonts } = (await import(/* @vite-ignore */ script)) as { ensureFonts: () => string }
  ensureFonts()
}

export const bundledFonts = () => openFonts(join(import.meta.dirname, '../out/fonts'))
