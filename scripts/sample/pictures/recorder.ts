// Recorder: a glass ball that burns the hours of sunshine into a card.
import { blend, type Colour, css, hex } from '../paint/colour'
import { clamp, fractal, gradientNoise, smooth } from '../paint/noise'
import { bloom, finish, glow, type Picture, picture, shade, sheet, veil } from '../paint/picture'

const W = 2000
const H = 2500
const ball = { x: W * 0.5, y: H * 0.43, r: W * 0.255 }

/** The view behind the ball: morning sky over ridges, out of focus. */
function view(noise: (x: number, y: number) => number): (u: number, v: number) => Colour {
  return (u, v) => {
    const sky = blend(hex('#5d86b4'), hex('#f4dcb8'), smooth(0.02, 0.56, v + 0.05 * (u - 0.5)))
    const sun = Math.exp(-((u - 0.2) ** 2 + (v - 0.2) ** 2) * 9)
    let colour = blend(sky, hex('#fff3d2'), sun * 0.85)
    const layers = [
      [0.56, '#9fb0c2', 2.2],
      [0.63, '#768da6', 2.9],
      [0.72, '#4d6a6f', 3.4],
      [0.84, '#36504a', 4.2],
    ] as const
    for (const [level, code, waves] of layers) {
      const edge = level + 0.05 * fractal(noise, u * waves + level * 9, level * 3, 3)
      colour = blend(colour, hex(code), smooth(edge - 0.012, edge + 0.012, v))
    }
    return colour
  }
}

export function recorder(): Picture {
  const on = picture(W, H)
  const { ctx } = on
  const behind = view(gradientNoise(18))
  shade(on, behind)
  // A shallow focus softens all that.
  sheet(on, { blur: 26 }, (over) => over.drawImage(on.canvas, 0, 0))
  bokeh(on)
  stand(on)
  sphere(on, behind)
  card(on)
  glow(ctx, ball.x - ball.r * 0.42, ball.y - ball.r * 0.5, ball.r * 0.5, hex('#ffffff'), 0.6)
  bloom(on, 22, 0.28)
  finish(on, { grain: 4, vignette: 0.35 })
  return on
}

function bokeh({ ctx }: Picture): void {
  for (const [u, v, size, alpha] of [
    [0.09, 0.8, 60, 0.14],
    [0.86, 0.74, 84, 0.1],
    [0.95, 0.87, 50, 0.14],
    [0.2, 0.92, 90, 0.08],
    [0.78, 0.93, 64, 0.1],
  ] as const) {
    ctx.fillStyle = css(hex('#ffe9bd'), alpha)
    ctx.beginPath()
    ctx.arc(u * W, v * H, size, 0, Math.PI * 2)
    ctx.fill()
  }
}

const brass = (ctx: Picture['ctx'], x0: number, x1: number) => {
  const fill = ctx.createLinearGradient(x0, 0, x1, 0)
  for (const [place, code] of [
    [0, '#4a3210'],
    [0.1, '#c69a4a'],
    [0.2, '#fff0bd'],
    [0.3, '#c4933c'],
    [0.55, '#6b4816'],
    [0.78, '#3d290c'],
    [0.92, '#a77c35'],
    [1, '#5a3f16'],
  ] as const)
    fill.addColorStop(place, code)
  return fill
}

/** Bowl, arms and foot of brass on a stone pillar. */
function stand({ ctx }: Picture): void {
  const { x, y, r } = ball
  const stone = ctx.createLinearGradient(x - r * 1.5, 0, x + r * 1.5, 0)
  stone.addColorStop(0, '#b9b2a4')
  stone.addColorStop(0.25, '#d9d3c5')
  stone.addColorStop(0.7, '#7a766d')
  stone.addColorStop(1, '#57554f')
  ctx.fillStyle = stone
  ctx.beginPath()
  ctx.moveTo(x - r * 1.35, H * 0.87)
  ctx.lineTo(x + r * 1.35, H * 0.87)
  ctx.lineTo(x + r * 1.45, H)
  ctx.lineTo(x - r * 1.45, H)
  ctx.fill()
  const specks = gradientNoise(3)
  for (let speck = 0; speck < 2400; speck++) {
    const px = x + (specks(speck * 0.73, 1) * 1.9 + specks(speck * 3.1, 7) * 0.6) * r
    const py = H * 0.87 + Math.abs(specks(speck * 1.31, 4)) * H * 0.16
    if (Math.abs(px - x) > r * 1.34) continue
    ctx.fillStyle = css(hex(speck % 3 ? '#4b4842' : '#efeadd'), 0.16)
    ctx.fillRect(px, py, 3 + (speck % 4), 2 + (speck % 3))
  }
  ctx.fillStyle = css(hex('#f2ecdd'))
  ctx.beginPath()
  ctx.ellipse(x, H * 0.87, r * 1.35, r * 0.16, 0, 0, Math.PI * 2)
  ctx.fill()
  ctx.fillStyle = stone
  ctx.beginPath()
  ctx.ellipse(x, H * 0.873, r * 1.34, r * 0.155, 0, 0, Math.PI * 2)
  ctx.fill()
  ctx.fillStyle = 'rgba(20,18,14,0.4)'
  ctx.beginPath()
  ctx.ellipse(x + r * 0.3, H * 0.874, r * 0.95, r * 0.1, 0, 0, Math.PI * 2)
  ctx.fill()
  ctx.fillStyle = brass(ctx, x - r * 0.75, x + r * 0.75)
  ctx.beginPath()
  ctx.moveTo(x - r * 0.75, H * 0.868)
  ctx.ellipse(x, H * 0.868, r * 0.75, r * 0.1, 0, Math.PI, 0, true)
  ctx.bezierCurveTo(x + r * 0.72, H * 0.82, x + r * 0.2, H * 0.83, x + r * 0.16, H * 0.76)
  ctx.lineTo(x - r * 0.16, H * 0.76)
  ctx.bezierCurveTo(x - r * 0.2, H * 0.83, x - r * 0.72, H * 0.82, x - r * 0.75, H * 0.868)
  ctx.fill()
  ctx.fillRect(x - r * 0.1, y + r * 1.24, r * 0.2, H * 0.77 - y - r * 1.24)
  ctx.fillStyle = brass(ctx, x - r * 0.26, x + r * 0.26)
  ctx.beginPath()
  ctx.ellipse(x, H * 0.745, r * 0.22, r * 0.07, 0, 0, Math.PI * 2)
  ctx.fill()
  // The arc that holds the ball from pole to pole, round under the card.
  ctx.lineWidth = r * 0.12
  ctx.strokeStyle = brass(ctx, x - r * 1.3, x + r * 1.3)
  ctx.beginPath()
  ctx.arc(x, y, r * 1.36, Math.PI, 0, true)
  ctx.stroke()
  for (const side of [-1, 1]) {
    ctx.fillStyle = brass(ctx, x + side * r * 1.36 - 60, x + side * r * 1.36 + 60)
    ctx.fillRect(x + side * r * 1.14 - r * 0.2, y - r * 0.08, r * 0.4, r * 0.16)
    ctx.beginPath()
    ctx.arc(x + side * r * 1.36, y, r * 0.12, 0, Math.PI * 2)
    ctx.fill()
  }
}

/** The ball shows the view behind it upside down, squeezed towards its edge. */
function sphere(on: Picture, behind: (u: number, v: number) => Colour): void {
  const { x, y, r } = ball
  const size = Math.ceil(r * 2)
  const small = picture(size, size)
  shade(small, (u, v) => {
    const a = u * 2 - 1
    const b = v * 2 - 1
    const away = Math.hypot(a, b)
    if (away >= 1) return [200, 205, 205]
    const lens = away < 0.001 ? 0 : Math.asin(away) / (Math.PI / 2) / away
    const su = clamp(0.5 - a * lens * (0.42 + 0.5 * away ** 6))
    const sv = clamp(0.5 - b * lens * (0.42 + 0.5 * away ** 6))
    let colour = behind(su, sv)
    // Fresnel: the edge reflects more and lets less through.
    const edge = away ** 7
    colour = blend(colour, hex('#243138'), 0.62 * smooth(0.72, 1, away))
    colour = blend(colour, hex('#eef4f6'), 0.42 * edge * smooth(0.5, -0.9, b))
    const window = Math.exp(-(((a + 0.42) / 0.16) ** 2) - ((b + 0.52) / 0.1) ** 2)
    return blend(colour, hex('#ffffff'), clamp(window * 1.1))
  })
  const { ctx } = on
  ctx.save()
  ctx.beginPath()
  ctx.arc(x, y, r, 0, Math.PI * 2)
  ctx.clip()
  ctx.drawImage(small.canvas, x - r, y - r)
  ctx.restore()
  ctx.strokeStyle = css(hex('#f5f8f6'), 0.55)
  ctx.lineWidth = 4
  ctx.beginPath()
  ctx.arc(x, y, r - 2, Math.PI * 1.02, Math.PI * 1.72)
  ctx.stroke()
}

/** The card in the bowl before the ball: hours marked, and the brown line the sun has burnt so far. */
function card(on: Picture): void {
  const { ctx } = on
  const { x, y, r } = ball
  const outer = r * 1.3
  const inner = r * 1.07
  const from = Math.PI * 0.12
  const to = Math.PI * 0.88
  ctx.lineWidth = r * 0.34
  ctx.strokeStyle = brass(ctx, x - outer, x + outer)
  ctx.beginPath()
  ctx.arc(x, y, r * 1.19, from - 0.04, to + 0.04)
  ctx.stroke()
  ctx.lineWidth = outer - inner
  const paper = ctx.createLinearGradient(x - outer, 0, x + outer, 0)
  paper.addColorStop(0, '#3f8273')
  paper.addColorStop(0.3, '#57a08d')
  paper.addColorStop(1, '#24564c')
  ctx.strokeStyle = paper
  ctx.beginPath()
  ctx.arc(x, y, (outer + inner) / 2, from, to)
  ctx.stroke()
  ctx.strokeStyle = css(hex('#eef6ee'), 0.85)
  for (let hour = 0; hour <= 12; hour++) {
    const angle = from + ((to - from) * hour) / 12
    ctx.lineWidth = hour % 3 === 0 ? 5 : 2.5
    ctx.beginPath()
    ctx.moveTo(x + Math.cos(angle) * inner * 1.01, y + Math.sin(angle) * inner * 1.01)
    ctx.lineTo(x + Math.cos(angle) * outer * 0.99, y + Math.sin(angle) * outer * 0.99)
    ctx.stroke()
  }
  // Morning is on the right, for the sun stands on the left; cloud broke the line twice.
  const middle = (outer + inner) / 2 + 6
  for (const [start, end] of [
    [0.06, 0.2],
    [0.235, 0.3],
    [0.33, 0.445],
  ] as const) {
    ctx.lineCap = 'round'
    ctx.strokeStyle = '#22130a'
    ctx.lineWidth = 13
    ctx.beginPath()
    ctx.arc(x, y, middle, from + (to - from) * start, from + (to - from) * end)
    ctx.stroke()
    ctx.strokeStyle = css(hex('#8a4a1c'), 0.8)
    ctx.lineWidth = 21
    ctx.globalCompositeOperation = 'multiply'
    ctx.stroke()
    ctx.globalCompositeOperation = 'source-over'
  }
  const burn = from + (to - from) * 0.447
  const bx = x + Math.cos(burn) * middle
  const by = y + Math.sin(burn) * middle
  glow(ctx, bx, by, 120, hex('#ffb03a'), 0.9)
  glow(ctx, bx, by, 34, hex('#ffffff'), 1)
  smoke(on, bx, by)
}

function smoke(on: Picture, x: number, y: number): void {
  const noise = gradientNoise(71)
  veil(
    on,
    hex('#f3efe6'),
    (u, v) => {
      const up = (y - v * H) / 900
      if (up < 0 || up > 1) return 0
      const sway = (0.05 * fractal(noise, 1.3, up * 3.2, 3) + 0.03 * Math.sin(up * 7)) * up * W + up * 190
      const wide = 5 + 46 * up
      const off = (u * W - x - sway) / wide
      const strand =
        Math.exp(-off * off) + 0.6 * Math.exp(-((off - 1.2 + fractal(noise, u * 8, v * 8, 2)) ** 2) * 2)
      return 0.34 * strand * (1 - up) ** 1.6 * smooth(0, 0.04, up)
    },
    'screen',
    2,
  )
}
