// Lettering: words in a picture, in the project's own typefaces.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'

const require = createRequire(__filename)
const faces = [
  ['@fontsource/inter', 'inter-latin-500-normal.woff2', 'Sample Sans'],
  ['@fontsource/source-serif-4', 'source-serif-4-latin-600-normal.woff2', 'Sample Serif'],
  ['@fontsource/source-serif-4', 'source-serif-4-latin-400-italic.woff2', 'Sample Italic'],
] as const

function register(): void {
  for (const [name, file, family] of faces) {
    if (GlobalFonts.has(family)) continue
    const path = join(dirname(require.resolve(`${name}/package.json`)), 'files', file)
    if (!GlobalFonts.registerFromPath(path, family)) throw new Error(`The typeface ${file} is missing.`)
  }
}

type Align = 'left' | 'center' | 'right'
type Write = (words: string, x: number, y: number, size: number, colour: string, align?: Align) => void

/** Ways to write on `ctx`; `y` is the baseline. */
export function lettering(ctx: SKRSContext2D): {
  sans: Write
  serif: Write
  italic: Write
  width: (words: string, size: number) => number
} {
  register()
  const by =
    (family: string): Write =>
    (words, x, y, size, colour, align = 'left') => {
      ctx.font = `${size}px "${family}"`
      ctx.fillStyle = colour
      ctx.textAlign = align
      ctx.fillText(words, x, y)
    }
  return {
    sans: by('Sample Sans'),
    serif: by('Sample Serif'),
    italic: by('Sample Italic'),
    width: (words, size) => {
      ctx.font = `${size}px "Sample Sans"`
      return ctx.measureText(words).width
    },
  }
}
