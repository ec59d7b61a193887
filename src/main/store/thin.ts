// Thin: which revisions of an issue nobody will look for any more.

interface Kept {
  readonly seq: number
  /** ISO 8601. */
  readonly savedAt: string
  readonly name: string | null
  readonly published: boolean
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * After a day one a minute is kept, after 30 days one an hour, each time the last; what has a name, what was
 * published, and the newest, always. Takes the newest first; answers the sequence numbers that may go. A revision from the future, after a clock
 * that was wrong, is as good as new.
 */
export function thinned(revisions: readonly Kept[], now: Date): number[] {
  const gone: number[] = []
  let before = ''
  for (const [at, { seq, savedAt, name, published }] of revisions.entries()) {
    const time = Date.parse(savedAt)
    const age = now.getTime() - time
    const span = age > 30 * day ? hour : age > day ? minute : 0
    const place = span === 0 ? '' : `${span} ${Math.floor(time / span)}`
    const asked = name !== null || published
    if (at > 0 && place !== '' && place === before && !asked) gone.push(seq)
    else before = place
  }
  return gone
}
