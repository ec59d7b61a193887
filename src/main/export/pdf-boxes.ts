// PDF boxes: where on a page the pictures of each tag stand (ISO 32000-1, 8.3.4, 8.4.2 and 8.5.4).

/** Left, bottom, right and top, in points from the page's lower left corner. */
export type Box = readonly [number, number, number, number]

/** ISO 32000-1, 8.3.3. */
type Matrix = readonly [number, number, number, number, number, number]

interface State {
  readonly matrix: Matrix
  /** Nothing is painted outside of it. */
  readonly clip: Box
}

const everywhere: Box = [-Infinity, -Infinity, Infinity, Infinity]

/** Follows a page's operators, and notes the part of each picture that is seen. */
export class Boxes {
  readonly found = new Map<number, Box>()
  #state: State = { matrix: [1, 0, 0, 1, 0, 0], clip: everywhere }
  readonly #saved: State[] = []
  #path: Box | undefined
  #clips = false

  /** `operands` are read only where they are asked for; `tag` is the piece of a tag that is being painted. */
  operate(word: string, operands: () => readonly number[], tag: number | undefined): void {
    switch (word) {
      case 'q':
        this.#saved.push(this.#state)
        return
      case 'Q':
        this.#state = this.#saved.pop() ?? this.#state
        return
      case 'cm':
        this.#state = { ...this.#state, matrix: times(operands() as Matrix, this.#state.matrix) }
        return
      case 're': {
        const [x = 0, y = 0, width = 0, height = 0] = operands()
        return this.#add([x, y, x + width, y, x, y + height, x + width, y + height])
      }
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        return this.#add(operands())
      case 'W':
      case 'W*':
        this.#clips = true
        return
      case 'n':
      case 'f':
      case 'F':
      case 'f*':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        if (this.#clips && this.#path)
          this.#state = { ...this.#state, clip: within(this.#path, this.#state.clip) }
        this.#path = undefined
        this.#clips = false
        return
      case 'Do': {
        if (tag === undefined) return
        // A picture fills the unit square (8.9.5.1).
        const seen = within(around(this.#state.matrix, [0, 0, 1, 0, 0, 1, 1, 1]), this.#state.clip)
        this.found.set(tag, joinBoxes(this.found.get(tag), seen))
      }
    }
  }

  #add(points: readonly number[]): void {
    this.#path = joinBoxes(this.#path, around(this.#state.matrix, points))
  }
}

export const joinBoxes = (one: Box | undefined, other: Box): Box =>
  one
    ? [
        Math.min(one[0], other[0]),
        Math.min(one[1], other[1]),
        Math.max(one[2], other[2]),
        Math.max(one[3], other[3]),
      ]
    : other

const within = (one: Box, other: Box): Box => [
  Math.max(one[0], other[0]),
  Math.max(one[1], other[1]),
  Math.min(one[2], other[2]),
  Math.min(one[3], other[3]),
]

const times = ([a, b, c, d, e, f]: Matrix, [m, n, o, p, q, r]: Matrix): Matrix => [
  a * m + b * o,
  a * n + b * p,
  c * m + d * o,
  c * n + d * p,
  e * m + f * o + q,
  e * n + f * p + r,
]

/** What holds all the points, x before y. */
function around([a, b, c, d, e, f]: Matrix, points: readonly number[]): Box {
  const xs: number[] = []
  const ys: number[] = []
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x = 0, y = 0] = points.slice(at, at + 2)
    xs.push(a * x + c * y + e)
    ys.push(b * x + d * y + f)
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
