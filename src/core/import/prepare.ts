// Prepare: brings a page into the plain form that the readers know, whichever program wrote it.
import { joinCaptions } from './captions'
import { gatherFootnotes } from './footnotes'
import { gatherLists } from './level-lists'
import { lookOf } from './look'
import type { Notes } from './notes'
import { readOffice } from './office'
import { dropMistaken } from './run-language'
import { applySheet } from './sheet'
import { elementsIn, type Node, textsIn, textWithin } from './tree'

/** `css` is a style sheet that stands outside the nodes. The nodes given are used up. */
export function prepare(nodes: readonly Node[], notes: Notes, css = ''): Node[] {
  applySheet(nodes, css)
  const plain = gatherLists(gatherFootnotes(joinCaptions(readOffice(nodes)), notes), notes)
  dropMarkers(plain, notes)
  narrowSpaces(plain)
  dropMistaken(plain)
  return plain
}

/** Two presses of the space bar, which editors on the web keep with a space that does not break. */
function narrowSpaces(nodes: readonly Node[]): void {
  // One run at a time, whatever its length: a pattern that goes back and forth takes seconds for one of thousands.
  for (const text of textsIn(nodes))
    text.value = text.value.replace(/[ \n\u00a0]{2,}/g, (run) => (run.includes('\u00a0') ? ' ' : run))
}

/** What Word prints in front of a numbered heading is a number that it counts itself. */
function dropMarkers(nodes: readonly Node[], notes: Notes): void {
  for (const node of elementsIn(nodes)) {
    if (lookOf(node).get('mso-list') !== 'ignore') continue
    const words = textWithin(node).replace(/[\s\u00a0]+/g, '')
    if (/[\p{L}\p{N}]/u.test(words)) notes.tally(node.position?.start.line ?? 1, 'import.listMarker', words)
    node.children = []
  }
}
