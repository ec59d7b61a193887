// Nearest: which word was meant by one that was mistyped.

/** The word that takes the fewest slips, where it takes two at most and keeps more than half of its letters. */
export function nearest<W extends string>(typed: string, words: readonly W[]): W | undefined {
  const [best] = words
    .map((word) => ({ word, slips: slips(typed.toLowerCase(), word) }))
    .filter(({ word, slips }) => slips <= 2 && slips * 2 < word.length)
    .sort((one, other) => one.slips - other.slips)
  return best?.word
}

/** How many letters were left out, added, mistaken, or swapped with the next: the optimal string alignment distance. */
function slips(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= other.length; j++) {
      const mistaken = at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1)
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const swapped = isSwapped ? at(i - 2, j - 2) + 1 : mistaken
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, mistaken, swapped))
    }
  }
  return at(one.length, other.length)
}
