// Mast: the wind instruments at dusk, and the observer who has come up to knock the ice off.
import { blend, css, hex, ramp } from '../paint/colour'
import { figure } from '../paint/figure'
import { fillRidge, ridgeLine } from '../paint/land'
import { fractal, gradientNoise, smooth } from '../paint/noise'
import { bloom, finish, glow, type Picture, picture, shade, veil } from '../paint/picture'
import { between, seeded } from '../paint/random'

const W = 2000
const H = 2500
const ink = '#11141f'
const air = ramp([
  [0, '#27365c'],
  [0.3, '#5c6288'],
  [0.52, '#b98a90'],
  [0.7, '#eea277'],
  [0.82, '#ffc98d'],
])

export function mast(): Picture {
  const on = picture(W, H)
  const { ctx } = on
  const cloud = gradientNoise(24)
  shade(on, (u, v) => {
    const base = air(v + 0.03 * (u - 0.5))
    const streak =
      smooth(0.02, 0.5, fractal(cloud, u * 2 + v, v * 10 - u * 1.5, 6, 0.56)) * smooth(0.08, 0.3, v)
    const under = blend(hex('#f5b58c'), hex('#6e6587'), smooth(0.75, 0.25, v))
    return blend(base, under, streak * 0.55)
  })
  glow(ctx, W * 0.12, H * 0.8, 1300, hex('#ffb46a'), 0.34)
  hills(on)
  tower(on)
  ice(on)
  bloom(on, 24, 0.25)
  finish(on, { grain: 4, vignette: 0.35 })
  return on
}

function hills(on: Picture): void {
  for (const [seed, level, top, foot] of [
    [41, 0.8, '#a97f80', '#e7b28f'],
    [42, 0.845, '#7d6675', '#c79788'],
    [43, 0.89, '#54506a', '#8f7480'],
  ] as const)
    fillRidge(on, ridgeLine(on, { seed, level, swing: 0.03, waves: 2.6 }), hex(top), hex(foot), H * 0.07)
  const drift = gradientNoise(5)
  veil(
    on,
    hex('#f0c3a4'),
    (u, v) => 0.55 * smooth(0.84, 0.93, v) * smooth(-0.2, 0.4, fractal(drift, u * 4, v * 22, 4)),
  )
  const near = ridgeLine(on, { seed: 46, level: 0.955, swing: 0.014, waves: 5, rough: 0.6 })
  fillRidge(on, near, hex('#232333'), hex(ink), H * 0.06)
}

/** A lattice mast with a platform two thirds up. */
function tower({ ctx }: Picture): void {
  const foot = H * 0.965
  const top = H * 0.235
  const at = (t: number) => ({ y: foot + (top - foot) * t, half: 128 - 92 * t })
  ctx.strokeStyle = ink
  ctx.lineCap = 'round'
  const x = W * 0.55
  ctx.lineWidth = 15
  ctx.beginPath()
  for (const side of [-1, 1]) {
    ctx.moveTo(x + side * at(0).half, foot)
    ctx.lineTo(x + side * at(1).half, top)
  }
  ctx.stroke()
  ctx.lineWidth = 6
  ctx.beginPath()
  const bays = 17
  for (let bay = 0; bay < bays; bay++) {
    const low = at(bay / bays)
    const high = at((bay + 1) / bays)
    ctx.moveTo(x - low.half, low.y)
    ctx.lineTo(x + high.half, high.y)
    ctx.moveTo(x + low.half, low.y)
    ctx.lineTo(x - high.half, high.y)
    ctx.moveTo(x - high.half, high.y)
    ctx.lineTo(x + high.half, high.y)
  }
  ctx.stroke()
  ctx.lineWidth = 2.5
  ctx.beginPath()
  for (const [t, reach] of [
    [0.98, -900],
    [0.98, 760],
    [0.62, -640],
    [0.62, 560],
  ] as const) {
    ctx.moveTo(x, at(t).y)
    ctx.lineTo(x + reach, foot + 40)
  }
  ctx.stroke()
  platform(ctx, x, at(0.6).y)
  head(ctx, x, top)
}

function platform(ctx: Picture['ctx'], x: number, y: number): void {
  ctx.fillStyle = ink
  ctx.fillRect(x - 190, y, 380, 15)
  const hand = figure(ctx, { x: x - 112, foot: y, tall: 262, side: -1, colour: ink })
  ctx.strokeStyle = ink
  ctx.lineWidth = 6
  ctx.beginPath()
  ctx.moveTo(x - 188, y - 108)
  ctx.lineTo(x + 188, y - 108)
  for (const post of [-186, -93, 0, 93, 186]) {
    ctx.moveTo(x + post, y)
    ctx.lineTo(x + post, y - 108)
  }
  ctx.stroke()
  // A hurricane lamp, lit a little early.
  ctx.lineWidth = 3
  ctx.beginPath()
  ctx.moveTo(hand.x, hand.y)
  ctx.lineTo(hand.x, hand.y + 24)
  ctx.stroke()
  ctx.fillStyle = '#ffe6ad'
  ctx.beginPath()
  ctx.roundRect(hand.x - 13, hand.y + 24, 26, 36, 8)
  ctx.fill()
  glow(ctx, hand.x, hand.y + 42, 210, hex('#ffc061'), 0.85)
  ctx.strokeStyle = css(hex('#ffd196'), 0.8)
  ctx.lineWidth = 4
  ctx.beginPath()
  ctx.moveTo(x - 142, y - 208)
  ctx.lineTo(x - 144, y - 92)
  ctx.stroke()
}

/** Cups on one arm, the vane on the other, a lightning rod between. */
function head(ctx: Picture['ctx'], x: number, y: number): void {
  ctx.strokeStyle = ink
  ctx.fillStyle = ink
  ctx.lineWidth = 13
  ctx.beginPath()
  ctx.moveTo(x - 410, y - 6)
  ctx.lineTo(x + 410, y - 6)
  ctx.moveTo(x - 390, y)
  ctx.lineTo(x - 390, y - 170)
  ctx.moveTo(x + 390, y)
  ctx.lineTo(x + 390, y - 190)
  ctx.stroke()
  ctx.lineWidth = 6
  ctx.beginPath()
  ctx.moveTo(x, y)
  ctx.lineTo(x, y - 330)
  ctx.moveTo(x - 250, y - 6)
  ctx.lineTo(x - 36, y + 130)
  ctx.moveTo(x + 250, y - 6)
  ctx.lineTo(x + 36, y + 130)
  ctx.stroke()
  for (const [dx, dy, turn] of [
    [-142, -10, 1],
    [128, 22, -1],
    [34, -36, 1],
  ] as const) {
    ctx.lineWidth = 9
    ctx.beginPath()
    ctx.moveTo(x - 390, y - 172)
    ctx.lineTo(x - 390 + dx, y - 172 + dy)
    ctx.stroke()
    ctx.save()
    ctx.translate(x - 390 + dx, y - 172 + dy)
    ctx.scale(Math.abs(dx) > 60 ? 1 : 0.6, 1)
    const cup = ctx.createLinearGradient(-50 * turn, 0, 50 * turn, 0)
    cup.addColorStop(0, '#6c5160')
    cup.addColorStop(0.5, ink)
    ctx.fillStyle = cup
    ctx.beginPath()
    ctx.arc(0, 0, 52, turn > 0 ? -Math.PI / 2 : Math.PI / 2, turn > 0 ? Math.PI / 2 : Math.PI * 1.5)
    ctx.closePath()
    ctx.fill()
    ctx.restore()
  }
  ctx.fillStyle = ink
  ctx.beginPath()
  ctx.arc(x - 390, y - 172, 20, 0, Math.PI * 2)
  ctx.fill()
  ctx.beginPath()
  ctx.moveTo(x + 190, y - 206)
  ctx.lineTo(x + 250, y - 232)
  ctx.lineTo(x + 250, y - 214)
  ctx.lineTo(x + 480, y - 214)
  ctx.lineTo(x + 540, y - 290)
  ctx.lineTo(x + 640, y - 290)
  ctx.lineTo(x + 600, y - 206)
  ctx.lineTo(x + 640, y - 122)
  ctx.lineTo(x + 540, y - 122)
  ctx.lineTo(x + 480, y - 198)
  ctx.lineTo(x + 250, y - 198)
  ctx.lineTo(x + 250, y - 180)
  ctx.closePath()
  ctx.fill()
}

/** Rime grows into the wind: short white teeth on the left of everything. */
function ice({ ctx }: Picture): void {
  const random = seeded(31)
  const x = W * 0.55
  ctx.lineCap = 'round'
  for (let tooth = 0; tooth < 1500; tooth++) {
    const t = random()
    const y = H * (0.965 - 0.73 * t)
    const half = 128 - 92 * t
    const edge = random() < 0.65 ? -1 : 1
    const px = x + edge * half - 5
    const long = between(random, 4, 20) * (0.35 + t)
    ctx.strokeStyle = css(blend(hex('#fff3e2'), hex('#e8b99f'), random()), between(random, 0.35, 0.85))
    ctx.lineWidth = between(random, 1.5, 4)
    ctx.beginPath()
    ctx.moveTo(px, y)
    ctx.lineTo(px - long, y + between(random, -3, 3))
    ctx.stroke()
  }
  const top = H * 0.235
  for (let tooth = 0; tooth < 240; tooth++) {
    const px = x + between(random, -410, 410)
    ctx.strokeStyle = css(hex('#fff3e2'), between(random, 0.3, 0.8))
    ctx.lineWidth = 3
    ctx.beginPath()
    ctx.moveTo(px, top - 10)
    ctx.lineTo(px - between(random, 6, 22), top - 14 + between(random, -6, 10))
    ctx.stroke()
  }
}
