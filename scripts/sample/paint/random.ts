// Random: seeded numbers, so that every picture comes out the same each time.

export type Random = () => number

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const between = (random: Random, low: number, high: number): number => low + (high - low) * random()

/** Roughly normal, mean 0, deviation 1: three uniform numbers are enough for grain and scatter. */
export const bell = (random: Random): number => (random() + random() + random() - 1.5) * 2
