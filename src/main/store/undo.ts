// Undo: what has been done on the disk so far, to be taken back when a later step fails.

/** Only removals and moves back: they need no room, so a full disk cannot stop them. */
export class Undo {
  readonly #steps: (() => Promise<unknown>)[] = []

  add(step: () => Promise<unknown>): void {
    this.#steps.push(step)
  }

  /** Takes everything back, last first. */
  async run(): Promise<void> {
    for (const step of this.#steps.splice(0).reverse()) await step()
  }
}
