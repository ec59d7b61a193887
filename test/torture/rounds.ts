// Rounds: how often a torture is repeated, a few times in `npm test` and many in `npm run torture`.

export const long = process.env['GALLEY_TORTURE'] === 'long'

export const rounds = (short: number, many: number): number => (long ? many : short)

/** Figures for whoever ran the long form. */
export const say = (line: string): void => {
  if (long) process.stdout.write(`${line}\n`)
}

/** The same numbers in each run, from 0 to 1. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    // The generator of Numerical Recipes: enough for choosing moments and bytes.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
