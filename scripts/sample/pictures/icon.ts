// Icon: a galley, the three-sided tray of a type shop, with a proof pulled from it and one correction.

import type { SKRSContext2D } from '@napi-rs/canvas'
import { type Picture, picture } from '../paint/picture'

/** The icon at `size` pixels; small ones get fewer, thicker lines. Drawn large and made smaller, for shadows do not scale. */
export function icon(size: number): Picture {
  const large = picture(1024, 1024)
  const small = size <= 128
  ground(large.ctx)
  tray(large.ctx)
  proof(large.ctx, small)
  mark(large.ctx, small)
  if (size === 1024) return large
  const on = picture(size, size)
  on.ctx.imageSmoothingQuality = 'high'
  on.ctx.drawImage(large.canvas, 0, 0, size, size)
  return on
}

/** The plate keeps a margin, as the icons beside it in a dock do. */
function ground(ctx: SKRSContext2D): void {
  ctx.save()
  ctx.shadowColor = 'rgba(4,20,24,0.35)'
  ctx.shadowBlur = 34
  ctx.shadowOffsetY = 14
  const plate = ctx.createLinearGradient(0, 64, 0, 960)
  plate.addColorStop(0, '#17808c')
  plate.addColorStop(0.5, '#0f5c66')
  plate.addColorStop(1, '#083a43')
  ctx.fillStyle = plate
  ctx.beginPath()
  ctx.roundRect(64, 64, 896, 896, 200)
  ctx.fill()
  ctx.restore()
  ctx.strokeStyle = 'rgba(255,255,255,0.16)'
  ctx.lineWidth = 5
  ctx.beginPath()
  ctx.roundRect(67, 67, 890, 890, 197)
  ctx.stroke()
}

/** Brass, open at the top: two long sides and the head. */
function tray(ctx: SKRSContext2D): void {
  ctx.save()
  ctx.shadowColor = 'rgba(2,14,17,0.55)'
  ctx.shadowBlur = 40
  ctx.shadowOffsetY = 20
  const brass = ctx.createLinearGradient(250, 0, 774, 0)
  for (const [place, code] of [
    [0, '#a97a2c'],
    [0.06, '#ffe9a8'],
    [0.13, '#c08d35'],
    [0.5, '#d9a949'],
    [0.87, '#b27f2c'],
    [0.94, '#f7d98c'],
    [1, '#7d5718'],
  ] as const)
    brass.addColorStop(place, code)
  ctx.fillStyle = brass
  ctx.beginPath()
  ctx.roundRect(246, 226, 532, 640, [18, 18, 46, 46])
  ctx.fill()
  ctx.restore()
  const well = ctx.createLinearGradient(0, 226, 0, 800)
  well.addColorStop(0, '#3b2a0e')
  well.addColorStop(1, '#6b4c18')
  ctx.fillStyle = well
  ctx.fillRect(304, 226, 416, 578)
  ctx.fillStyle = 'rgba(255,240,190,0.55)'
  ctx.fillRect(304, 804, 416, 6)
}

/** The sheet stands out at the open end. */
function proof(ctx: SKRSContext2D, small: boolean): void {
  ctx.save()
  ctx.shadowColor = 'rgba(20,12,2,0.6)'
  ctx.shadowBlur = 26
  ctx.shadowOffsetY = 10
  const paper = ctx.createLinearGradient(0, 150, 0, 780)
  paper.addColorStop(0, '#ffffff')
  paper.addColorStop(1, '#f1eadb')
  ctx.fillStyle = paper
  ctx.beginPath()
  ctx.roundRect(322, 150, 380, 630, 8)
  ctx.fill()
  ctx.restore()
  ctx.fillStyle = '#1c2227'
  ctx.fillRect(362, 200, 300, small ? 58 : 50)
  ctx.fillRect(362, 282, small ? 200 : 212, small ? 40 : 34)
  ctx.fillStyle = '#0f5c66'
  ctx.fillRect(362, 350, 300, 138)
  ctx.fillStyle = '#ffd98a'
  ctx.beginPath()
  ctx.arc(596, 400, 28, 0, Math.PI * 2)
  ctx.fill()
  ctx.fillStyle = '#083a43'
  ctx.beginPath()
  ctx.moveTo(362, 488)
  ctx.lineTo(362, 462)
  ctx.quadraticCurveTo(430, 400, 500, 458)
  ctx.quadraticCurveTo(570, 430, 662, 470)
  ctx.lineTo(662, 488)
  ctx.fill()
  ctx.fillStyle = '#8b9094'
  const lines = small ? [526, 596, 666] : [522, 566, 610, 654, 698]
  for (const [index, y] of lines.entries()) {
    const last = index === lines.length - 1
    ctx.fillRect(362, y, last ? 180 : 300, small ? 32 : 20)
  }
}

/** A caret and its loop in red: take this out, put that in. */
function mark(ctx: SKRSContext2D, small: boolean): void {
  ctx.strokeStyle = '#e2412a'
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.lineWidth = small ? 40 : 26
  ctx.beginPath()
  ctx.moveTo(470, 700)
  ctx.lineTo(530, 606)
  ctx.lineTo(592, 700)
  ctx.stroke()
  ctx.beginPath()
  ctx.moveTo(592, 700)
  ctx.bezierCurveTo(690, 730, 812, 690, 808, 600)
  ctx.bezierCurveTo(804, 520, 700, 530, 716, 606)
  ctx.bezierCurveTo(730, 666, 836, 640, 872, 566)
  ctx.stroke()
}
