// Colour: keeps an accent readable on any ground, by moving its lightness and nothing else.

/** Red, green and blue from 0 to 1. */
type Rgb = readonly [number, number, number]

/** WCAG 2.2, 1.4.3: text up to 24 px. */
export const textContrast = 4.5

const fallback = '#0f5c66'

/** The accent itself where its contrast with the ground suffices, else the nearest tone of the same hue that has it. */
export function readableOn(ground: string, accent: string, contrast: number = textContrast): string {
  const colour = parse(accent) ?? (parse(fallback) as Rgb)
  const base = parse(ground) ?? ([1, 1, 1] as const)
  if (contrastOf(colour, base) >= contrast) return print(colour)
  const [lightness, a, b] = toOklab(colour)
  const step = luminance(base) > 0.18 ? -0.01 : 0.01
  for (let tone = lightness; tone > 0 && tone < 1; tone += step) {
    const candidate = quantised(fromOklab([tone, a, b]))
    if (contrastOf(candidate, base) >= contrast) return print(candidate)
  }
  return step < 0 ? '#000000' : '#ffffff'
}

/** Contrast ratio of two #rrggbb colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(one: string, other: string): number {
  const left = parse(one)
  const right = parse(other)
  return left && right ? contrastOf(left, right) : 1
}

function contrastOf(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4

const curved = (channel: number): number =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055

/** Björn Ottosson's Oklab (2020): equal steps of lightness look equal, and the hue stays. */
function toOklab(rgb: Rgb): Rgb {
  const [r, g, b] = rgb.map(linear) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([lightness, a, b]: Rgb): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    curved(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    curved(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    curved(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

function parse(hex: string): Rgb | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (!match) return undefined
  return [1, 2, 3].map((n) => Number.parseInt(match[n] as string, 16) / 255) as unknown as Rgb
}

/** As it will be printed, so that the contrast that was measured is the one that is seen. */
const quantised = (rgb: Rgb): Rgb =>
  rgb.map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255) / 255) as unknown as Rgb

const print = (rgb: Rgb): string =>
  `#${rgb
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
