// Count: “1 file”, “3 files”, for a sentence with several counts in it.
import type { Say } from './run'
import type { cliWords } from './words'

/** What the words tables can count: those with a wording for one. */
type Counted = keyof { [K in keyof typeof cliWords as K extends `cli.${infer W}_one` ? W : never]: true }

/** Each count as words, by the name of what is counted. */
export const sayCounts = <C extends Counted>(
  say: Say,
  counts: Readonly<Record<C, number>>,
): Record<C, string> =>
  Object.fromEntries(
    Object.entries<number>(counts).map(([what, count]) => [
      what,
      say({ key: `cli.${what}`, with: { count } }),
    ]),
  ) as Record<C, string>
