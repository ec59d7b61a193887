// Remembered: a photo shop that keeps the renditions it made last, which preview, desk and export all ask for.
import type { PhotoShop } from './shop'

/** Two hundred photographs at the width of a page. */
const mostBytes = 64_000_000

export function remembering<Shop extends PhotoShop>(shop: Shop, most = mostBytes): Shop {
  const made = new Map<string, Uint8Array>()
  let held = 0
  return {
    ...shop,
    async rendition(bytes, photo, width, quality) {
      const key = `${photo.sha256} ${width} ${quality}`
      const before = made.get(key)
      if (before) {
        // To the end: the first of the map is the one that was not asked for longest.
        made.delete(key)
        made.set(key, before)
        return { ok: true, value: before }
      }
      const now = await shop.rendition(bytes, photo, width, quality)
      if (!now.ok || made.has(key)) return now
      made.set(key, now.value)
      held += now.value.length
      for (const [oldest, { length }] of made) {
        if (held <= most) break
        made.delete(oldest)
        held -= length
      }
      return now
    },
  }
}
