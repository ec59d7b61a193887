// Worker: looks for matches beside the window, so that a pattern that never ends can be stopped.
import { type Match, matchesIn } from '#core/find/match'
import { patternOf } from '#core/find/query'
import type { Result } from '#core/result'
import type { Found, Search } from './search'

addEventListener('message', ({ data }: MessageEvent<Search>) => postMessage(find(data)))

function find({ query, replacement, texts, limit }: Search): Result<Found> {
  const pattern = patternOf(query)
  if (!pattern.ok) return pattern
  let left = limit
  const matches: (readonly Match[])[] = []
  for (const { text, language } of texts) {
    // One match past the limit is enough to know that there are more.
    const found = left >= 0 ? matchesIn(text, pattern.value, query, replacement, language) : []
    matches.push(found.slice(0, Math.max(left, 0)))
    left -= found.length
  }
  return { ok: true, value: { matches, more: left < 0 } }
}
