// Mirror: the 1.8-metre mirror lifted from its cell, with the open slit of the dome reflected in it.
import { blend, type Colour, css, hex } from '../paint/colour'
import { figure } from '../paint/figure'
import { fractal, gradientNoise, smooth } from '../paint/noise'
import { bloom, finish, glow, type Picture, picture, shade, sheet } from '../paint/picture'

const W = 2400
const H = 1600
const cx = W * 0.5
const cy = H * 0.63
const rx = W * 0.33
const ry = H * 0.235

export function mirror(): Picture {
  const on = picture(W, H)
  const noise = gradientNoise(25)
  shade(on, (u, v) => inside(u, v, noise))
  ribs(on)
  shaft(on)
  crew(on)
  cell(on)
  glass(on, noise)
  slings(on)
  bloom(on, 26, 0.3)
  finish(on, { grain: 4, vignette: 0.55 })
  return on
}

/** The inside of the dome, warm where the work lamps reach and blue where morning comes in. */
function inside(u: number, v: number, noise: (x: number, y: number) => number): Colour {
  const wall = blend(hex('#0f1622'), hex('#2c3442'), smooth(0, 0.55, v))
  const floor = blend(hex('#3a3531'), hex('#14161b'), smooth(0.6, 1, v))
  const base = blend(wall, floor, smooth(0.56, 0.6, v))
  const lamp = Math.exp(-(((u - 0.12) / 0.26) ** 2) - ((v - 0.5) / 0.34) ** 2)
  const day = Math.exp(-(((u - 0.66) / 0.3) ** 2) - ((v - 0.12) / 0.45) ** 2)
  const grainy = 1 + 0.06 * fractal(noise, u * 9, v * 6, 4)
  const lit = blend(blend(base, hex('#c98a4a'), lamp * 0.5), hex('#8fb4cf'), day * 0.4)
  return [lit[0] * grainy, lit[1] * grainy, lit[2] * grainy]
}

function ribs({ ctx }: Picture): void {
  ctx.save()
  for (let rib = -7; rib <= 7; rib++) {
    const x = cx + Math.sin((rib / 8) * (Math.PI / 2)) * W * 0.62
    ctx.strokeStyle = css(hex('#05080d'), 0.5)
    ctx.lineWidth = 13
    ctx.beginPath()
    ctx.moveTo(x, H * 0.57)
    ctx.quadraticCurveTo(cx + (x - cx) * 0.93, H * 0.1, cx + (x - cx) * 0.5, -H * 0.25)
    ctx.stroke()
    ctx.strokeStyle = css(hex('#7d94a8'), 0.16)
    ctx.lineWidth = 3
    ctx.stroke()
  }
  for (const [y, alpha] of [
    [0.18, 0.3],
    [0.36, 0.4],
    [0.535, 0.9],
  ] as const) {
    ctx.strokeStyle = css(hex('#06090e'), alpha)
    ctx.lineWidth = y > 0.5 ? 30 : 10
    ctx.beginPath()
    ctx.ellipse(cx, H * (y - 0.05), W * 0.64, H * 0.06, 0, 0, Math.PI)
    ctx.stroke()
  }
  // The slit stands open at the upper right: the sky of seven in the morning.
  const sky = ctx.createLinearGradient(0, 0, 0, H * 0.5)
  sky.addColorStop(0, '#a8cbe6')
  sky.addColorStop(1, '#f3e4cd')
  ctx.fillStyle = sky
  ctx.beginPath()
  ctx.moveTo(W * 0.605, 0)
  ctx.quadraticCurveTo(W * 0.64, H * 0.25, W * 0.645, H * 0.5)
  ctx.lineTo(W * 0.745, H * 0.5)
  ctx.quadraticCurveTo(W * 0.735, H * 0.22, W * 0.68, 0)
  ctx.fill()
  ctx.restore()
}

function shaft(on: Picture): void {
  sheet(on, { blur: 40, mode: 'screen' }, (over) => {
    const light = over.createLinearGradient(W * 0.68, H * 0.1, W * 0.45, H * 0.8)
    light.addColorStop(0, 'rgba(190,215,235,0.5)')
    light.addColorStop(1, 'rgba(190,215,235,0)')
    over.fillStyle = light
    over.beginPath()
    over.moveTo(W * 0.61, 0)
    over.lineTo(W * 0.74, H * 0.45)
    over.lineTo(W * 0.72, H * 0.8)
    over.lineTo(W * 0.2, H * 0.8)
    over.fill()
  })
}

/** The steel cell under the mirror, with its bolts. */
function cell({ ctx }: Picture): void {
  const deep = H * 0.11
  const drop = ctx.createRadialGradient(cx, cy + deep * 1.7, 0, cx, cy + deep * 1.7, rx * 1.4)
  drop.addColorStop(0, 'rgba(0,0,0,0.85)')
  drop.addColorStop(1, 'rgba(0,0,0,0)')
  ctx.save()
  ctx.translate(0, (cy + deep * 1.7) * 0.72)
  ctx.scale(1, 0.28)
  ctx.fillStyle = drop
  ctx.fillRect(0, -H * 4, W, H * 12)
  ctx.restore()
  const steel = ctx.createLinearGradient(cx - rx, 0, cx + rx, 0)
  steel.addColorStop(0, '#6d4f33')
  steel.addColorStop(0.12, '#8d7256')
  steel.addColorStop(0.4, '#23272e')
  steel.addColorStop(0.72, '#5b6a78')
  steel.addColorStop(0.86, '#a9bccb')
  steel.addColorStop(1, '#39434d')
  ctx.fillStyle = steel
  ctx.beginPath()
  ctx.ellipse(cx, cy, rx * 1.05, ry * 1.05, 0, Math.PI, 0, true)
  ctx.lineTo(cx + rx * 1.05, cy + deep)
  ctx.ellipse(cx, cy + deep, rx * 1.05, ry * 1.05, 0, 0, Math.PI)
  ctx.closePath()
  ctx.fill()
  ctx.fillStyle = '#30363d'
  ctx.beginPath()
  ctx.ellipse(cx, cy, rx * 1.05, ry * 1.05, 0, 0, Math.PI * 2)
  ctx.fill()
  ctx.strokeStyle = css(hex('#c5d3de'), 0.55)
  ctx.lineWidth = 4
  ctx.stroke()
  for (let bolt = 0; bolt < 30; bolt++) {
    const angle = (bolt / 29) * Math.PI
    const x = cx + Math.cos(angle) * rx * 1.05
    const y = cy + deep * 0.55 + Math.sin(angle) * ry * 1.05
    ctx.fillStyle = css(hex('#0d1014'), 0.75)
    ctx.beginPath()
    ctx.ellipse(x, y, 10 * Math.abs(Math.sin(angle)) + 3, 13, 0, 0, Math.PI * 2)
    ctx.fill()
    ctx.fillStyle = css(hex('#dfe8ee'), 0.35)
    ctx.beginPath()
    ctx.ellipse(x + 1, y - 4, 5 * Math.abs(Math.sin(angle)) + 1, 3, 0, 0, Math.PI * 2)
    ctx.fill()
  }
}

/** What the glass shows: the dome upside down, bent by the curve of the mirror. */
function glass(on: Picture, noise: (x: number, y: number) => number): void {
  const small = picture(Math.ceil(rx * 2), Math.ceil(ry * 2))
  shade(small, (u, v) => {
    const a = u * 2 - 1
    const b = v * 2 - 1
    const away = Math.hypot(a, b)
    const bend = 1 - 0.35 * away * away
    const x = a * bend
    const y = b * bend
    const base = blend(hex('#33465c'), hex('#0b121d'), smooth(-0.7, 0.9, y + 0.2 * x))
    const rib = smooth(0.86, 1, Math.abs(Math.cos(Math.atan2(x * 1.1, y + 1.6) * 26)))
    let colour = blend(base, hex('#04070c'), rib * 0.55)
    const hoop = smooth(0.9, 1, Math.cos((Math.hypot(x * 0.8, y + 1.6) - 0.4) * 15))
    colour = blend(colour, hex('#04070c'), hoop * 0.35)
    const centre = 0.17 + 0.12 * y - 0.06 * y * y
    const width = 0.12 - 0.05 * y
    const gap = smooth(width, width - 0.018, Math.abs(x - centre)) * smooth(0.86, 0.82, y)
    const sky = blend(hex('#dcecf6'), hex('#ffe9c8'), smooth(-0.7, 0.75, y))
    colour = blend(colour, sky, gap)
    const spill = Math.exp(-(((x - centre) / (width * 2.4)) ** 2)) * smooth(1, 0.7, y)
    colour = blend(colour, hex('#9fc0d8'), spill * 0.34 * (1 - gap))
    const lamp = Math.exp(-((x + 0.72) ** 2 + (y + 0.12) ** 2) * 9)
    colour = blend(colour, hex('#ffb765'), lamp * 0.75)
    const edge = smooth(0.82, 1, away)
    const sheen = 0.5 + 0.5 * fractal(noise, u * 3, v * 3, 3)
    return blend(colour, hex('#b5cadb'), edge * 0.3 * sheen)
  })
  const { ctx } = on
  ctx.save()
  ctx.beginPath()
  ctx.ellipse(cx, cy, rx, ry, 0, 0, Math.PI * 2)
  ctx.clip()
  ctx.drawImage(small.canvas, cx - rx, cy - ry)
  ctx.restore()
  ctx.lineWidth = 7
  const rim = ctx.createLinearGradient(cx - rx, cy, cx + rx, cy)
  rim.addColorStop(0, '#ffcf94')
  rim.addColorStop(0.35, '#46586a')
  rim.addColorStop(0.75, '#e9f4fb')
  rim.addColorStop(1, '#8fa6b8')
  ctx.strokeStyle = rim
  ctx.beginPath()
  ctx.ellipse(cx, cy, rx, ry, 0, 0, Math.PI * 2)
  ctx.stroke()
  // The hole in the middle, where the light of a star comes through.
  ctx.fillStyle = '#0a0d12'
  ctx.beginPath()
  ctx.ellipse(cx, cy, rx * 0.115, ry * 0.115, 0, 0, Math.PI * 2)
  ctx.fill()
  ctx.strokeStyle = css(hex('#cfe0ec'), 0.8)
  ctx.lineWidth = 5
  ctx.stroke()
}

/** Four slings to one hook. */
function slings({ ctx }: Picture): void {
  const hook = { x: cx, y: H * 0.13 }
  for (const [angle, front] of [
    [Math.PI * 1.22, false],
    [Math.PI * 1.78, false],
    [Math.PI * 0.84, true],
    [Math.PI * 0.16, true],
  ] as const) {
    const x = cx + Math.cos(angle) * rx * 1.05
    const y = cy + Math.sin(angle) * ry * 1.05
    ctx.strokeStyle = css(hex('#12161b'), 1)
    ctx.lineWidth = front ? 15 : 11
    ctx.beginPath()
    ctx.moveTo(hook.x, hook.y)
    ctx.lineTo(x, y)
    ctx.stroke()
    ctx.strokeStyle = css(hex(front ? '#f0c96b' : '#b08b45'), 0.95)
    ctx.lineWidth = front ? 8 : 5
    ctx.stroke()
    ctx.fillStyle = '#161b20'
    ctx.beginPath()
    ctx.arc(x, y, front ? 19 : 14, 0, Math.PI * 2)
    ctx.fill()
  }
  ctx.fillStyle = '#0d1116'
  ctx.fillRect(cx - 9, 0, 18, H * 0.09)
  ctx.beginPath()
  ctx.roundRect(cx - 58, H * 0.06, 116, 78, 14)
  ctx.fill()
  ctx.strokeStyle = css(hex('#a9c3d6'), 0.6)
  ctx.lineWidth = 4
  ctx.beginPath()
  ctx.moveTo(cx + 56, H * 0.07)
  ctx.lineTo(cx + 56, H * 0.06 + 68)
  ctx.stroke()
  ctx.strokeStyle = '#0d1116'
  ctx.lineWidth = 20
  ctx.beginPath()
  ctx.arc(cx, H * 0.13 - 4, 26, -0.4, Math.PI * 1.25)
  ctx.stroke()
}

/** Two of the crew on the far side, who let the crane do the work. */
function crew({ ctx }: Picture): void {
  for (const [u, tall, side] of [
    [0.075, 330, 1],
    [0.125, 350, -1],
    [0.9, 338, -1],
  ] as const) {
    const x = W * u
    const foot = H * 0.71
    figure(ctx, { x, foot, tall, side, colour: '#0a0d12' })
    ctx.strokeStyle = css(hex(u < 0.5 ? '#ffb868' : '#9cc3de'), 0.7)
    ctx.lineWidth = 4
    ctx.beginPath()
    ctx.moveTo(x - tall * 0.112, foot - tall * 0.76)
    ctx.lineTo(x - tall * 0.122, foot - tall * 0.34)
    ctx.stroke()
  }
  glow(ctx, 0, H * 0.42, 620, hex('#ff9d45'), 0.22)
  glow(ctx, W * 0.02, H * 0.36, 90, hex('#fff0d0'), 1)
}
