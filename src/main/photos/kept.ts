// Kept: a photo shop that finds the renditions again which it made when the program ran before.
import { ok } from '#core/result'
import type { Cabinet } from './cabinet'
import { recipe } from './recipe'
import type { PhotoShop } from './shop'

/** Only what was made well is kept; a photograph that cannot be read is tried each time. `by` is how renditions are made. */
export function keeping<Shop extends PhotoShop>(
  shop: Shop,
  cabinet: Pick<Cabinet, 'get' | 'put'>,
  by: string = recipe,
): Shop {
  return {
    ...shop,
    async rendition(bytes, photo, width, quality) {
      // A rendition's height comes from the photograph's record, which another library may have otherwise.
      const size = `${photo.width}x${photo.height}`
      const key = [by, photo.sha256, size, width, quality ?? 'usual'].join('\n')
      const before = await cabinet.get(key)
      if (before) return ok(before)
      const now = await shop.rendition(bytes, photo, width, quality)
      if (now.ok) await cabinet.put(key, now.value)
      return now
    },
  }
}
