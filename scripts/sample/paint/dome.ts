// Dome: an observatory dome with its drum, seams, slit and the light on its edge.
import type { SKRSContext2D } from '@napi-rs/canvas'
import { blend, type Colour, css } from './colour'

export interface Dome {
  /** Middle of the dome's foot, in pixels. */
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly dark: Colour
  readonly body: Colour
  readonly rim: Colour
  /** Where the light comes from: -1 left to 1 right. */
  readonly side: number
  /** Middle of the slit, from -0.8 to 0.8 across the dome; undefined: closed. */
  readonly slit?: number
  /** What shows through the slit, at its foot and at its head. */
  readonly inside?: readonly [Colour, Colour]
  /** Height of the drum below, as a share of the radius. */
  readonly drum?: number
}

export function dome(ctx: SKRSContext2D, how: Dome): void {
  const { x, y, radius: r } = how
  const drum = r * (how.drum ?? 0.55)
  ctx.save()
  drumBelow(ctx, how, drum)
  const shell = new ShellPath(x, y, r)
  ctx.beginPath()
  shell.trace(ctx)
  const across = ctx.createLinearGradient(x - r, 0, x + r, 0)
  for (let step = 0; step <= 12; step++) {
    const place = step / 12
    // Lambert's cosine on a ball, seen from the front.
    const normal = place * 2 - 1
    const lit = Math.max(0, how.side * normal * 0.85 + Math.sqrt(Math.max(0, 1 - normal * normal)) * 0.22)
    across.addColorStop(place, css(blend(how.dark, how.body, Math.min(1, lit * 1.25))))
  }
  ctx.fillStyle = across
  ctx.fill()
  ctx.clip()
  seams(ctx, how)
  if (how.slit !== undefined && how.inside) slit(ctx, how, how.slit, how.inside)
  rim(ctx, how)
  ctx.restore()
  ring(ctx, how)
}

/** A little more than half a ball: domes bulge above their ring. */
class ShellPath {
  constructor(
    readonly x: number,
    readonly y: number,
    readonly r: number,
  ) {}
  trace(ctx: SKRSContext2D): void {
    ctx.arc(this.x, this.y - this.r * 0.12, this.r, Math.PI * 0.96, Math.PI * 2.04)
    ctx.lineTo(this.x + this.r * 0.985, this.y)
    ctx.lineTo(this.x - this.r * 0.985, this.y)
    ctx.closePath()
  }
}

function drumBelow(ctx: SKRSContext2D, { x, y, radius: r, dark, body, side }: Dome, drum: number): void {
  const fill = ctx.createLinearGradient(x - r, 0, x + r, 0)
  const lit = blend(dark, body, 0.6)
  fill.addColorStop(0, css(side < 0 ? lit : dark))
  fill.addColorStop(0.5, css(blend(dark, body, 0.12)))
  fill.addColorStop(1, css(side < 0 ? dark : lit))
  ctx.fillStyle = fill
  ctx.fillRect(x - r * 0.93, y, r * 1.86, drum)
  ctx.strokeStyle = css(dark, 0.5)
  ctx.lineWidth = Math.max(1, r * 0.006)
  for (let step = -4; step <= 4; step++) {
    const px = x + Math.sin((step / 5) * (Math.PI / 2)) * r * 0.93
    ctx.beginPath()
    ctx.moveTo(px, y + r * 0.06)
    ctx.lineTo(px, y + drum)
    ctx.stroke()
  }
}

function seams(ctx: SKRSContext2D, { x, y, radius: r, dark }: Dome): void {
  ctx.strokeStyle = css(dark, 0.42)
  ctx.lineWidth = Math.max(1, r * 0.006)
  for (let step = -6; step <= 6; step++) {
    const bulge = Math.sin((step / 7) * (Math.PI / 2)) * r
    ctx.beginPath()
    ctx.ellipse(x, y - r * 0.12, Math.abs(bulge), r, 0, 0, Math.PI * 2)
    ctx.stroke()
  }
  for (const share of [0.3, 0.62, 0.85]) {
    ctx.beginPath()
    ctx.ellipse(
      x,
      y - r * (0.12 + share) + r * 0.12,
      r * Math.sqrt(1 - share * share),
      r * 0.05,
      0,
      0,
      Math.PI,
    )
    ctx.stroke()
  }
}

function slit(
  ctx: SKRSContext2D,
  { x, y, radius: r, dark, rim }: Dome,
  at: number,
  [foot, head]: readonly [Colour, Colour],
): void {
  const left = at - 0.17
  const right = at + 0.17
  const edge = (place: number): [number, number] => [x + place * r, r * Math.sqrt(1 - place * place)]
  const [lx, lh] = edge(left)
  const [rx, rh] = edge(right)
  const base = y - r * 0.14
  ctx.beginPath()
  ctx.moveTo(lx, base)
  ctx.bezierCurveTo(lx, base - lh * 0.55, lx + r * 0.02, base - lh * 0.8, x + left * r * 0.62, y - r * 1.14)
  ctx.lineTo(x + right * r * 0.62, y - r * 1.14)
  ctx.bezierCurveTo(rx - r * 0.02, base - rh * 0.8, rx, base - rh * 0.55, rx, base)
  ctx.closePath()
  const inside = ctx.createLinearGradient(0, base, 0, y - r * 1.12)
  inside.addColorStop(0, css(foot))
  inside.addColorStop(1, css(head))
  ctx.fillStyle = inside
  ctx.fill()
  ctx.strokeStyle = css(blend(dark, rim, 0.5), 0.9)
  ctx.lineWidth = Math.max(1.2, r * 0.014)
  ctx.stroke()
}

function rim(ctx: SKRSContext2D, { x, y, radius: r, rim: colour, side }: Dome): void {
  ctx.strokeStyle = css(colour, 0.85)
  ctx.lineWidth = r * 0.02
  ctx.filter = `blur(${Math.max(0.6, r * 0.008)}px)`
  ctx.beginPath()
  const middle = side < 0 ? Math.PI * 1.16 : Math.PI * 1.84
  ctx.arc(x, y - r * 0.12, r * 0.992, middle - 0.62, middle + 0.62)
  ctx.stroke()
  ctx.filter = 'none'
}

/** The gallery round the foot of the dome, with its railing. */
function ring(ctx: SKRSContext2D, { x, y, radius: r, dark, rim, side }: Dome): void {
  const tone = ctx.createLinearGradient(x - r, 0, x + r, 0)
  tone.addColorStop(side < 0 ? 0 : 1, css(blend(dark, rim, 0.55)))
  tone.addColorStop(side < 0 ? 0.35 : 0.65, css(dark))
  tone.addColorStop(side < 0 ? 1 : 0, css(dark))
  ctx.fillStyle = tone
  ctx.fillRect(x - r * 1.07, y - r * 0.02, r * 2.14, r * 0.07)
  ctx.strokeStyle = tone
  ctx.lineWidth = Math.max(1, r * 0.008)
  ctx.beginPath()
  ctx.moveTo(x - r * 1.07, y - r * 0.13)
  ctx.lineTo(x + r * 1.07, y - r * 0.13)
  for (let step = 0; step <= 22; step++) {
    const px = x - r * 1.07 + (r * 2.14 * step) / 22
    ctx.moveTo(px, y - r * 0.13)
    ctx.lineTo(px, y)
  }
  ctx.stroke()
}
