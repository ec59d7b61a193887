// Figures: what a measurement says, and how it is printed.

export interface Bench {
  readonly name: string
  /** In the units that their names end with. */
  readonly figures: Readonly<Record<string, number>>
  /** Galley to the bare thing, measured in the same run. */
  readonly ratios: Readonly<Record<string, number>>
  /** What one has to know of the figures: who was not there, whose work is not whole. */
  readonly notes?: readonly string[]
}

export function printed({ name, figures, ratios, notes = [] }: Bench): string {
  const lines = [
    ...Object.entries(figures),
    ...Object.entries(ratios).map(([key, value]) => [`ratio ${key}`, value] as const),
  ]
  const wide = Math.max(...lines.map(([key]) => key.length))
  const rows = lines.map(([key, value]) => `  ${key.padEnd(wide)}  ${value}`)
  return `${[name, ...rows, ...notes.map((note) => `  note: ${note}`)].join('\n')}\n`
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits))
