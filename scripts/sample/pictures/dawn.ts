// Dawn: the three domes of the pass over a sea of cloud, closing for the day.
import { blend, css, hex, ramp } from '../paint/colour'
import { dome } from '../paint/dome'
import { conifers, fillRidge, ridgeLine } from '../paint/land'
import { fractal, gradientNoise, smooth } from '../paint/noise'
import { bloom, finish, glow, type Picture, picture, shade, veil } from '../paint/picture'
import { between, seeded } from '../paint/random'

const air = ramp([
  [0, '#3f5f8f'],
  [0.25, '#7f9cc0'],
  [0.42, '#d9c3b4'],
  [0.52, '#f6c79a'],
  [0.6, '#ffdfae'],
])

export function dawn(): Picture {
  const on = picture(2400, 1350)
  const { ctx, width: W, height: H } = on
  const cirrus = gradientNoise(52)
  const sun = { u: 0.79, v: 0.515 }
  shade(on, (u, v) => {
    const near = Math.exp(-(((u - sun.u) / 0.42) ** 2) - ((v - sun.v) / 0.3) ** 2)
    const base = blend(air(v), hex('#ffe2ae'), near * 0.7)
    const wisp =
      smooth(0.05, 0.6, fractal(cirrus, u * 2.6 + v * 2, v * 13 - u * 3, 6, 0.58)) * (1 - smooth(0.3, 0.5, v))
    return blend(base, hex('#ffe3cc'), wisp * 0.5)
  })
  glow(ctx, W * sun.u, H * sun.v, 800, hex('#ffb868'), 0.24)
  glow(ctx, W * sun.u, H * sun.v, 105, hex('#fff6dc'), 1)
  clouds(on)
  const hill = ridgeLine(on, {
    seed: 7,
    level: 0.87,
    swing: 0.035,
    waves: 3,
    rough: 0.55,
    shape: (u) => 0.13 * Math.exp(-(((u - 0.27) / 0.2) ** 2)) + 0.05 * Math.exp(-(((u - 0.6) / 0.08) ** 2)),
  })
  for (const [u, radius, drum] of [
    [0.6, 62, 1],
    [0.405, 92, 1.3],
    [0.25, 170, 1.1],
  ] as const) {
    const x = W * u
    const y = hill(x) - radius * 0.62
    dome(ctx, {
      x,
      y,
      radius,
      dark: hex('#4c5670'),
      body: hex('#fff3e0'),
      rim: hex('#fffaf0'),
      side: 0.85,
      drum,
    })
  }
  fillRidge(on, hill, hex('#6d6257'), hex('#262a33'), H * 0.2)
  grass(on, hill)
  conifers(on, hill, { seed: 16, tall: 62, colour: hex('#343a47'), gap: 13, from: 0.66, to: 1, sparse: -0.2 })
  conifers(on, hill, { seed: 17, tall: 56, colour: hex('#343a47'), gap: 15, from: 0, to: 0.14, sparse: -0.2 })
  const front = ridgeLine(on, {
    seed: 29,
    level: 1.0,
    swing: 0.05,
    waves: 3,
    shape: (u) => 0.1 * (1 - u) ** 2,
  })
  const drift = gradientNoise(44)
  veil(
    on,
    hex('#f7d9bd'),
    (u, v) => 0.7 * smooth(0.87, 1, v) * smooth(-0.3, 0.4, fractal(drift, u * 4, v * 9, 4)),
    'source-over',
    4,
  )
  fillRidge(on, front, hex('#2a2e3a'), hex('#171a22'), H * 0.1)
  conifers(on, front, { seed: 19, tall: 150, colour: hex('#20242f'), gap: 21, sparse: -0.05 })
  bloom(on, 26, 0.22)
  finish(on, { grain: 4, vignette: 0.25 })
  return on
}

/** The near slope, combed by the wind and caught by the sun along its edge. */
function grass({ ctx, width: W }: Picture, hill: (x: number) => number): void {
  const random = seeded(8)
  ctx.lineCap = 'round'
  for (let blade = 0; blade < 9000; blade++) {
    const x = random() * W
    const down = random() ** 2.2 * 220
    const y = hill(x) + down + 3
    ctx.strokeStyle = css(
      blend(hex('#ffdca6'), hex('#4b4a4c'), Math.min(1, down / 90)),
      0.42 * Math.exp(-down / 130),
    )
    ctx.lineWidth = 1.3
    ctx.beginPath()
    ctx.moveTo(x, y)
    ctx.lineTo(x - between(random, 2, 14), y - between(random, 4, 14))
    ctx.stroke()
  }
}

function clouds(on: Picture): void {
  const { height: H } = on
  const layers = [
    { seed: 3, level: 0.53, top: '#a99fb0', foot: '#e8c4a6' },
    { seed: 4, level: 0.56, top: '#8f8fa8', foot: '#ecd0b6' },
    { seed: 5, level: 0.61, top: '#7c829d', foot: '#f3dcc4' },
  ] as const
  for (const [index, { seed, level, top, foot }] of layers.entries()) {
    const line = ridgeLine(on, {
      seed: seed * 13,
      level,
      swing: 0.05 + index * 0.01,
      waves: 3.2 - index * 0.5,
    })
    fillRidge(on, line, hex(top), hex(foot), H * 0.09)
    const cloud = gradientNoise(seed * 7)
    const floor = level + 0.028
    veil(
      on,
      (u, v) => {
        const fold = fractal(cloud, u * 7 + index, (v - floor) * 42, 5, 0.55)
        return blend(
          hex('#c9bcc4'),
          hex('#fff1dd'),
          smooth(-0.25, 0.45, fold + 0.3 * Math.exp(-(((u - 0.79) / 0.3) ** 2))),
        )
      },
      (u, v) => smooth(0, 0.05, v - floor + fractal(cloud, u * 8, v * 30, 5) * 0.035),
      'source-over',
      2,
    )
  }
}
