// Notes: collects what the report will say while a source is being read.
import type { Guess, Omission } from './report'

type Values = Readonly<Record<string, string | number>>

export class Notes {
  private readonly guessed: Guess[] = []
  private readonly omitted: Omission[] = []
  private readonly tallies = new Map<string, { line: number; count: number; printed: string[] }>()

  /** Words that stand in the report alone go into `printed`: the proof that nothing was lost counts them. */
  guess(line: number, key: string, values: Values = {}): void {
    this.guessed.push({ place: { line }, what: { key, with: values } })
  }

  omit(line: number, key: string, text: string, values: Values = {}): void {
    this.omitted.push({ place: { line }, what: { key, with: values }, text })
  }

  /** A small thing that happens again and again: one guess for all, at the first place, with the count. */
  tally(line: number, key: string, printed = ''): void {
    const known = this.tallies.get(key)
    if (!known) this.tallies.set(key, { line, count: 1, printed: printed ? [printed] : [] })
    else {
      known.count++
      if (printed) known.printed.push(printed)
    }
  }

  get guesses(): Guess[] {
    const tallied = [...this.tallies].map(([key, { line, count, printed }]) => ({
      place: { line },
      what: { key, with: { count, printed: printed.join(', ') } },
    }))
    return inOrder([...this.guessed, ...tallied])
  }

  get omissions(): Omission[] {
    return inOrder(this.omitted)
  }
}

const inOrder = <T extends { place: { line: number } }>(notes: readonly T[]): T[] =>
  [...notes].sort((a, b) => a.place.line - b.place.line)
