// Five skies: the same square of sky from a city and from four mountains, side by side.
import { blend, css, hex } from '../paint/colour'
import { fractal, gradientNoise, mix, smooth } from '../paint/noise'
import { bloom, finish, type Picture, picture, shade } from '../paint/picture'
import { milkyWay, stars } from '../paint/sky'

/** From the brightest sky to the darkest: its colour at the zenith and near the roofs, and how much gets through. */
const skies = [
  { high: '#5b4a4c', low: '#d9a066', through: 0.03 },
  { high: '#303550', low: '#8c7a70', through: 0.14 },
  { high: '#1a2645', low: '#4f6078', through: 0.34 },
  { high: '#0d1835', low: '#2b4766', through: 0.66 },
  { high: '#050c1f', low: '#15304a', through: 1 },
] as const

export function fiveSkies(): Picture {
  const on = picture(2400, 1350)
  const { ctx, width: W, height: H } = on
  const way = milkyWay({ seed: 83, u: 0.5, v: 0.42, tilt: -0.36, breadth: 0.15, aspect: W / H })
  const stripOf = (u: number) => Math.min(4, Math.floor(u * 5))
  shade(on, (u, v) => {
    const sky = skies[stripOf(u)] as (typeof skies)[number]
    const air = blend(hex(sky.high), hex(sky.low), smooth(0.1, 1, v) ** 1.5)
    const { light, warmth } = way(u, v)
    const strength = light * 0.75 * sky.through ** 1.4
    const tint = blend(hex('#a9bcec'), hex('#ffdcb4'), Math.min(1, warmth * 1.2))
    return [
      mix(air[0], 255, (strength * tint[0]) / 255),
      mix(air[1], 255, (strength * tint[1]) / 255),
      mix(air[2], 255, (strength * tint[2]) / 255),
    ]
  })
  const through = (u: number) => (skies[stripOf(u)] as (typeof skies)[number]).through
  stars(on, {
    seed: 88,
    count: 30000,
    size: 1.25,
    clear: (u, v) => through(u) * (0.4 + way(u, v).light * 0.6),
  })
  bloom(on, 14, 0.25)
  const noise = gradientNoise(6)
  silhouettes(on, noise)
  for (let strip = 1; strip < 5; strip++) {
    ctx.fillStyle = '#f6f1e7'
    ctx.fillRect((W * strip) / 5 - 5, 0, 10, H)
  }
  finish(on, { grain: 4, vignette: 0 })
  return on
}

/** What stands at the foot of each: roofs for the city, then hills that grow. */
function silhouettes({ ctx, width: W, height: H }: Picture, noise: (x: number, y: number) => number): void {
  for (let strip = 0; strip < 5; strip++) {
    const left = (W * strip) / 5
    const wide = W / 5
    ctx.save()
    ctx.beginPath()
    ctx.rect(left, 0, wide, H)
    ctx.clip()
    ctx.fillStyle = css(blend(hex('#241a1c'), hex('#03060d'), strip / 4))
    ctx.beginPath()
    ctx.moveTo(left, H)
    for (let x = 0; x <= wide; x += 2) {
      const block = strip === 0 ? Math.floor(x / 37) : x / 90
      const tall =
        strip === 0
          ? 0.1 + 0.1 * Math.abs(noise(block * 1.7, 2.2)) * 2
          : 0.09 + strip * 0.015 + 0.09 * fractal(noise, block * 0.42 + strip * 7, strip, 5)
      ctx.lineTo(left + x, H * (1 - tall))
    }
    ctx.lineTo(left + wide, H)
    ctx.fill()
    if (strip === 0)
      for (let index = 0; index < 110; index++) {
        const x = left + ((index * 47) % wide)
        const y = H * (0.885 + 0.11 * Math.abs(noise(index * 0.73, 9)))
        ctx.fillStyle = css(hex('#ffcf87'), 0.45 + 0.5 * Math.abs(noise(index * 1.9, 3)))
        ctx.fillRect(x, y, 7, 9)
      }
    ctx.restore()
  }
}
