// Nights: a year on the pass, one disc a night, and the tally that the article quotes.
import { css, hex } from '../paint/colour'
import { lettering } from '../paint/lettering'
import { fractal, gradientNoise } from '../paint/noise'
import { finish, glow, type Picture, picture, shade } from '../paint/picture'
import { bell, seeded } from '../paint/random'

type Kind = 'clear' | 'part' | 'lost'

/** From November 2025 to October 2026. `chance` is how the month behaves on the pass. */
const months = [
  { name: 'Nov', days: 30, chance: 0.35 },
  { name: 'Dec', days: 31, chance: 0.5 },
  { name: 'Jan', days: 31, chance: 0.55 },
  { name: 'Feb', days: 28, chance: 0.42 },
  { name: 'Mar', days: 31, chance: 0.1 },
  { name: 'Apr', days: 30, chance: 0.08 },
  { name: 'May', days: 31, chance: 0.12 },
  { name: 'Jun', days: 30, chance: -0.6 },
  { name: 'Jul', days: 31, chance: -0.45 },
  { name: 'Aug', days: 31, chance: 0 },
  { name: 'Sep', days: 30, chance: -0.3 },
  { name: 'Oct', days: 31, chance: 0.3 },
] as const

/** Nights clear from dusk to dawn, and nights lost altogether; the rest were clear in part. */
export const tally = { clear: 141, lost: 127 } as const

interface Night {
  readonly month: number
  readonly day: number
  readonly kind: Kind
}

/** Weather comes in spells, so the luck of a night is smooth noise plus its month's habit. */
export function nightsOfTheYear(): Night[] {
  const spell = gradientNoise(2026)
  const random = seeded(365)
  let count = 0
  const all = months.flatMap((month, index) =>
    Array.from({ length: month.days }, (_, day) => ({
      month: index,
      day: day + 1,
      luck: month.chance + 1.1 * fractal(spell, count++ / 6, 1.5, 3) + 0.22 * bell(random),
    })),
  )
  const ranked = [...all].sort((a, b) => b.luck - a.luck)
  const clear = new Set(ranked.slice(0, tally.clear))
  const lost = new Set(ranked.slice(-tally.lost))
  return all.map((night) => ({
    month: night.month,
    day: night.day,
    kind: clear.has(night) ? 'clear' : lost.has(night) ? 'lost' : 'part',
  }))
}

export function nights(): Picture {
  const on = picture(2400, 1500)
  const { ctx } = on
  shade(on, (u, v) => [17 + 8 * v, 25 + 12 * v + 4 * u, 54 + 16 * v])
  const write = lettering(ctx)
  const all = nightsOfTheYear()
  const left = 330
  const top = 150
  const stepX = 60
  const stepY = 98
  for (let day = 1; day <= 31; day++)
    if (day === 1 || day % 5 === 0)
      write.sans(String(day), left + (day - 1) * stepX, 92, 26, '#8391b5', 'center')
  for (const [index, month] of months.entries()) {
    const y = top + index * stepY
    write.serif(month.name, left - 60, y + 13, 40, '#e9e2d2', 'right')
    const clear = all.filter((night) => night.month === index && night.kind === 'clear').length
    write.sans(String(clear), 2310, y + 12, 34, '#ffd58f', 'right')
    ctx.fillStyle = css(hex('#8391b5'), 0.16)
    ctx.fillRect(left - 30, y + stepY / 2 - 1, 2310 - left + 30, 2)
  }
  for (const night of all) disc(on, left + (night.day - 1) * stepX, top + night.month * stepY, night.kind)
  key(on, write, top + 12 * stepY + 42)
  finish(on, { grain: 3, vignette: 0.2 })
  return on
}

function disc({ ctx }: Picture, x: number, y: number, kind: Kind): void {
  const size = 21
  ctx.lineWidth = 2.5
  if (kind === 'clear') {
    glow(ctx, x, y, size * 2.6, hex('#ffd58f'), 0.32)
    ctx.fillStyle = '#ffe3ae'
    ctx.beginPath()
    ctx.arc(x, y, size, 0, Math.PI * 2)
    ctx.fill()
    return
  }
  ctx.strokeStyle = css(hex(kind === 'part' ? '#b9b3a8' : '#5d6b92'), 1)
  ctx.beginPath()
  ctx.arc(x, y, size - 1, 0, Math.PI * 2)
  ctx.stroke()
  if (kind === 'part') {
    ctx.fillStyle = '#d9c9a6'
    ctx.beginPath()
    ctx.arc(x, y, size - 1, Math.PI / 2, Math.PI * 1.5)
    ctx.fill()
  }
}

function key(on: Picture, write: ReturnType<typeof lettering>, y: number): void {
  const entries = [
    ['clear', 'Clear from dusk to dawn'],
    ['part', 'Clear in part'],
    ['lost', 'Lost to cloud, snow or wind'],
  ] as const
  let x = 330
  for (const [kind, words] of entries) {
    disc(on, x, y, kind)
    write.sans(words, x + 42, y + 11, 32, '#c9cfdf', 'left')
    x += 90 + write.width(words, 32) + 60
  }
  write.sans('Clear nights', 2310, y + 11, 32, '#ffd58f', 'right')
}
