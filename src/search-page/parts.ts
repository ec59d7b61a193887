// Parts: loads the index by script elements, because a page opened from a disk may not fetch.
import { type LoadedPart, loadPart } from '#core/archive/ask'
import type { IndexPart } from '#core/archive/found'
import { partsName } from '#core/archive/parts-name'

/** Where the parts put themselves. */
const arrived = (): IndexPart[] => {
  const all = self as unknown as Record<string, IndexPart[] | undefined>
  all[partsName] ??= []
  return all[partsName]
}

/** Loads a part; undefined where its file is not there. */
export function fetchPart(name: string): Promise<LoadedPart | undefined> {
  return new Promise((resolve) => {
    const script = document.createElement('script')
    script.src = `search/${encodeURIComponent(name)}.js`
    script.addEventListener('error', () => resolve(undefined))
    script.addEventListener('load', () => {
      const part = arrived().find((one) => one.name === name)
      resolve(part && loadPart(part))
    })
    document.head.append(script)
  })
}
