// History: one undo stack over body, captions, fields and structure, in the order they were changed.

export interface Step {
  /** The article that the step shows when it is taken back; null for structure. */
  readonly article: string | null
  readonly undo: () => void
  readonly redo: () => void
  /** Steps in a row with the same key become one, while they follow each other quickly. */
  readonly merge?: string
}

/** Steps kept; the oldest are forgotten first. */
const limit = 500
/** A pause longer than this, in milliseconds, begins a new step. */
const pause = 1200

export class History {
  private past: Step[] = []
  private future: Step[] = []
  private lastAt = 0
  private sealed = true
  private joined = false

  constructor(
    private readonly now: () => number,
    private readonly changed: () => void,
  ) {}

  get canUndo(): boolean {
    return this.past.length > 0
  }

  get canRedo(): boolean {
    return this.future.length > 0
  }

  /** What undo would take back. */
  get latest(): Step | undefined {
    return this.past.at(-1)
  }

  /** Whether what the step did was not taken back; what has been joined to it since changes nothing. */
  stands(step: Step): boolean {
    return this.past.some(({ undo }) => undo === step.undo)
  }

  push(step: Step): void {
    const top = this.past.at(-1)
    const follows = !this.sealed && this.now() - this.lastAt < pause
    const same = step.merge !== undefined && top?.merge === step.merge && follows
    if (top && (same || this.joined)) {
      this.past[this.past.length - 1] = { ...step, undo: top.undo }
    } else {
      this.past.push(step)
      if (this.past.length > limit) this.past.shift()
    }
    this.future = []
    this.joined = false
    this.lastAt = this.now()
    this.sealed = false
    this.changed()
  }

  /** What comes next is a step of its own: a word has ended, the focus has moved. */
  seal(): void {
    this.sealed = true
  }

  /** The step that comes next belongs to the last one, unless `part` comes before. */
  join(): void {
    this.joined = this.past.length > 0
  }

  part(): void {
    this.joined = false
  }

  undo(): Step | undefined {
    return this.travel(this.past, this.future, (step) => step.undo())
  }

  redo(): Step | undefined {
    return this.travel(this.future, this.past, (step) => step.redo())
  }

  clear(): void {
    this.past = []
    this.future = []
    this.sealed = true
    this.changed()
  }

  private travel(from: Step[], to: Step[], go: (step: Step) => void): Step | undefined {
    const step = from.pop()
    if (!step) return undefined
    to.push(step)
    this.sealed = true
    this.joined = false
    go(step)
    this.changed()
    return step
  }
}
