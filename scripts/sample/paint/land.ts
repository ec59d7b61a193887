// Land: ridges behind ridges, conifers along their edges, and the haze between.
import type { SKRSContext2D } from '@napi-rs/canvas'
import { type Colour, css } from './colour'
import { fractal, gradientNoise } from './noise'
import type { Picture } from './picture'
import { between, seeded } from './random'

export interface Ridge {
  readonly seed: number
  /** Height of its mean line and of its swings, as fractions of the picture. */
  readonly level: number
  readonly swing: number
  /** How many swings fit the width, and how rough they are (gain of the finer octaves). */
  readonly waves: number
  readonly rough?: number
  /** Added to the line, as a fraction of the height: a summit here, a saddle there. */
  readonly shape?: (u: number) => number
}

/** The ridge's edge in pixels for each column. */
export function ridgeLine(on: Picture, ridge: Ridge): (x: number) => number {
  const noise = gradientNoise(ridge.seed)
  const rough = ridge.rough ?? 0.5
  return (x) => {
    const u = x / on.width
    const line = fractal(noise, u * ridge.waves + 3.1, ridge.seed * 0.37, 7, rough)
    return (ridge.level - line * ridge.swing - (ridge.shape?.(u) ?? 0)) * on.height
  }
}

/** Fills below the edge: `top` at the crest fading to `foot` over `depth` pixels, as haze gathers in a valley. */
export function fillRidge(
  on: Picture,
  line: (x: number) => number,
  top: Colour,
  foot: Colour,
  depth: number,
): void {
  const { ctx, width, height } = on
  let crest = height
  ctx.beginPath()
  ctx.moveTo(0, height)
  for (let x = 0; x <= width; x += 2) {
    const y = line(x)
    crest = Math.min(crest, y)
    ctx.lineTo(x, y)
  }
  ctx.lineTo(width, height)
  ctx.closePath()
  const fill = ctx.createLinearGradient(0, crest, 0, crest + depth)
  fill.addColorStop(0, css(top))
  fill.addColorStop(1, css(foot))
  ctx.fillStyle = fill
  ctx.fill()
}

/** Conifers along an edge, denser where the noise says so. `tall` is a common height in pixels. */
export function conifers(
  on: Picture,
  line: (x: number) => number,
  how: {
    seed: number
    tall: number
    colour: Colour
    gap: number
    from?: number
    to?: number
    sparse?: number
  },
): void {
  const random = seeded(how.seed)
  const density = gradientNoise(how.seed)
  on.ctx.fillStyle = css(how.colour)
  const end = (how.to ?? 1) * on.width
  for (let x = (how.from ?? 0) * on.width; x < end; x += between(random, 0.4, 1.6) * how.gap) {
    const stand = density((x / on.width) * 7, 0.5)
    const tall = how.tall * between(random, 0.45, 1.15) * (0.75 + 0.5 * Math.max(0, stand))
    if (stand < (how.sparse ?? -0.15) && random() < 0.85) continue
    conifer(on.ctx, x, line(x) + tall * 0.08, tall, random)
  }
}

/** One tree: a spire of drooping branches, ragged at both sides. */
export function conifer(
  ctx: SKRSContext2D,
  x: number,
  foot: number,
  tall: number,
  random: () => number,
): void {
  const half = tall * between(random, 0.13, 0.19)
  const layers = Math.min(22, Math.max(6, Math.round(tall / 9)))
  const lean = between(random, -0.025, 0.025) * tall
  const step = tall / layers
  const side = (direction: number): [number, number][] =>
    Array.from({ length: layers }, (_, layer) => {
      const share = (layer + 1) / layers
      const reach = half * share ** 0.8 * between(random, 0.62, 1.08)
      const top = foot - tall + layer * step
      const middle = x + lean * (1 - share)
      // Out to the tip, which hangs, then back in under the branch.
      return [
        [middle + direction * reach * 0.42, top + step * 0.35],
        [middle + direction * reach, top + step * between(random, 0.95, 1.3)],
        [middle + direction * reach * 0.4, top + step * 0.92],
      ] as [number, number][]
    }).flat()
  ctx.beginPath()
  ctx.moveTo(x + lean, foot - tall * 1.04)
  for (const [px, py] of side(-1)) ctx.lineTo(px, py)
  for (const [px, py] of side(1).reverse()) ctx.lineTo(px, py)
  ctx.closePath()
  ctx.fill()
}
