// Noise: smooth seeded noise in two dimensions, the stuff of clouds, haze and ridge lines.
import { seeded } from './random'

/** From about -1 to 1. */
export type Noise = (x: number, y: number) => number

export function gradientNoise(seed: number): Noise {
  const random = seeded(seed)
  const order = Array.from({ length: 256 }, (_, index) => index)
  for (let index = 255; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    const kept = order[index] as number
    order[index] = order[other] as number
    order[other] = kept
  }
  const table = Uint8Array.from([...order, ...order])
  const gx = new Float64Array(256)
  const gy = new Float64Array(256)
  for (let index = 0; index < 256; index++) {
    const angle = random() * Math.PI * 2
    gx[index] = Math.cos(angle)
    gy[index] = Math.sin(angle)
  }
  const at = (ix: number, iy: number, x: number, y: number): number => {
    const hash = table[(table[ix & 255] as number) + (iy & 255)] as number
    return (gx[hash] as number) * x + (gy[hash] as number) * y
  }
  return (x, y) => {
    const ix = Math.floor(x)
    const iy = Math.floor(y)
    const fx = x - ix
    const fy = y - iy
    const sx = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
    const sy = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
    const top = mix(at(ix, iy, fx, fy), at(ix + 1, iy, fx - 1, fy), sx)
    const bottom = mix(at(ix, iy + 1, fx, fy - 1), at(ix + 1, iy + 1, fx - 1, fy - 1), sx)
    return mix(top, bottom, sy) * 1.5
  }
}

/** Octaves of noise laid over each other, each twice as fine and `gain` as strong. */
export function fractal(noise: Noise, x: number, y: number, octaves: number, gain = 0.5): number {
  let sum = 0
  let strength = 1
  let whole = 0
  for (let octave = 0; octave < octaves; octave++) {
    sum += noise(x + octave * 17.3, y - octave * 9.1) * strength
    whole += strength
    strength *= gain
    x *= 2
    y *= 2
  }
  return sum / whole
}

/** Sharp crests between 0 and 1: rock, folds, dust lanes. */
export function crests(noise: Noise, x: number, y: number, octaves: number): number {
  let sum = 0
  let strength = 0.5
  for (let octave = 0; octave < octaves; octave++) {
    const crest = 1 - Math.abs(noise(x + octave * 31.7, y + octave * 11.9))
    sum += crest * crest * strength
    strength *= 0.5
    x *= 2
    y *= 2
  }
  return sum
}

export const mix = (from: number, to: number, share: number): number => from + (to - from) * share

export const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value))

/** 0 below `low`, 1 above `high`, a smooth curve between. */
export function smooth(low: number, high: number, value: number): number {
  const share = clamp((value - low) / (high - low))
  return share * share * (3 - 2 * share)
}
