// View: which blocks of the body are on the screen or close to it.
import { editor } from '../engine'

/** Says of a block's index whether it is within one height of the window. */
export function nearView(): (block: number) => boolean {
  const blocks = editor.getRootElement()?.children ?? new HTMLCollection()
  const rect = (at: number) => (blocks[at] as Element).getBoundingClientRect()
  // Blocks follow one another from top to bottom.
  const first = firstWhere(blocks.length, (at) => rect(at).bottom > -innerHeight)
  const last = firstWhere(blocks.length, (at) => rect(at).top > 2 * innerHeight)
  return (block) => block >= first && block < last
}

/** The least index below `count` for which it holds, where it holds for all after it too. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
