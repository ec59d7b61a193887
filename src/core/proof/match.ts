// Match: finds the pieces of a passage in an edition's folded text.

/** An edition's own signs between two pieces are fewer than this: a note's number, or an address in brackets. */
const mostBetween = 80

export interface Span {
  readonly start: number
  readonly end: number
}

/** Where the pieces stand last between `from` and `to`, close together and in order; undefined where they do not. */
export function findLast(
  text: string,
  pieces: readonly string[],
  from: number,
  to: number,
): Span | undefined {
  const last = pieces.at(-1)
  if (last === undefined) return { start: to, end: to }
  for (let limit = to - last.length; limit >= from; ) {
    const at = text.lastIndexOf(last, limit)
    if (at < from) return undefined
    const start = before(text, pieces.slice(0, -1), from, at)
    if (start !== undefined) return { start, end: endOf(text, pieces, start) }
    limit = at - 1
  }
  return undefined
}

/** Where the pieces stand first from `from` on, close together and in order; undefined where they do not. */
export function findFirst(text: string, pieces: readonly string[], from: number): Span | undefined {
  const [first, ...others] = pieces
  if (first === undefined) return { start: from, end: from }
  for (let start = text.indexOf(first, from); start >= 0; start = text.indexOf(first, start + 1)) {
    let end: number | undefined = start + first.length
    for (const piece of others) {
      const at: number = text.slice(end, end + mostBetween + piece.length).indexOf(piece)
      end = at < 0 ? undefined : end + at + piece.length
      if (end === undefined) break
    }
    if (end !== undefined) return { start, end }
  }
  return undefined
}

/** A last piece that is a full stop stands in many places: the nearest after the others is its own. */
const endOf = (text: string, pieces: readonly string[], start: number): number =>
  pieces.reduce((end, piece) => text.indexOf(piece, end) + piece.length, start)

/** The start of the first piece when all of them end right before `to`, each close to the next. */
function before(text: string, pieces: readonly string[], from: number, to: number): number | undefined {
  let start = to
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index] as string
    const latest = start - piece.length
    // Only the stretch that counts is searched, because a search back through a whole issue is slow.
    const earliest = Math.max(from, latest - mostBetween)
    const at = text.slice(earliest, Math.max(earliest, start)).lastIndexOf(piece)
    if (latest < from || at < 0) return undefined
    start = earliest + at
  }
  return start
}

/**
 * Places all passages in order, the last one first. As each takes the last place that is free, it finds an order wherever
 * there is one. The number of the first passage, from the end, that has no place; undefined: all have.
 */
export function firstUnplaced(text: string, passages: readonly (readonly string[])[]): number | undefined {
  let end = text.length
  for (let index = passages.length - 1; index >= 0; index--) {
    const span = findLast(text, passages[index] as readonly string[], 0, end)
    if (!span) return index
    end = span.start
  }
  return undefined
}
