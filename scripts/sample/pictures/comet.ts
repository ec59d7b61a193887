// Comet: its two tails over the ridge, an hour before sunrise.
import { blend, hex, ramp } from '../paint/colour'
import { dome } from '../paint/dome'
import { conifers, fillRidge, ridgeLine } from '../paint/land'
import { fractal, gradientNoise, mix, smooth } from '../paint/noise'
import { bloom, finish, glow, type Picture, picture, shade } from '../paint/picture'
import { stars } from '../paint/sky'

const air = ramp([
  [0, '#040a1c'],
  [0.4, '#0e2650'],
  [0.62, '#2f5a83'],
  [0.74, '#a07f86'],
  [0.82, '#f0a668'],
])

export function comet(): Picture {
  const on = picture(2400, 1600)
  const { ctx, width: W, height: H } = on
  const noise = gradientNoise(37)
  const head = { u: 0.42, v: 0.46 }
  shade(on, (u, v) => {
    const base = air(v)
    const dx = (u - head.u) * 1.5
    const dy = v - head.v
    // The dust tail sweeps up and to the right and fans out; the ion tail is straight and thin.
    const along = dx * 0.62 - dy * 0.785
    const across = dx * 0.785 + dy * 0.62 - 0.42 * Math.max(0, along) ** 2
    const wide = 0.012 + 0.2 * Math.max(0, along) ** 1.15
    const streaks = 0.78 + 0.35 * fractal(noise, (across / wide) * 2.4, along * 2, 4)
    const dust =
      along > 0
        ? Math.exp(-((across / wide) ** 2)) * Math.exp(-along * 2.1) * streaks * smooth(0, 0.03, along)
        : 0
    const ionAlong = dx * 0.36 - dy * 0.933
    const ionAcross = dx * 0.933 + dy * 0.36 + 0.006 * fractal(noise, ionAlong * 9, 2, 3)
    const ion =
      ionAlong > 0 ? Math.exp(-((ionAcross / (0.006 + 0.03 * ionAlong)) ** 2)) * Math.exp(-ionAlong * 2.4) : 0
    const d = Math.min(1, dust * 0.82) * (1 - smooth(0.66, 0.8, v))
    return [
      mix(mix(base[0], 255, d), 120, ion * 0.3),
      mix(mix(base[1], 240, d), 190, ion * 0.35),
      mix(mix(base[2], 214, d), 255, ion * 0.5),
    ]
  })
  stars(on, { seed: 44, count: 15000, size: 1.2, clear: (_, v) => 0.5 * (1 - smooth(0.35, 0.68, v)) })
  glow(ctx, head.u * W, head.v * H, 190, hex('#d5f0e6'), 0.55)
  glow(ctx, head.u * W, head.v * H, 46, hex('#ffffff'), 1)
  const ranges = [
    [11, 0.79, '#5f5c78', '#c98f78'],
    [12, 0.835, '#3c4463', '#8f7078'],
    [13, 0.885, '#202a45', '#4c4a60'],
  ] as const
  for (const [seed, level, top, foot] of ranges)
    fillRidge(on, ridgeLine(on, { seed, level, swing: 0.04, waves: 2.8 }), hex(top), hex(foot), H * 0.1)
  const near = ridgeLine(on, {
    seed: 15,
    level: 0.945,
    swing: 0.025,
    waves: 3,
    shape: (u) => 0.06 * Math.exp(-(((u - 0.78) / 0.14) ** 2)),
  })
  const x = W * 0.78
  dome(ctx, {
    x,
    y: near(x) - 50,
    radius: 96,
    dark: hex('#0b1122'),
    body: blend(hex('#54648a'), hex('#f0a668'), 0.2),
    rim: hex('#ffce9a'),
    side: -0.8,
    slit: -0.3,
    inside: [hex('#3a1712'), hex('#120b14')],
    drum: 0.9,
  })
  fillRidge(on, near, hex('#0b1122'), hex('#04060c'), H * 0.08)
  conifers(on, near, { seed: 18, tall: 105, colour: hex('#060a15'), gap: 17, to: 0.6, sparse: -0.1 })
  conifers(on, near, { seed: 20, tall: 90, colour: hex('#060a15'), gap: 19, from: 0.9, sparse: -0.3 })
  bloom(on, 20, 0.3)
  finish(on, { grain: 4, vignette: 0.35 })
  return on
}
