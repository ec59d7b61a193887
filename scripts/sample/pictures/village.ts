// Village: Minakawa from the pass, with its lights lit and with its lights out. One valley, painted twice.
import { blend, css, hex, ramp } from '../paint/colour'
import { conifers, fillRidge, ridgeLine } from '../paint/land'
import { fractal, gradientNoise, mix, smooth } from '../paint/noise'
import { bloom, finish, glow, type Picture, picture, shade, sheet, veil } from '../paint/picture'
import { bell, between, seeded } from '../paint/random'
import { milkyWay, starColour, stars } from '../paint/sky'

export const villageLit = (): Picture => village(1)
export const villageDark = (): Picture => village(0)

const litAir = ramp([
  [0, '#0b1024'],
  [0.3, '#1c2038'],
  [0.55, '#4a3a42'],
  [0.68, '#8a5c3e'],
  [0.8, '#c98b4a'],
])
const darkAir = ramp([
  [0, '#03060f'],
  [0.35, '#071023'],
  [0.6, '#0d1e38'],
  [0.72, '#1d3a55'],
  [0.8, '#2c5268'],
])

function village(lamps: 0 | 1): Picture {
  const on = picture(2400, 1600)
  const { width: W, height: H } = on
  const way = milkyWay({ seed: 41, u: 0.47, v: 0.3, tilt: -1.05, breadth: 0.15, aspect: W / H })
  const veilNoise = gradientNoise(8)
  shade(on, (u, v) => {
    const air = (lamps ? litAir : darkAir)(v + fractal(veilNoise, u * 2, v * 4, 3) * 0.03)
    const { light, warmth } = way(u, v)
    const strength = (lamps ? 0.06 : 0.62) * light * (1 - smooth(0.5, 0.66, v))
    const tint = blend(hex('#9fb4e6'), hex('#ffd9b0'), Math.min(1, warmth * 1.3))
    return [
      mix(air[0], 255, (strength * tint[0]) / 255),
      mix(air[1], 255, (strength * tint[1]) / 255),
      mix(air[2], 255, (strength * tint[2]) / 255),
    ]
  })
  const clear = (u: number, v: number) =>
    (0.55 + 0.9 * Math.min(0.5, way(u, v).light)) * (1 - smooth(0.4, 0.68, v))
  if (lamps) eleven(on)
  else {
    stars(on, { seed: 5, count: 26000, size: 1.25, clear })
    stars(on, {
      seed: 6,
      count: 26000,
      size: 0.85,
      clear: (u, v) => Math.min(1, way(u, v).light * 1.3) * (1 - smooth(0.45, 0.64, v)),
    })
  }
  hills(on, lamps)
  if (lamps) bloom(on, 30, 0.3)
  else bloom(on, 14, 0.25)
  finish(on, { grain: 4, vignette: 0.4 })
  return on
}

/** What the governor counted: eleven stars, and not one more. */
function eleven({ ctx, width: W, height: H }: Picture): void {
  const random = seeded(58)
  const places = [
    [0.08, 0.12],
    [0.17, 0.31],
    [0.23, 0.07],
    [0.34, 0.22],
    [0.39, 0.41],
    [0.52, 0.1],
    [0.6, 0.29],
    [0.7, 0.16],
    [0.79, 0.36],
    [0.87, 0.08],
    [0.94, 0.24],
  ] as const
  for (const [u, v] of places) {
    const colour = starColour(random)
    const size = between(random, 2.2, 3.6)
    glow(ctx, u * W, v * H, size * 10, colour, 0.3)
    ctx.fillStyle = css(colour, 0.95)
    ctx.beginPath()
    ctx.arc(u * W, v * H, size, 0, Math.PI * 2)
    ctx.fill()
  }
}

function hills(on: Picture, lamps: 0 | 1): void {
  const { ctx, width: W, height: H } = on
  const far = ridgeLine(on, {
    seed: 13,
    level: 0.6,
    swing: 0.045,
    waves: 3,
    shape: (u) => 0.075 * Math.exp(-(((u - 0.2) / 0.12) ** 2)),
  })
  const mid = ridgeLine(on, {
    seed: 27,
    level: 0.655,
    swing: 0.045,
    waves: 2.6,
    shape: (u) => 0.08 * (Math.abs(u - 0.52) * 2) ** 1.7,
  })
  const near = ridgeLine(on, {
    seed: 31,
    level: 0.72,
    swing: 0.03,
    waves: 2.4,
    shape: (u) => 0.14 * (Math.abs(u - 0.54) * 2) ** 2,
  })
  const shore = lamps ? '#a9713c' : '#16283a'
  fillRidge(on, far, hex(lamps ? '#4f3f40' : '#0e2033'), hex(lamps ? '#8b6242' : '#1c3a4c'), H * 0.15)
  fillRidge(on, mid, hex(lamps ? '#33292f' : '#0a1726'), hex(lamps ? '#7a5538' : '#17303f'), H * 0.15)
  fillRidge(on, near, hex(lamps ? '#211c25' : '#060f1b'), hex(shore), H * 0.2)
  floor(on, near, lamps)
  const frontal = ridgeLine(on, {
    seed: 63,
    level: 0.955,
    swing: 0.03,
    waves: 2.2,
    shape: (u) => 0.16 * (Math.abs(u - 0.56) * 2) ** 2.4,
  })
  fillRidge(on, frontal, hex(lamps ? '#0d0b10' : '#03060c'), hex('#020306'), H * 0.06)
  conifers(on, frontal, {
    seed: 66,
    tall: 130,
    colour: hex(lamps ? '#0b090e' : '#03060c'),
    gap: 17,
    sparse: -0.1,
  })
  ctx.globalAlpha = 1
  if (!lamps) glow(ctx, W * 0.52, H * 0.8, 500, hex('#20465c'), 0.2)
}

/** The valley floor: fields, the river, the streets and what shines in them. */
function floor(on: Picture, edge: (x: number) => number, lamps: 0 | 1): void {
  const { ctx, width: W, height: H } = on
  const top = H * 0.735
  ctx.save()
  ctx.beginPath()
  ctx.moveTo(0, H)
  for (let x = 0; x <= W; x += 4)
    ctx.lineTo(x, Math.max(edge(x) + H * 0.035, top + Math.abs(x / W - 0.53) ** 2 * H * 0.12))
  ctx.lineTo(W, H)
  ctx.closePath()
  ctx.clip()
  const ground = ctx.createLinearGradient(0, top, 0, H * 0.95)
  ground.addColorStop(0, lamps ? '#70502f' : '#132a38')
  ground.addColorStop(0.4, lamps ? '#33251f' : '#0a1825')
  ground.addColorStop(1, lamps ? '#17121a' : '#050b14')
  ctx.fillStyle = ground
  ctx.fillRect(0, top - 40, W, H)
  const bend = (t: number): [number, number] => {
    const y = H * (0.745 + 0.22 * t ** 1.5)
    return [W * (0.56 + 0.11 * Math.sin(t * 5.4 + 0.4) * (0.35 + t)), y]
  }
  ctx.lineCap = 'round'
  for (let t = 0; t < 1; t += 0.004) {
    const [x, y] = bend(t)
    ctx.fillStyle = css(
      blend(hex(lamps ? '#c98d51' : '#4d7f97'), hex(lamps ? '#3f3442' : '#16303f'), t),
      0.75,
    )
    ctx.beginPath()
    ctx.ellipse(x, y, 4 + 38 * t ** 1.3, 1.6 + 7 * t, 0, 0, Math.PI * 2)
    ctx.fill()
  }
  ctx.restore()
  if (lamps) lights(on, bend)
  else {
    roofs(on, bend)
    const fog = gradientNoise(77)
    veil(
      on,
      hex('#7fa6b8'),
      (u, v) =>
        0.2 *
        smooth(0.0, 0.5, fractal(fog, u * 4, v * 22, 4)) *
        smooth(0.73, 0.78, v) *
        (1 - smooth(0.8, 0.88, v)),
    )
  }
}

type Bend = (t: number) => [number, number]

/** Where the houses stand, from far to near: the same in both pictures. */
function* houses(on: Picture, bend: Bend): Generator<{ x: number; y: number; t: number; pick: number }> {
  const random = seeded(101)
  for (let index = 0; index < 620; index++) {
    const t = random() ** 1.15 * 0.78
    const [rx, ry] = bend(t)
    const street = random() < 0.6 ? Math.round(bell(random) * 3.2) * 0.9 : bell(random) * 3
    const spread = 40 + 150 * t
    const x = rx + (street + 0.35 * Math.sign(street || 1)) * spread + bell(random) * 8
    const y = ry + Math.abs(street) * 2 - 4 + bell(random) * (3 + 12 * t)
    if (x > 0 && x < on.width) yield { x, y, t, pick: random() }
  }
}

function lights(on: Picture, bend: Bend): void {
  const { ctx, width: W, height: H } = on
  const sodium = hex('#ffb45c')
  const white = hex('#ffe9c9')
  sheet(on, { mode: 'screen' }, (over) => {
    over.save()
    over.translate(W * 0.55, H * 0.79)
    over.scale(1, 0.32)
    glow(over, 0, 0, 1150, sodium, 0.5)
    over.restore()
  })
  for (const { x, y, t, pick } of houses(on, bend)) {
    const colour = blend(sodium, white, pick ** 2)
    const size = 1.1 + 2.6 * t
    glow(ctx, x, y, size * 8, colour, 0.16)
    ctx.fillStyle = css(colour, 0.95)
    ctx.beginPath()
    ctx.ellipse(x, y, size, size * 0.8, 0, 0, Math.PI * 2)
    ctx.fill()
    if (pick > 0.93) {
      glow(ctx, x, y, 80 + 120 * t, sodium, 0.22)
      const beam = ctx.createLinearGradient(0, y, 0, y - 300)
      beam.addColorStop(0, css(white, 0.07))
      beam.addColorStop(1, css(white, 0))
      ctx.fillStyle = beam
      ctx.fillRect(x - 5, y - 300, 10, 300)
    }
  }
}

/** With the lamps out the roofs hold a little starlight. */
function roofs(on: Picture, bend: Bend): void {
  const { ctx } = on
  const random = seeded(9)
  for (const { x, y, t } of houses(on, bend)) {
    const size = 3 + 11 * t
    ctx.fillStyle = css(hex('#050b14'), 0.9)
    ctx.fillRect(x - size, y - size * 0.5, size * 2, size * 0.9)
    ctx.fillStyle = css(hex('#3d6479'), between(random, 0.25, 0.6))
    ctx.beginPath()
    ctx.moveTo(x - size * 1.25, y - size * 0.45)
    ctx.lineTo(x - size * 0.6, y - size * 1.1)
    ctx.lineTo(x + size * 0.6, y - size * 1.1)
    ctx.lineTo(x + size * 1.25, y - size * 0.45)
    ctx.closePath()
    ctx.fill()
  }
}
