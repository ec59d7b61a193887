// Cover: the dome on the pass in an hour of star trails, a sea of cloud below it.
import { blend, css, hex, ramp } from '../paint/colour'
import { dome } from '../paint/dome'
import { conifers, fillRidge, ridgeLine } from '../paint/land'
import { fractal, gradientNoise, smooth } from '../paint/noise'
import { bloom, finish, glow, type Picture, picture, shade, sheet, veil } from '../paint/picture'
import { between, seeded } from '../paint/random'
import { trails } from '../paint/sky'

const air = ramp([
  [0, '#040817'],
  [0.28, '#0b1a3c'],
  [0.5, '#1c3d6b'],
  [0.62, '#40688f'],
  [0.7, '#9a8f98'],
  [0.745, '#e9a877'],
  [1, '#f4c08a'],
])
const amber = hex('#ffb454')

export function cover(): Picture {
  const on = picture(2000, 2500)
  const { ctx, width: W, height: H } = on
  const haze = gradientNoise(3)
  shade(on, (u, v) => {
    const drift = fractal(haze, u * 2.2, v * 5, 4) * 0.03
    const warm = 0.02 * Math.cos((u - 0.3) * 2.6)
    return air(v * 1.0 + drift * smooth(0.2, 0.8, v) - 0.01 + warm)
  })
  sheet(on, {}, (over) => {
    trails(over, { seed: 7, count: 2600, x: W * 0.6, y: H * 0.27, reach: W * 1.05, turn: 0.42, width: 1.9 })
    fade(over, W, H)
  })
  glow(ctx, W * 0.6, H * 0.27, 9, hex('#ffffff'), 1)
  distance(on)
  summit(on)
  bloom(on, 22, 0.35)
  finish(on, { grain: 4, vignette: 0.4 })
  return on
}

/** Trails sink into the twilight near the horizon. */
function fade(over: Picture['ctx'], W: number, H: number): void {
  over.globalCompositeOperation = 'destination-out'
  const out = over.createLinearGradient(0, H * 0.46, 0, H * 0.72)
  out.addColorStop(0, 'rgba(0,0,0,0)')
  out.addColorStop(1, 'rgba(0,0,0,1)')
  over.fillStyle = out
  over.fillRect(0, H * 0.46, W, H)
}

function distance(on: Picture): void {
  const { width: W, height: H, ctx } = on
  const far = ridgeLine(on, { seed: 21, level: 0.735, swing: 0.03, waves: 3.4, rough: 0.45 })
  fillRidge(on, far, hex('#6f7590'), hex('#d79f80'), H * 0.09)
  const nearer = ridgeLine(on, {
    seed: 34,
    level: 0.765,
    swing: 0.035,
    waves: 2.6,
    shape: (u) => 0.035 * Math.exp(-(((u - 0.86) / 0.13) ** 2)),
  })
  fillRidge(on, nearer, hex('#3d4c70'), hex('#a98a8b'), H * 0.1)
  // The sea of cloud, lit from below where the village lies.
  const cloud = gradientNoise(9)
  const surface = (u: number, v: number) => {
    const depth = (v - 0.772) / 0.17
    const flat = fractal(cloud, u * 5.2, v * 26, 5, 0.55)
    return smooth(-0.05, 0.42, depth + flat * 0.35)
  }
  veil(
    on,
    (u, v) => {
      const fold = fractal(cloud, u * 6 + 3, v * 30, 5, 0.55)
      const dusk = blend(hex('#8f95ad'), hex('#30446c'), smooth(0.775, 0.9, v))
      return blend(dusk, hex('#e8bfa4'), smooth(0.02, 0.55, fold) * (1 - smooth(0.78, 0.9, v)) * 0.85)
    },
    surface,
    'source-over',
    2,
  )
  for (const [u, v, size] of [
    [0.72, 0.845, 230],
    [0.82, 0.862, 150],
    [0.64, 0.87, 120],
  ] as const) {
    ctx.save()
    ctx.translate(W * u, H * v)
    ctx.scale(1, 0.3)
    glow(ctx, 0, 0, size, amber, 0.5)
    ctx.restore()
  }
}

function summit(on: Picture): void {
  const { ctx, width: W, height: H } = on
  const hill = ridgeLine(on, {
    seed: 55,
    level: 0.905,
    swing: 0.022,
    waves: 4.2,
    rough: 0.58,
    shape: (u) => 0.138 / (1 + Math.abs((u - 0.355) / 0.255) ** 3.2) - 0.02 * smooth(0.6, 1, u),
  })
  const x = W * 0.36
  const y = H * 0.705
  glow(ctx, x, y - 160, 620, amber, 0.26)
  dome(ctx, {
    x,
    y,
    radius: 268,
    dark: hex('#0b1224'),
    body: hex('#7f8fb4'),
    rim: hex('#ffd9ac'),
    side: 0.9,
    slit: 0.2,
    inside: [hex('#ffcf83'), hex('#7a3a16')],
    drum: 0.72,
  })
  telescope(on, x + 268 * 0.2, y)
  windows(on, x, y)
  const ground = hex('#070b16')
  outpost(on, hill)
  fillRidge(on, hill, hex('#1b2743'), ground, H * 0.17)
  slope(on, hill)
  conifers(on, hill, {
    seed: 71,
    tall: 130,
    colour: hex('#080d1a'),
    gap: 20,
    from: 0.72,
    to: 1,
    sparse: -0.2,
  })
  conifers(on, hill, { seed: 74, tall: 96, colour: hex('#080d1a'), gap: 24, from: 0, to: 0.1 })
  const front = ridgeLine(on, { seed: 90, level: 0.965, swing: 0.02, waves: 4, rough: 0.55 })
  fillRidge(on, front, hex('#060a14'), hex('#030509'), H * 0.05)
  conifers(on, front, {
    seed: 95,
    tall: 190,
    colour: hex('#04070e'),
    gap: 34,
    from: 0.66,
    to: 1,
    sparse: -0.6,
  })
  conifers(on, front, {
    seed: 98,
    tall: 150,
    colour: hex('#04070e'),
    gap: 40,
    from: 0,
    to: 0.2,
    sparse: -0.4,
  })
  path(on, hill)
}

/** The small dome on the shoulder of the ridge. */
function outpost({ ctx, width: W }: Picture, hill: (x: number) => number): void {
  const x = W * 0.665
  const y = hill(x) - 34
  dome(ctx, {
    x,
    y,
    radius: 46,
    dark: hex('#0b1224'),
    body: hex('#6c7ca3'),
    rim: hex('#ffd9ac'),
    side: 0.9,
    drum: 1,
  })
}

/** Light from the windows on the grass, and the grass itself. */
function slope(on: Picture, hill: (x: number) => number): void {
  const { ctx, width: W } = on
  const random = seeded(12)
  ctx.save()
  ctx.lineCap = 'round'
  for (let blade = 0; blade < 5200; blade++) {
    const x = random() * W
    const down = random() ** 2 * 330
    const y = hill(x) + down + 4
    const near = Math.exp(-(((x - W * 0.37) / 330) ** 2)) * Math.exp(-down / 90)
    const colour = blend(hex('#2a3858'), amber, near * 0.75)
    ctx.strokeStyle = css(colour, (0.1 + 0.5 * near) * Math.exp(-down / 200))
    ctx.lineWidth = 1.4
    ctx.beginPath()
    ctx.moveTo(x, y)
    ctx.lineTo(x + between(random, -5, 9), y - between(random, 6, 20))
    ctx.stroke()
  }
  ctx.restore()
}

/** The tube of the telescope against the light of the dome. */
function telescope({ ctx }: Picture, x: number, y: number): void {
  ctx.save()
  ctx.translate(x + 2, y - 120)
  ctx.rotate(0.1)
  const iron = css(hex('#2a160d'), 0.94)
  ctx.fillStyle = iron
  ctx.fillRect(-30, -30, 60, 56)
  ctx.fillRect(-27, -124, 54, 13)
  ctx.fillRect(-12, -142, 24, 20)
  ctx.strokeStyle = iron
  ctx.lineWidth = 4
  ctx.beginPath()
  for (const [from, to] of [
    [-26, -26],
    [-26, 0],
    [26, 0],
    [26, 26],
  ] as const) {
    ctx.moveTo(from, -28)
    ctx.lineTo(to, -114)
  }
  ctx.stroke()
  ctx.restore()
}

function windows({ ctx }: Picture, x: number, y: number): void {
  for (const place of [-0.46, -0.1, 0.5]) {
    const px = x + place * 268
    ctx.fillStyle = css(hex('#ffc873'))
    ctx.fillRect(px, y + 70, 26, 46)
    ctx.fillStyle = css(hex('#0b1224'), 0.8)
    ctx.fillRect(px + 12, y + 70, 2.5, 46)
    glow(ctx, px + 13, y + 92, 120, amber, 0.35)
  }
}

/** Someone on the way up with a red lamp, as the rules ask. */
function path({ ctx, width: W }: Picture, hill: (x: number) => number): void {
  const x = W * 0.585
  const y = hill(x)
  ctx.fillStyle = css(hex('#04070e'))
  ctx.beginPath()
  ctx.ellipse(x, y - 26, 9, 20, 0.06, 0, Math.PI * 2)
  ctx.fill()
  ctx.beginPath()
  ctx.arc(x + 2, y - 52, 8, 0, Math.PI * 2)
  ctx.fill()
  ctx.fillRect(x - 8, y - 14, 6, 20)
  ctx.fillRect(x + 2, y - 14, 6, 20)
  glow(ctx, x + 9, y - 54, 90, hex('#ff3b1f'), 0.9)
  ctx.fillStyle = css(hex('#ffb09a'))
  ctx.beginPath()
  ctx.arc(x + 9, y - 54, 3.4, 0, Math.PI * 2)
  ctx.fill()
}
