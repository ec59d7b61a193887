// Figure: a person in a long coat and a cap, as a silhouette.
import type { SKRSContext2D } from '@napi-rs/canvas'

/** `side` is the free hand's side: -1 left, 1 right. Returns where that hand is, and the size of a head. */
export function figure(
  ctx: SKRSContext2D,
  how: { x: number; foot: number; tall: number; side: -1 | 1; colour: string },
): { x: number; y: number; unit: number } {
  const { x, foot, side } = how
  const unit = how.tall / 8
  const up = (heads: number) => foot - unit * heads
  ctx.fillStyle = how.colour
  ctx.strokeStyle = how.colour
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.beginPath()
  ctx.ellipse(x, up(7.35), unit * 0.46, unit * 0.56, 0, 0, Math.PI * 2)
  ctx.fill()
  ctx.fillRect(x - unit * 0.2, up(7), unit * 0.4, unit * 0.5)
  ctx.beginPath()
  ctx.ellipse(x, up(7.52), unit * 0.6, unit * 0.46, 0, Math.PI, 0)
  ctx.fill()
  ctx.beginPath()
  ctx.moveTo(x - unit * 0.28, up(6.72))
  ctx.quadraticCurveTo(x - unit * 0.95, up(6.5), x - unit * 0.92, up(5.7))
  ctx.lineTo(x - unit, up(2.6))
  ctx.quadraticCurveTo(x, up(2.35), x + unit, up(2.6))
  ctx.lineTo(x + unit * 0.92, up(5.7))
  ctx.quadraticCurveTo(x + unit * 0.95, up(6.5), x + unit * 0.28, up(6.72))
  ctx.fill()
  ctx.lineWidth = unit * 0.62
  ctx.beginPath()
  // One foot before the other.
  ctx.moveTo(x - unit * 0.42, up(2.7))
  ctx.lineTo(x - unit * 0.62 + side * unit * 0.12, up(0.25))
  ctx.moveTo(x + unit * 0.42, up(2.7))
  ctx.lineTo(x + unit * 0.5 + side * unit * 0.22, up(0.45))
  ctx.moveTo(x - side * unit * 0.75, up(6.15))
  ctx.lineTo(x - side * unit * 1.12, up(3.9))
  ctx.stroke()
  ctx.lineWidth = unit * 0.55
  ctx.beginPath()
  ctx.moveTo(x + side * unit * 0.72, up(6.1))
  ctx.lineTo(x + side * unit * 1.9, up(4.6))
  ctx.stroke()
  return { x: x + side * unit * 1.95, y: up(4.6), unit }
}
