// All-sky: the whole sky of one night through the fish-eye on the roof.
import { blend, css, hex } from '../paint/colour'
import { fractal, gradientNoise, mix, smooth } from '../paint/noise'
import { bloom, finish, glow, type Picture, picture, shade } from '../paint/picture'
import { between, seeded } from '../paint/random'
import { milkyWay, stars } from '../paint/sky'

export function allSky(): Picture {
  const on = picture(2000, 2000)
  const { ctx, width: W } = on
  const R = 0.455
  const way = milkyWay({ seed: 61, u: 0.5, v: 0.5, tilt: -0.78, breadth: 0.12, aspect: 1 })
  const air = gradientNoise(14)
  shade(on, (u, v) => {
    const away = Math.hypot(u - 0.5, v - 0.5) / R
    if (away > 1.02) return [6, 7, 10]
    const rim = smooth(0.55, 1, away)
    const bands = 0.5 + 0.5 * fractal(air, u * 3 + v, v * 7 - u * 3, 4)
    const green = rim * bands * 0.55
    let colour = blend(hex('#050a1a'), hex('#1d3a52'), rim * 0.9)
    colour = blend(colour, hex('#3f7560'), green * 0.55)
    const town = Math.exp(-((Math.atan2(v - 0.5, u - 0.5) - 0.9) ** 2) * 5) * smooth(0.66, 1.02, away)
    colour = blend(colour, hex('#e7a45b'), town * 0.85)
    const { light, warmth } = way(u, v)
    const strength = light * 0.72 * (1 - smooth(0.75, 1, away))
    const tint = blend(hex('#a9bcec'), hex('#ffdcb4'), Math.min(1, warmth * 1.2))
    return [
      mix(colour[0], 255, (strength * tint[0]) / 255),
      mix(colour[1], 255, (strength * tint[1]) / 255),
      mix(colour[2], 255, (strength * tint[2]) / 255),
    ]
  })
  const inside = (u: number, v: number) => 1 - smooth(0.8, 1, Math.hypot(u - 0.5, v - 0.5) / R)
  stars(on, {
    seed: 15,
    count: 26000,
    size: 1.15,
    clear: (u, v) => inside(u, v) * (0.35 + Math.min(0.6, way(u, v).light)),
  })
  stars(on, {
    seed: 16,
    count: 30000,
    size: 0.85,
    clear: (u, v) => inside(u, v) * Math.min(1, way(u, v).light * 1.3),
  })
  glow(ctx, W * 0.37, W * 0.6, 60, hex('#fff1d0'), 0.9)
  bloom(on, 16, 0.3)
  horizon(on, R * W)
  finish(on, { grain: 4, vignette: 0 })
  return on
}

/** Trees, domes and the mast, all leaning inwards as a fish-eye sees them. */
function horizon({ ctx, width: W }: Picture, R: number): void {
  const random = seeded(33)
  const noise = gradientNoise(19)
  const line = (angle: number) =>
    R * (0.955 - 0.045 * fractal(noise, Math.cos(angle) * 2.4, Math.sin(angle) * 2.4, 5) - 0.012)
  ctx.fillStyle = '#05070b'
  ctx.beginPath()
  ctx.rect(0, 0, W, W)
  for (let step = 0; step <= 2400; step++) {
    const angle = -(step / 2400) * Math.PI * 2
    const tree =
      Math.max(0, noise(Math.cos(angle) * 3 + 5, Math.sin(angle) * 3)) > 0.03 ? random() ** 2 * R * 0.042 : 0
    const away = line(angle) - tree
    const x = W / 2 + Math.cos(angle) * away
    const y = W / 2 + Math.sin(angle) * away
    if (step === 0) ctx.moveTo(x, y)
    else ctx.lineTo(x, y)
  }
  ctx.closePath()
  ctx.fill('evenodd')
  for (const [angle, size, slit] of [
    [-2.15, 0.088, true],
    [-1.72, 0.05, false],
    [2.5, 0.06, false],
  ] as const) {
    ctx.save()
    ctx.translate(W / 2, W / 2)
    ctx.rotate(angle + Math.PI / 2)
    ctx.translate(0, -line(angle))
    ctx.fillStyle = '#05070b'
    ctx.beginPath()
    ctx.arc(0, R * size * 0.5, R * size, 0, Math.PI * 2)
    ctx.fill()
    ctx.fillRect(-R * size * 0.94, -R * 0.06, R * size * 1.88, R * (0.06 + size * 0.5))
    ctx.fillRect(-R * size * 1.1, R * size * 0.34, R * size * 2.2, R * size * 0.09)
    ctx.strokeStyle = css(hex('#7fa3b8'), 0.55)
    ctx.lineWidth = 3
    ctx.beginPath()
    ctx.arc(0, R * size * 0.5, R * size, Math.PI * 0.08, Math.PI * 0.92)
    ctx.stroke()
    if (slit) {
      ctx.fillStyle = css(hex('#ff5a36'), 0.85)
      ctx.fillRect(-R * size * 0.11, R * size * 0.5, R * size * 0.22, R * size * 0.98)
      glow(ctx, 0, R * size * 1.1, 130, hex('#ff4a2a'), 0.5)
    }
    ctx.restore()
  }
  ctx.strokeStyle = css(hex('#2c3644'), 1)
  ctx.lineWidth = 2
  ctx.beginPath()
  ctx.arc(W / 2, W / 2, R * 1.01, 0, Math.PI * 2)
  ctx.stroke()
  for (let degree = 0; degree < 360; degree += 5) {
    const angle = (degree / 180) * Math.PI
    const long = degree % 45 === 0 ? 34 : degree % 15 === 0 ? 20 : 10
    ctx.strokeStyle = css(hex('#8fa0b4'), between(random, 0.65, 0.75))
    ctx.lineWidth = degree % 45 === 0 ? 4 : 2
    ctx.beginPath()
    ctx.moveTo(W / 2 + Math.cos(angle) * (R * 1.025), W / 2 + Math.sin(angle) * (R * 1.025))
    ctx.lineTo(W / 2 + Math.cos(angle) * (R * 1.025 + long), W / 2 + Math.sin(angle) * (R * 1.025 + long))
    ctx.stroke()
  }
}
