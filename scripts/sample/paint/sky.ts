// Sky: stars, their trails and the Milky Way.
import type { SKRSContext2D } from '@napi-rs/canvas'
import { blend, type Colour, css, hex } from './colour'
import { crests, fractal, gradientNoise, mix, smooth } from './noise'
import type { Picture } from './picture'
import { glow } from './picture'
import { between, type Random, seeded } from './random'

const hot = hex('#c9dcff')
const mild = hex('#fff6e6')
const cool = hex('#ffd2a1')

/** Star colours as the eye has them: most near white, few blue, few amber. */
export function starColour(random: Random): Colour {
  const share = random()
  return share < 0.55 ? blend(hot, mild, random()) : blend(mild, cool, random() ** 2)
}

export interface StarField {
  readonly seed: number
  readonly count: number
  /** Radius of a common star, in pixels. */
  readonly size: number
  /** 0 to 1 by place; how likely a star is kept, and how bright it then is. */
  readonly clear?: (u: number, v: number) => number
}

export function stars(on: Picture, field: StarField): void {
  const random = seeded(field.seed)
  const { ctx, width, height } = on
  ctx.save()
  ctx.globalCompositeOperation = 'lighter'
  for (let index = 0; index < field.count; index++) {
    const u = random()
    const v = random()
    // Few bright, very many faint: each magnitude has about two and a half times the stars of the one above.
    const rank = random() ** 22
    const colour = starColour(random)
    const kept = field.clear?.(u, v) ?? 1
    if (random() > kept) continue
    const radius = field.size * (0.6 + 0.25 * random() + rank * 1.9)
    const strength = (0.16 + 0.62 * random() ** 3 + rank * 0.9) * Math.min(1, kept + 0.2)
    ctx.fillStyle = css(colour, Math.min(1, strength))
    ctx.beginPath()
    ctx.arc(u * width, v * height, radius, 0, Math.PI * 2)
    ctx.fill()
    if (rank > 0.35) glow(ctx, u * width, v * height, radius * 10, colour, 0.34 * rank * kept)
  }
  ctx.restore()
}

export interface Trails {
  readonly seed: number
  readonly count: number
  /** The pole they turn about, in pixels. */
  readonly x: number
  readonly y: number
  readonly reach: number
  /** Angle turned during the exposure, in radians. */
  readonly turn: number
  readonly width: number
}

/** Star trails as one long exposure draws them. */
export function trails(ctx: SKRSContext2D, how: Trails): void {
  const random = seeded(how.seed)
  ctx.save()
  ctx.globalCompositeOperation = 'lighter'
  ctx.lineCap = 'round'
  for (let index = 0; index < how.count; index++) {
    // Even over the area, so more trails the farther out.
    const radius = Math.sqrt(random()) * how.reach + 6
    const start = random() * Math.PI * 2
    const rank = random() ** 4
    const colour = starColour(random)
    ctx.strokeStyle = css(colour, 0.1 + 0.28 * random() + 0.55 * rank)
    ctx.lineWidth = how.width * (0.6 + rank * 1.5)
    ctx.beginPath()
    ctx.arc(how.x, how.y, radius, start, start + how.turn * between(random, 0.985, 1.015))
    ctx.stroke()
  }
  ctx.restore()
}

export interface MilkyWay {
  readonly seed: number
  /** A point on its middle line, as fractions of the picture. */
  readonly u: number
  readonly v: number
  /** Slope of the middle line, in radians. */
  readonly tilt: number
  /** Half width, as a fraction of the picture's width. */
  readonly breadth: number
  readonly aspect: number
}

/** How bright the Milky Way is at a place (0 to about 1), and how much of that is its warm heart. */
export function milkyWay(how: MilkyWay): (u: number, v: number) => { light: number; warmth: number } {
  const cloud = gradientNoise(how.seed)
  const dust = gradientNoise(how.seed + 1)
  const cos = Math.cos(how.tilt)
  const sin = Math.sin(how.tilt)
  return (u, v) => {
    const x = u - how.u
    const y = (v - how.v) / how.aspect
    const along = x * cos + y * sin
    const across = -x * sin + y * cos
    const wander = fractal(cloud, along * 3, 4.2, 3) * how.breadth * 0.5
    const distance = (across - wander) / how.breadth
    const body = Math.exp(-distance * distance * 1.6)
    const heart = Math.exp(-distance * distance * 5) * Math.exp(-((along + 0.05) ** 2) * 9)
    const clumps = 0.62 + 0.55 * fractal(cloud, u * 9, (v * 9) / how.aspect, 5, 0.55)
    const lane = Math.exp(-((distance - 0.12) ** 2) * 7)
    const dark = smooth(0.42, 0.78, crests(dust, along * 5.5, across * 9, 5)) * lane
    const light = (body * 0.62 + heart * 0.5) * clumps * mix(1, 0.22, dark)
    return { light: Math.max(0, light), warmth: heart }
  }
}
