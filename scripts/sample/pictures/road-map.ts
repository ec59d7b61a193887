// Road map: the Kazahaya road in contour lines, forty-one bends between the village and the pass.
import { css, hex } from '../paint/colour'
import { contour } from '../paint/contours'
import { lettering } from '../paint/lettering'
import { clamp, crests, fractal, gradientNoise, smooth } from '../paint/noise'
import { finish, type Picture, picture, shade } from '../paint/picture'

const W = 1800
const H = 2400

/** Metres above the sea. The valley is at the lower left, the pass at the upper right. */
function heights(): (x: number, y: number) => number {
  const noise = gradientNoise(64)
  const folds = gradientNoise(65)
  return (x, y) => {
    const u = x / W
    const v = y / H
    const rise = clamp(1.06 - v + 0.22 * (u - 0.42))
    const valley = Math.exp(-(((u - 0.34 - 0.14 * Math.sin(v * 4.2)) / 0.2) ** 2)) * smooth(0.3, 0.8, v)
    const base = 560 + 1050 * rise ** 1.15 - 170 * valley
    const summits =
      190 * Math.exp(-((u - 0.3) ** 2 + (v - 0.14) ** 2) * 60) +
      240 * Math.exp(-((u - 0.88) ** 2 + (v - 0.1) ** 2) * 38)
    const pass = -70 * Math.exp(-((u - 0.6) ** 2 + (v - 0.13) ** 2) * 80)
    return (
      base +
      summits +
      pass +
      120 * fractal(noise, u * 4.2, v * 5.6, 5) +
      70 * (crests(folds, u * 2.6, v * 3.4, 4) - 0.55)
    )
  }
}

/** The road: a line from the village to the pass, swung from side to side at each bend. */
function road(): [number, number][] {
  const bends = 41
  const spine = (t: number): [number, number] => [
    W * (0.33 + 0.11 * Math.sin(t * 5.2 + 0.5) + 0.22 * t),
    H * (0.83 - 0.665 * t),
  ]
  const points: [number, number][] = [[W * 0.27, H * 0.885]]
  for (let bend = 0; bend < bends; bend++) {
    const t = (bend + 0.5) / bends
    const [x, y] = spine(t)
    const swing = (bend % 2 === 0 ? 1 : -1) * W * (0.1 + 0.042 * Math.sin(bend * 0.55 + 1))
    points.push([x + swing, y + Math.abs(swing) * 0.12])
  }
  points.push(spine(1.015))
  return points
}

export function roadMap(): Picture {
  const on = picture(W, H)
  const { ctx } = on
  const height = heights()
  shade(on, (u, v) => {
    const x = u * W
    const y = v * H
    // Light from the upper left, as maps have had it for two centuries.
    const slope = (height(x + 9, y) - height(x - 9, y)) * 0.55 + (height(x, y + 9) - height(x, y - 9)) * 0.75
    const light = clamp(0.55 - slope / 40)
    const high = smooth(600, 1750, height(x, y))
    return [
      (190 + 58 * light) * (0.93 + 0.06 * high),
      (190 + 55 * light) * (0.955 + 0.02 * high),
      (168 + 52 * light) * (0.94 + 0.03 * high),
    ]
  })
  ctx.lineJoin = 'round'
  for (let level = 500; level < 2000; level += 20) {
    const strong = level % 100 === 0
    ctx.strokeStyle = css(hex('#8a5a33'), strong ? 0.8 : 0.36)
    ctx.lineWidth = strong ? 2.6 : 1.2
    contour(ctx, W, H, 8, height, level)
  }
  river(on)
  drawRoad(on)
  labels(on)
  finish(on, { grain: 4, vignette: 0.12 })
  return on
}

function river({ ctx }: Picture): void {
  ctx.strokeStyle = '#3f7f9c'
  ctx.lineCap = 'round'
  for (const [width, alpha] of [
    [15, 0.3],
    [8, 0.95],
  ] as const) {
    ctx.lineWidth = width
    ctx.globalAlpha = alpha
    ctx.beginPath()
    ctx.moveTo(-20, H * 0.955)
    ctx.bezierCurveTo(W * 0.12, H * 0.9, W * 0.2, H * 0.955, W * 0.33, H * 0.925)
    ctx.bezierCurveTo(W * 0.5, H * 0.89, W * 0.62, H * 0.985, W * 1.02, H * 0.93)
    ctx.stroke()
  }
  ctx.globalAlpha = 1
}

function drawRoad({ ctx }: Picture): void {
  const points = road()
  const trace = () => {
    ctx.beginPath()
    const [first] = points
    if (!first) return
    ctx.moveTo(first[0], first[1])
    for (let index = 1; index < points.length - 1; index++) {
      const here = points[index] as [number, number]
      const next = points[index + 1] as [number, number]
      ctx.arcTo(here[0], here[1], next[0], next[1], 15)
    }
    const last = points[points.length - 1] as [number, number]
    ctx.lineTo(last[0], last[1])
    ctx.stroke()
  }
  ctx.lineCap = 'round'
  ctx.strokeStyle = '#fffaf0'
  ctx.lineWidth = 19
  trace()
  ctx.strokeStyle = '#7d2410'
  ctx.lineWidth = 12
  trace()
  ctx.strokeStyle = '#d8552b'
  ctx.lineWidth = 7
  trace()
}

function labels({ ctx }: Picture): void {
  const write = lettering(ctx)
  const ink = '#2b241d'
  const halo = (
    words: string,
    x: number,
    y: number,
    size: number,
    style: 'serif' | 'italic' | 'sans',
    align: 'left' | 'right' | 'center' = 'left',
  ) => {
    ctx.font = `${size}px "Sample ${style === 'serif' ? 'Serif' : style === 'italic' ? 'Italic' : 'Sans'}"`
    ctx.textAlign = align
    ctx.strokeStyle = css(hex('#f4efdf'), 0.85)
    ctx.lineWidth = 9
    ctx.lineJoin = 'round'
    ctx.strokeText(words, x, y)
    write[style](words, x, y, size, ink, align)
  }
  const points = road()
  const [topX, topY] = points[points.length - 1] as [number, number]
  ctx.fillStyle = ink
  for (const [x, y, size] of [
    [topX, topY - 6, 17],
    [topX + 62, topY - 26, 12],
    [topX + 108, topY - 20, 10],
  ] as const) {
    ctx.beginPath()
    ctx.arc(x, y, size, Math.PI, 0)
    ctx.fill()
    ctx.fillRect(x - size, y, size * 2, size * 0.7)
  }
  halo('Kazahaya Pass', topX - 40, topY - 70, 64, 'serif', 'center')
  halo('1,612 m', topX - 40, topY - 24, 34, 'sans', 'right')
  halo('Minakawa', W * 0.3, H * 0.915, 58, 'serif')
  halo('640 m', W * 0.3, H * 0.915 + 46, 34, 'sans')
  for (let house = 0; house < 26; house++) {
    ctx.fillStyle = ink
    ctx.fillRect(
      W * 0.17 + (house % 7) * 22 + (house % 3) * 6,
      H * 0.885 + Math.floor(house / 7) * 23 + (house % 2) * 5,
      13,
      10,
    )
  }
  halo('Mt Hoko', W * 0.2, H * 0.1, 46, 'italic', 'center')
  halo('Mt Tateiwa', W * 0.86, H * 0.075, 46, 'italic', 'center')
  halo('Minase River', W * 0.72, H * 0.927, 40, 'italic')
  for (const [bend, words] of [
    [8, 'Bend 8'],
    [23, 'Bend 23'],
    [35, 'Bend 35'],
  ] as const) {
    const [x, y] = points[bend] as [number, number]
    const right = bend % 2 === 1
    halo(words, x + (right ? 28 : -28), y + 10, 34, 'sans', right ? 'left' : 'right')
  }
  const left = W * 0.66
  const y = H * 0.845
  for (let part = 0; part < 4; part++) {
    ctx.fillStyle = part % 2 === 0 ? ink : '#fffaf0'
    ctx.fillRect(left + part * 105, y, 105, 14)
  }
  ctx.strokeStyle = ink
  ctx.lineWidth = 2.5
  ctx.strokeRect(left, y, 420, 14)
  halo('0', left, y - 14, 30, 'sans', 'center')
  halo('1', left + 210, y - 14, 30, 'sans', 'center')
  halo('2 km', left + 420, y - 14, 30, 'sans', 'center')
  ctx.fillStyle = ink
  ctx.beginPath()
  ctx.moveTo(W * 0.93, H * 0.745)
  ctx.lineTo(W * 0.93 + 26, H * 0.79)
  ctx.lineTo(W * 0.93, H * 0.778)
  ctx.lineTo(W * 0.93 - 26, H * 0.79)
  ctx.fill()
  halo('N', W * 0.93, H * 0.737, 40, 'serif', 'center')
}
