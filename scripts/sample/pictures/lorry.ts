// Lorry: the mirror on its way down in the fog, at walking pace, with two walkers ahead of it.
import { blend, css, hex } from '../paint/colour'
import { figure } from '../paint/figure'
import { conifer } from '../paint/land'
import { fractal, gradientNoise, smooth } from '../paint/noise'
import { bloom, finish, glow, type Picture, picture, shade, sheet, veil } from '../paint/picture'
import { between, seeded } from '../paint/random'

const fog = hex('#8b9aa6')
const beam = hex('#ffe2ac')

export function lorry(): Picture {
  const on = picture(2400, 1600)
  const { ctx, width: W, height: H } = on
  const noise = gradientNoise(12)
  const light = { u: 0.57, v: 0.62 }
  shade(on, (u, v) => {
    const away = Math.hypot((u - light.u) * 1.35, v - light.v)
    const drift = fractal(noise, u * 3, v * 4, 4) * 0.08
    const dusk = blend(hex('#26323f'), hex('#5a6c7a'), smooth(0.05, 0.62, v + drift))
    return blend(dusk, hex('#c9ba98'), Math.exp(-((away / 0.34) ** 2)) * 0.55)
  })
  forest(on)
  road(on)
  truck(on, W * 0.565, H * 0.775, 1.24)
  beams(on, W * 0.565, H * 0.735)
  walkers(on)
  reeds(on)
  const drift = gradientNoise(31)
  veil(
    on,
    fog,
    (u, v) =>
      0.3 *
      smooth(-0.1, 0.5, fractal(drift, u * 3.4, v * 11, 5)) *
      smooth(0.4, 0.62, v) *
      (1 - smooth(0.72, 0.98, v)),
  )
  bloom(on, 30, 0.42)
  glow(ctx, W * 0.565, H * 0.66, 900, beam, 0.12)
  finish(on, { grain: 4, vignette: 0.55 })
  return on
}

/** Five rows of trees, each darker than the one behind it. */
function forest(on: Picture): void {
  const { ctx, width: W, height: H } = on
  const random = seeded(40)
  for (let row = 0; row < 5; row++) {
    const near = row / 4
    ctx.fillStyle = css(blend(hex('#5d6c78'), hex('#141b22'), near ** 0.8), 0.62 + 0.38 * near)
    const tall = 330 + 420 * near
    ctx.beginPath()
    ctx.moveTo(0, H)
    for (let u = 0; u <= 1.001; u += 0.02)
      ctx.lineTo(u * W, H * (lie(u, near) + 0.03 + 0.012 * Math.sin(u * 40 + row)))
    ctx.lineTo(W, H)
    ctx.fill()
    for (let x = -60; x < W + 60; x += between(random, 0.5, 1.5) * (54 + 44 * near)) {
      const u = x / W
      // The road has cleared a gap, wider in front.
      if (Math.abs(u - 0.56) < 0.1 + 0.13 * near) continue
      conifer(ctx, x, H * (lie(u, near) + 0.05), tall * between(random, 0.5, 1.12), random)
    }
    veil(on, fog, (_, v) => 0.2 * smooth(0.28, 0.62, v) * (1 - near * 0.7))
  }
}

/** The lie of the land under a row of trees: it falls from left to right, and towards the road. */
const lie = (u: number, near: number): number =>
  0.575 + 0.06 * near - (u < 0.56 ? 0.22 * (0.56 - u) : -0.05 * (u - 0.56))

/** The hairpin: in from behind the lorry, out to the lower left. */
function road({ ctx, width: W, height: H }: Picture): void {
  ctx.fillStyle = css(hex('#161c20'))
  ctx.beginPath()
  ctx.moveTo(0, H * 0.72)
  ctx.quadraticCurveTo(W * 0.35, H * 0.635, W * 0.52, H * 0.645)
  ctx.quadraticCurveTo(W * 0.8, H * 0.66, W, H * 0.74)
  ctx.lineTo(W, H)
  ctx.lineTo(0, H)
  ctx.fill()
  const tarmac = ctx.createLinearGradient(0, H * 0.64, 0, H)
  tarmac.addColorStop(0, '#9a917c')
  tarmac.addColorStop(0.25, '#6c6a62')
  tarmac.addColorStop(1, '#23272b')
  ctx.fillStyle = tarmac
  ctx.beginPath()
  ctx.moveTo(W * 0.5, H * 0.648)
  ctx.bezierCurveTo(W * 0.47, H * 0.73, W * 0.3, H * 0.8, -W * 0.05, H * 0.9)
  ctx.lineTo(-W * 0.05, H * 1.05)
  ctx.lineTo(W * 0.58, H * 1.05)
  ctx.bezierCurveTo(W * 0.72, H * 0.9, W * 0.68, H * 0.75, W * 0.62, H * 0.648)
  ctx.fill()
  ctx.strokeStyle = css(hex('#efe6cf'), 0.55)
  ctx.lineWidth = 7
  ctx.setLineDash([70, 60])
  ctx.beginPath()
  ctx.moveTo(W * 0.555, H * 0.8)
  ctx.bezierCurveTo(W * 0.52, H * 0.88, W * 0.4, H * 0.95, W * 0.2, H * 1.03)
  ctx.stroke()
  ctx.setLineDash([])
  for (let post = 0; post < 11; post++) {
    const t = post / 10
    const x = W * (0.64 + 0.052 * Math.sin(t * 2.6) + 0.0 * t)
    const y = H * (0.655 + 0.33 * t ** 1.6)
    const size = 8 + 34 * t
    ctx.fillStyle = css(hex('#e9e4d6'), 0.75)
    ctx.fillRect(x, y - size * 2.4, size * 0.32, size * 2.4)
    ctx.fillStyle = css(hex('#ff6a3a'))
    ctx.fillRect(x, y - size * 2.2, size * 0.32, size * 0.4)
    glow(ctx, x + size * 0.16, y - size * 2, size * 1.6, hex('#ff6a3a'), 0.5)
  }
}

/** Seen from the front: a cab, and behind it the crate that holds the mirror, higher than the cab. */
function truck({ ctx }: Picture, x: number, y: number, scale: number): void {
  ctx.save()
  ctx.translate(x, y)
  ctx.scale(scale, scale)
  const crate = ctx.createLinearGradient(-150, 0, 150, 0)
  crate.addColorStop(0, '#1f262b')
  crate.addColorStop(0.5, '#56564e')
  crate.addColorStop(1, '#23292d')
  ctx.fillStyle = crate
  ctx.beginPath()
  ctx.moveTo(-138, -60)
  ctx.lineTo(-138, -262)
  ctx.quadraticCurveTo(-134, -300, -96, -304)
  ctx.lineTo(96, -304)
  ctx.quadraticCurveTo(134, -300, 138, -262)
  ctx.lineTo(138, -60)
  ctx.fill()
  ctx.strokeStyle = css(hex('#0f1417'), 0.7)
  ctx.lineWidth = 5
  for (const strap of [-92, -46, 0, 46, 92]) {
    ctx.beginPath()
    ctx.moveTo(strap, -303)
    ctx.lineTo(strap * 1.03, -60)
    ctx.stroke()
  }
  const cab = ctx.createLinearGradient(0, -214, 0, 0)
  cab.addColorStop(0, '#2b3840')
  cab.addColorStop(0.6, '#1a2228')
  cab.addColorStop(1, '#0d1114')
  ctx.fillStyle = cab
  ctx.beginPath()
  ctx.roundRect(-106, -214, 212, 196, 20)
  ctx.fill()
  const glass = ctx.createLinearGradient(0, -196, 0, -110)
  glass.addColorStop(0, '#5b6a72')
  glass.addColorStop(1, '#20292f')
  ctx.fillStyle = glass
  ctx.beginPath()
  ctx.roundRect(-92, -198, 184, 84, 12)
  ctx.fill()
  ctx.fillStyle = css(hex('#0b0f12'), 0.85)
  for (const [dx, size] of [
    [-46, 21],
    [44, 19],
  ] as const) {
    ctx.beginPath()
    ctx.arc(dx, -134, size, 0, Math.PI * 2)
    ctx.fill()
    ctx.beginPath()
    ctx.ellipse(dx, -96, size * 1.9, size * 1.7, 0, Math.PI, 0)
    ctx.fill()
  }
  ctx.fillStyle = '#0b0f12'
  ctx.fillRect(-70, -92, 140, 34)
  ctx.fillStyle = css(hex('#6b6f6d'))
  for (let bar = 0; bar < 4; bar++) ctx.fillRect(-66, -89 + bar * 8, 132, 2)
  ctx.fillStyle = '#080b0d'
  ctx.fillRect(-114, -32, 228, 26)
  ctx.fillRect(-100, -10, 42, 34)
  ctx.fillRect(58, -10, 42, 34)
  for (const side of [-1, 1]) {
    ctx.fillStyle = '#0e1316'
    ctx.fillRect(side * 122 - 9, -176, 18, 56)
    glow(ctx, side * 96, -296, 60, hex('#ff9a3c'), 0.9)
    glow(ctx, side * 128, -68, 46, hex('#ff9a3c'), 0.8)
  }
  for (const lamp of [-40, 0, 40]) glow(ctx, lamp, -219, 40, hex('#ffb35a'), 0.9)
  ctx.restore()
}

function beams(on: Picture, x: number, y: number): void {
  sheet(on, { blur: 16, mode: 'screen' }, (over) => {
    for (const side of [-1, 1]) {
      const from = x + side * 100
      const cone = over.createLinearGradient(from, y, from - 420, y + 420)
      cone.addColorStop(0, css(beam, 0.62))
      cone.addColorStop(0.5, css(beam, 0.16))
      cone.addColorStop(1, css(beam, 0))
      over.fillStyle = cone
      over.beginPath()
      over.moveTo(from - 14, y - 14)
      over.lineTo(from - 900, y + 330)
      over.lineTo(from + 60, y + 560)
      over.lineTo(from + 16, y + 14)
      over.fill()
    }
  })
  for (const side of [-1, 1]) {
    const px = x + side * 100
    glow(on.ctx, px, y, 330, beam, 0.6)
    glow(on.ctx, px, y, 90, hex('#fff8e8'), 1)
    on.ctx.fillStyle = '#fffdf6'
    on.ctx.beginPath()
    on.ctx.ellipse(px, y, 21, 17, 0, 0, Math.PI * 2)
    on.ctx.fill()
  }
}

/** Two people with red wands, one on each verge, dark against the lamps. */
function walkers({ ctx, width: W, height: H }: Picture): void {
  for (const [u, v, tall, wand] of [
    [0.365, 0.9, 270, -1],
    [0.665, 0.92, 290, 1],
  ] as const) {
    const x = W * u
    const foot = H * v
    const unit = tall / 8
    const shadow = ctx.createLinearGradient(x, foot, x - 230, foot + 210)
    shadow.addColorStop(0, 'rgba(8,10,12,0.7)')
    shadow.addColorStop(1, 'rgba(8,10,12,0)')
    ctx.fillStyle = shadow
    ctx.beginPath()
    ctx.moveTo(x - unit, foot)
    ctx.lineTo(x + unit, foot)
    ctx.lineTo(x - 150, foot + 220)
    ctx.lineTo(x - 270, foot + 200)
    ctx.fill()
    const hand = figure(ctx, { x, foot, tall, side: wand, colour: '#0b0f13' })
    ctx.strokeStyle = '#ff4a2c'
    ctx.lineWidth = unit * 0.26
    ctx.beginPath()
    ctx.moveTo(hand.x, hand.y)
    ctx.lineTo(hand.x + wand * unit * 0.75, hand.y - unit * 0.9)
    ctx.stroke()
    glow(ctx, x + wand * unit * 2.4, foot - unit * 5.1, unit * 3, hex('#ff3b1f'), 0.75)
    ctx.strokeStyle = css(beam, 0.75)
    ctx.lineWidth = 4
    const lit = u < 0.56 ? 1 : -1
    ctx.beginPath()
    ctx.moveTo(x + lit * unit * 0.9, foot - unit * 6.1)
    ctx.lineTo(x + lit * unit * 0.97, foot - unit * 2.7)
    ctx.stroke()
  }
}

/** Grass on the near verge, out of focus. */
function reeds(on: Picture): void {
  const random = seeded(77)
  sheet(on, { blur: 3 }, (over) => {
    over.lineCap = 'round'
    for (let blade = 0; blade < 900; blade++) {
      const x = on.width * (0.66 + 0.36 * random())
      const y = on.height * (1.02 - 0.12 * ((x / on.width - 0.66) / 0.36))
      over.strokeStyle = css(blend(hex('#0a0d0f'), hex('#3c3f3a'), random() ** 3), 0.9)
      over.lineWidth = between(random, 2, 5)
      const lean = between(random, -80, 30)
      over.beginPath()
      over.moveTo(x, y + 60)
      over.quadraticCurveTo(x + lean * 0.3, y - 60, x + lean, y - between(random, 60, 190))
      over.stroke()
    }
  })
}
