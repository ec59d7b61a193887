// Spectrum: sunlight spread out in ten rows, red at the top, with its dark lines.
import { type Colour, hex, ramp } from '../paint/colour'
import { clamp, mix, smooth } from '../paint/noise'
import { bloom, finish, type Picture, picture, shade } from '../paint/picture'
import { seeded } from '../paint/random'

const rows = 10
/** Wavelength in nanometres, 690 at the top left to 390 at the bottom right, as a share. */
const colours = ramp([
  [0, '#7d0d0d'],
  [0.1, '#c41a12'],
  [0.22, '#f2481a'],
  [0.32, '#ffa51f'],
  [0.38, '#ffe23a'],
  [0.47, '#8fdc3a'],
  [0.56, '#1fbf5a'],
  [0.66, '#12a8b5'],
  [0.74, '#1f6fe0'],
  [0.84, '#3a36cf'],
  [0.93, '#4a1f9e'],
  [1, '#2a0f55'],
])

interface Line {
  readonly at: number
  readonly wide: number
  readonly deep: number
}

/** The strong lines stand where the sun has them (H alpha, the sodium pair, the magnesium three, H and K); the rest are scattered. */
function lines(): Line[] {
  const at = (nanometres: number) => (690 - nanometres) / 300
  const strong: Line[] = [
    [656.3, 2.6, 0.95],
    [589.0, 1.5, 0.95],
    [589.6, 1.3, 0.9],
    [518.4, 1.6, 0.9],
    [517.3, 1.5, 0.85],
    [516.7, 1.1, 0.75],
    [527.0, 1.2, 0.8],
    [486.1, 2.2, 0.92],
    [434.0, 2, 0.85],
    [430.8, 2.6, 0.8],
    [422.7, 1.5, 0.85],
    [410.2, 1.6, 0.8],
    [396.8, 7, 0.96],
    [393.4, 8, 0.97],
    [686.7, 2.4, 0.85],
  ].map(([nanometres = 0, wide = 0, deep = 0]) => ({ at: at(nanometres), wide: wide / 3000, deep }))
  const random = seeded(589)
  const weak = Array.from({ length: 900 }, (): Line => {
    const place = random() ** 0.75
    return { at: place, wide: (0.25 + random() * 0.7) / 3000, deep: random() ** 2 * (0.35 + 0.5 * place) }
  })
  return [...strong, ...weak]
}

export function spectrum(): Picture {
  const on = picture(2400, 1600)
  const { width: W } = on
  const samples = W * rows
  const light = new Float64Array(samples).fill(1)
  for (const { at, wide, deep } of lines()) {
    const centre = at * samples
    const reach = Math.max(1.2, wide * samples)
    for (let index = Math.floor(centre - reach * 4); index <= centre + reach * 4; index++) {
      if (index < 0 || index >= samples) continue
      const off = (index - centre) / reach
      light[index] = (light[index] as number) * (1 - deep * Math.exp(-off * off))
    }
  }
  shade(on, (u, v): Colour => {
    const row = Math.min(rows - 1, Math.floor(v * rows))
    const inside = v * rows - row
    const gap = smooth(0, 0.03, inside - 0.07) * smooth(0, 0.03, 0.93 - inside)
    const share = (row + u) / rows
    const [r, g, b] = colours(share)
    const strength = (light[Math.min(samples - 1, row * W + Math.floor(u * W))] as number) * gap
    const dark = hex('#08080b')
    const k = clamp(strength)
    return [mix(dark[0], r, k), mix(dark[1], g, k), mix(dark[2], b, k)]
  })
  bloom(on, 10, 0.18)
  finish(on, { grain: 4, vignette: 0.2 })
  return on
}
