// Style tokens: the palettes, the type scale and the rhythm that every rule of the screen editions uses.
import type { Publication } from '../publication/publication'
import { readableOn } from './colour'

export type Design = Publication['design']

export interface Palette {
  readonly paper: string
  /** A ground one step away from the paper, for boxes. */
  readonly wash: string
  readonly ink: string
  /** Deks, captions and other matter beside the text. */
  readonly soft: string
  readonly hairline: string
  readonly accent: string
}

const light = { paper: '#fdfcf9', wash: '#f4f1eb', ink: '#1d1a16', soft: '#595349', hairline: '#d8d2c7' }
const dark = { paper: '#181613', wash: '#23201c', ink: '#ebe6dd', soft: '#b0a89b', hairline: '#3d3831' }

/** Warm greys, and the publication's accent moved until it reads on paper and wash alike (WCAG 2.2, 1.4.3). */
export function palettes(accent: string): { readonly light: Palette; readonly dark: Palette } {
  const on = (ground: { paper: string; wash: string }): string =>
    readableOn(ground.paper, readableOn(ground.wash, accent))
  return { light: { ...light, accent: on(light) }, dark: { ...dark, accent: on(dark) } }
}

const colours = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')

/** The families in the order of fonts.ts: a letter comes from the first that has it. */
const latinText = '"Source Serif 4"'
const latinSmall = '"Inter"'
const japanese = '"Noto Sans JP"'
const chinese = '"Noto Sans SC"'
const rest = '"Noto Sans KR", "Noto Sans Thai", "Noto Sans Hebrew", "Noto Emoji"'

/** Sizes rise by a major third (1.25) on a phone and a perfect fourth (1.333) on a desk. */
export const tokens = (design: Design): string => {
  const { light, dark } = palettes(design.accent)
  return `:root {
  color-scheme: light dark;
  ${colours(light)}
  --serif: ${latinText}, ${japanese}, ${chinese}, ${rest}, Georgia, serif;
  --sans: ${latinSmall}, ${japanese}, ${chinese}, ${rest}, system-ui, sans-serif;
  --japanese: ${japanese}, ${latinText}, ${latinSmall}, ${chinese}, ${rest}, sans-serif;
  --chinese: ${chinese}, ${latinText}, ${latinSmall}, ${japanese}, ${rest}, sans-serif;
  --ratio: 1.25;
  --size: 1.125rem;
  --leading: 1.6;
  --line: calc(var(--size) * var(--leading));
  --size-1: calc(var(--size) * 1.13);
  --size-2: calc(var(--size) * var(--ratio));
  --size-3: calc(var(--size-2) * var(--ratio));
  --size-4: calc(var(--size-3) * var(--ratio));
  --size-5: calc(var(--size-4) * var(--ratio));
  --size-6: calc(var(--size-5) * var(--ratio));
  --small: 0.875rem;
  --tiny: 0.8125rem;
  --page: 70rem;
  --measure: 39rem;
  --edge: clamp(1.25rem, 4vw, 3rem);
}
@media (min-width: 48rem) {
  :root { --ratio: 1.29; --size: 1.1875rem; }
}
@media (min-width: 64rem) {
  :root { --ratio: 1.333; }
}
@media (prefers-color-scheme: dark) {
  :root { ${colours(dark)} }
}
`
}
