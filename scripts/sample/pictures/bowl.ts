// Bowl: moon-viewing noodles on the counter of the night kitchen, the real moon in the window.
import { blend, css, hex } from '../paint/colour'
import { fractal, gradientNoise, smooth } from '../paint/noise'
import { bloom, finish, glow, type Picture, picture, shade, sheet, veil } from '../paint/picture'
import { bell, between, seeded } from '../paint/random'
import { stars } from '../paint/sky'

const W = 2400
const H = 1600
const cx = W * 0.44
const cy = H * 0.6
const rx = W * 0.2
const ry = H * 0.105

export function bowl(): Picture {
  const on = picture(W, H)
  const noise = gradientNoise(29)
  shade(on, (u, v) => {
    const wall = blend(hex('#3a2419'), hex('#6b4128'), smooth(0.2, 0.66, v))
    const lamp = Math.exp(-(((u - 0.3) / 0.42) ** 2) - ((v - 0.35) / 0.5) ** 2)
    const plank = 0.06 * fractal(noise, u * 1.4, v * 60, 4)
    const wood = blend(hex('#a5683a'), hex('#4a2a18'), smooth(0.7, 1, v) + plank)
    const base = blend(wall, wood, smooth(0.684, 0.69, v))
    return blend(base, hex('#ffb25e'), lamp * 0.42)
  })
  windowPane(on)
  grain(on, noise)
  vessel(on)
  soup(on)
  chopsticks(on)
  steam(on)
  glow(on.ctx, W * 0.3, -60, 1250, hex('#ffab55'), 0.4)
  bloom(on, 30, 0.3)
  finish(on, { grain: 4, vignette: 0.6 })
  return on
}

/** The window at the right: night, the moon, and the small dome that has given up for tonight. */
function windowPane({ ctx }: Picture): void {
  const pane = picture(Math.round(W * 0.34), Math.round(H * 0.56))
  shade(pane, (u, v) => {
    const near = Math.exp(-((u - 0.62) ** 2 + (v - 0.34) ** 2) * 7)
    return blend(blend(hex('#0b1530'), hex('#2b4a6b'), v), hex('#a9bed0'), near * 0.6)
  })
  stars(pane, {
    seed: 3,
    count: 260,
    size: 1.4,
    clear: (u, v) => smooth(0.15, 0.6, Math.hypot(u - 0.62, v - 0.34)) * 0.8,
  })
  const mx = pane.width * 0.62
  const my = pane.height * 0.34
  glow(pane.ctx, mx, my, 330, hex('#f4ead0'), 0.6)
  pane.ctx.fillStyle = '#fdf4db'
  pane.ctx.beginPath()
  pane.ctx.arc(mx, my, 78, 0, Math.PI * 2)
  pane.ctx.fill()
  pane.ctx.fillStyle = css(hex('#cdbf9f'), 0.45)
  for (const [dx, dy, size] of [
    [-24, -22, 24],
    [16, -6, 30],
    [-8, 26, 20],
    [34, 26, 12],
  ] as const) {
    pane.ctx.beginPath()
    pane.ctx.ellipse(mx + dx, my + dy, size, size * 0.8, 0.4, 0, Math.PI * 2)
    pane.ctx.fill()
  }
  pane.ctx.fillStyle = '#070c18'
  pane.ctx.beginPath()
  pane.ctx.moveTo(0, pane.height)
  for (let x = 0; x <= pane.width; x += 6)
    pane.ctx.lineTo(x, pane.height * (0.86 - 0.07 * Math.sin((x / pane.width) * 3.6 + 0.3)))
  pane.ctx.lineTo(pane.width, pane.height)
  pane.ctx.fill()
  pane.ctx.beginPath()
  pane.ctx.arc(pane.width * 0.26, pane.height * 0.755, 66, Math.PI, 0)
  pane.ctx.fill()
  pane.ctx.fillRect(pane.width * 0.26 - 60, pane.height * 0.755, 120, 90)
  pane.ctx.strokeStyle = css(hex('#cfe0ee'), 0.7)
  pane.ctx.lineWidth = 4
  pane.ctx.beginPath()
  pane.ctx.arc(pane.width * 0.26, pane.height * 0.755, 65, Math.PI * 1.45, Math.PI * 1.95)
  pane.ctx.stroke()
  const x = W * 0.62
  const y = H * 0.06
  ctx.drawImage(pane.canvas, x, y)
  ctx.strokeStyle = '#20130c'
  ctx.lineWidth = 34
  ctx.strokeRect(x, y, pane.width, pane.height)
  ctx.lineWidth = 16
  ctx.beginPath()
  ctx.moveTo(x + pane.width * 0.44, y)
  ctx.lineTo(x + pane.width * 0.44, y + pane.height)
  ctx.moveTo(x, y + pane.height * 0.52)
  ctx.lineTo(x + pane.width, y + pane.height * 0.52)
  ctx.stroke()
  ctx.strokeStyle = css(hex('#c98950'), 0.6)
  ctx.lineWidth = 4
  ctx.strokeRect(x - 16, y - 16, pane.width + 32, pane.height + 32)
}

/** The grain of the counter, and its front edge. */
function grain({ ctx }: Picture, noise: (x: number, y: number) => number): void {
  for (let line = 0; line < 70; line++) {
    const y = H * (0.695 + 0.31 * (line / 70) ** 1.3)
    ctx.strokeStyle = css(hex(line % 3 ? '#2e190d' : '#d39a60'), 0.16)
    ctx.lineWidth = 1 + (line / 70) * 4
    ctx.beginPath()
    for (let x = 0; x <= W; x += 24) {
      const dy = noise(x / 420, line * 0.31) * (6 + line * 0.35)
      if (x === 0) ctx.moveTo(x, y + dy)
      else ctx.lineTo(x, y + dy)
    }
    ctx.stroke()
  }
}

function vessel(on: Picture): void {
  const { ctx } = on
  sheet(on, { blur: 26 }, (over) => {
    over.fillStyle = 'rgba(20,9,3,0.75)'
    over.beginPath()
    over.ellipse(cx + 90, H * 0.845, rx * 0.95, ry * 0.55, 0, 0, Math.PI * 2)
    over.fill()
  })
  const clay = ctx.createLinearGradient(cx - rx, 0, cx + rx, 0)
  clay.addColorStop(0, '#f6d7a8')
  clay.addColorStop(0.22, '#e3dccb')
  clay.addColorStop(0.62, '#8b8f98')
  clay.addColorStop(1, '#3c4252')
  ctx.fillStyle = clay
  ctx.fillRect(cx - rx * 0.42, H * 0.8, rx * 0.84, H * 0.045)
  ctx.beginPath()
  ctx.ellipse(cx, H * 0.845, rx * 0.42, ry * 0.2, 0, 0, Math.PI * 2)
  ctx.fill()
  ctx.beginPath()
  ctx.moveTo(cx - rx, cy)
  ctx.bezierCurveTo(cx - rx * 0.98, cy + H * 0.14, cx - rx * 0.6, H * 0.82, cx, H * 0.825)
  ctx.bezierCurveTo(cx + rx * 0.6, H * 0.82, cx + rx * 0.98, cy + H * 0.14, cx + rx, cy)
  ctx.fill()
  ctx.save()
  ctx.clip()
  // Indigo waves round the bowl, brushed by hand.
  ctx.strokeStyle = css(hex('#22386e'), 0.85)
  for (let row = 0; row < 3; row++)
    for (let wave = -12; wave <= 12; wave++) {
      const around = ((wave + (row % 2) * 0.5) / 12) * (Math.PI / 2)
      if (Math.abs(around) > Math.PI / 2) continue
      const x = cx + Math.sin(around) * rx * (0.99 - row * 0.07)
      const y = cy + H * (0.055 + row * 0.036) + Math.cos(around) * ry * 0.75
      const squeeze = Math.max(0.12, Math.cos(around))
      for (let ring = 0; ring < 3; ring++) {
        ctx.lineWidth = 5.5 - ring
        ctx.beginPath()
        ctx.ellipse(x, y, (36 - ring * 11) * squeeze, 34 - ring * 11, 0, Math.PI, 0)
        ctx.stroke()
      }
    }
  ctx.restore()
  ctx.fillStyle = '#efe3cc'
  ctx.beginPath()
  ctx.ellipse(cx, cy, rx, ry, 0, 0, Math.PI * 2)
  ctx.fill()
  ctx.lineWidth = 7
  ctx.strokeStyle = '#22386e'
  ctx.beginPath()
  ctx.ellipse(cx, cy, rx * 0.985, ry * 0.975, 0, 0, Math.PI * 2)
  ctx.stroke()
}

/** Broth, noodles, spring onion, seaweed, and the egg that is the moon. */
function soup({ ctx }: Picture): void {
  const random = seeded(14)
  ctx.save()
  ctx.beginPath()
  ctx.ellipse(cx, cy + 9, rx * 0.91, ry * 0.86, 0, 0, Math.PI * 2)
  ctx.clip()
  const broth = ctx.createRadialGradient(cx - rx * 0.4, cy - 40, 20, cx, cy, rx)
  broth.addColorStop(0, '#b5692a')
  broth.addColorStop(0.6, '#6e3513')
  broth.addColorStop(1, '#3d1c0b')
  ctx.fillStyle = broth
  ctx.fillRect(cx - rx, cy - ry, rx * 2, ry * 2.2)
  ctx.lineCap = 'round'
  for (let noodle = 0; noodle < 120; noodle++) {
    const x = cx + bell(random) * rx * 0.34
    const y = cy + 14 + bell(random) * ry * 0.3
    ctx.strokeStyle = css(blend(hex('#8d6848'), hex('#dcbd8f'), random()), 0.92)
    ctx.lineWidth = between(random, 6, 9)
    ctx.beginPath()
    ctx.moveTo(x - between(random, 90, 210), y + between(random, -26, 26))
    ctx.quadraticCurveTo(
      x,
      y + between(random, -60, 60),
      x + between(random, 90, 210),
      y + between(random, -26, 26),
    )
    ctx.stroke()
  }
  // A sheet of seaweed stands at the back.
  ctx.fillStyle = '#16211a'
  ctx.beginPath()
  ctx.moveTo(cx + rx * 0.34, cy - ry * 0.95)
  ctx.lineTo(cx + rx * 0.78, cy - ry * 0.75)
  ctx.lineTo(cx + rx * 0.7, cy + ry * 0.14)
  ctx.lineTo(cx + rx * 0.3, cy - ry * 0.06)
  ctx.fill()
  ctx.fillStyle = '#f7f1e4'
  ctx.beginPath()
  for (let step = 0; step <= 40; step++) {
    const angle = (step / 40) * Math.PI * 2
    const reach = 1 + 0.1 * Math.sin(angle * 3 + 1) + 0.05 * Math.sin(angle * 7)
    ctx.lineTo(
      cx - rx * 0.16 + Math.cos(angle) * rx * 0.36 * reach,
      cy + 8 + Math.sin(angle) * ry * 0.5 * reach,
    )
  }
  ctx.fill()
  const yolk = ctx.createRadialGradient(cx - rx * 0.2, cy - 22, 6, cx - rx * 0.15, cy, rx * 0.2)
  yolk.addColorStop(0, '#ffdf7d')
  yolk.addColorStop(0.55, '#fbae2b')
  yolk.addColorStop(1, '#d97812')
  ctx.fillStyle = yolk
  ctx.beginPath()
  ctx.ellipse(cx - rx * 0.15, cy, rx * 0.165, ry * 0.29, 0, 0, Math.PI * 2)
  ctx.fill()
  ctx.fillStyle = 'rgba(255,255,255,0.85)'
  ctx.beginPath()
  ctx.ellipse(cx - rx * 0.21, cy - 14, 17, 6, -0.3, 0, Math.PI * 2)
  ctx.fill()
  for (let ring = 0; ring < 46; ring++) {
    const x = cx + rx * (0.36 + 0.2 * bell(random))
    const y = cy + ry * (0.3 + 0.2 * bell(random))
    ctx.strokeStyle = css(blend(hex('#5c9a3f'), hex('#cfe3a0'), random()))
    ctx.lineWidth = 6
    ctx.beginPath()
    ctx.ellipse(x, y, between(random, 10, 17), between(random, 6, 10), random() * 3, 0, Math.PI * 2)
    ctx.stroke()
  }
  ctx.restore()
}

function chopsticks({ ctx }: Picture): void {
  ctx.lineCap = 'round'
  for (const [dy, tone] of [
    [0, '#7a1f16'],
    [34, '#8f2a1d'],
  ] as const) {
    ctx.strokeStyle = 'rgba(20,9,3,0.5)'
    ctx.lineWidth = 15
    ctx.beginPath()
    ctx.moveTo(W * 0.655, H * 0.835 + dy + 12)
    ctx.lineTo(W * 0.955, H * 0.8 + dy + 12)
    ctx.stroke()
    ctx.strokeStyle = tone
    ctx.beginPath()
    ctx.moveTo(W * 0.65, H * 0.83 + dy)
    ctx.lineTo(W * 0.95, H * 0.795 + dy)
    ctx.stroke()
    ctx.strokeStyle = 'rgba(255,200,150,0.5)'
    ctx.lineWidth = 3
    ctx.beginPath()
    ctx.moveTo(W * 0.66, H * 0.826 + dy)
    ctx.lineTo(W * 0.94, H * 0.793 + dy)
    ctx.stroke()
  }
  ctx.fillStyle = '#4b5a6e'
  ctx.beginPath()
  ctx.roundRect(W * 0.682, H * 0.836, 64, 52, 16)
  ctx.fill()
  ctx.fillStyle = 'rgba(220,235,250,0.5)'
  ctx.fillRect(W * 0.682 + 10, H * 0.84, 40, 5)
}

function steam(on: Picture): void {
  const noise = gradientNoise(91)
  veil(
    on,
    hex('#fff1dc'),
    (u, v) => {
      const up = (cy / H - v) / 0.52
      if (up < -0.06 || up > 1) return 0
      const twist = fractal(noise, u * 5, v * 3.2, 4) * 0.09
      const across = (u - cx / W + twist - 0.02 * up) / (0.085 + 0.075 * up)
      const strands = smooth(-0.15, 0.55, fractal(noise, u * 8 + twist * 10, v * 4.5 + 3, 4, 0.55))
      return 0.62 * Math.exp(-across * across) * strands * smooth(-0.06, 0.05, up) * (1 - up) ** 1.3
    },
    'screen',
    2,
  )
}
