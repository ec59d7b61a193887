// Paste: what a clipboard holds, as blocks, and what could not be kept of it.
import type { Block } from '../body/blocks'
import { flow } from '../import/flow'
import { readMarkdown } from '../import/markup'
import { Notes } from '../import/notes'
import type { HeadingPiece, Piece } from '../import/piece'
import { prepare } from '../import/prepare'
import { blocksOf } from '../import/quotes'
import { Reading, type WantedPicture } from '../import/reading'
import type { Omission } from '../import/report'
import { isTangled } from '../import/tangled'
import { attribute, elementsIn, isElement, type Node, textWithin } from '../import/tree'
import type { Sentence } from '../words'
import { straighten } from './addresses'
import { isBare, saysNothing } from './code'
import { levelsOfHeadings } from './heading'
import { joinLists, joinRuns } from './join'
import { raiseLarge } from './large'
import { isMarkdown } from './markdown'
import { readPlain } from './plain'

export interface Clipboard {
  /** The HTML after cleaning; empty where there is none. */
  readonly html: readonly Node[]
  /** Style sheets that the cleaning has taken out of it. */
  readonly css?: string
  readonly text: string
  /** The clipboard's pictures in order, as data addresses, for an HTML that only names them. */
  readonly pictures?: readonly string[]
}

export interface Pasted {
  readonly from: 'html' | 'markdown' | 'text'
  readonly blocks: readonly Block[]
  /** Pictures inside the clipboard, by the photo use that waits for each. */
  readonly pictures: readonly WantedPicture[]
  /** What could not be kept, or was decided: a sentence for each, and the words that stand in it alone. */
  readonly left: readonly Left[]
}

export interface Left {
  readonly what: Sentence
  readonly text: string
}

/** Longer ones take seconds, in which the window would stand still. */
const mostMarkdown = 50_000

/** Reads the clipboard for an article in `language`. The nodes given are used up. */
export function readClipboard(
  { html, css = '', text, pictures = [] }: Clipboard,
  newId: () => string,
  language = 'en',
): Pasted {
  const notes = new Notes()
  const reading = new Reading(notes, newId, language, true)
  const looksOnly = saysNothing(html)
  if ((looksOnly || isBare(html)) && isMarkdown(text) && !isTangled(text)) {
    if (text.length > mostMarkdown) {
      notes.guess(1, 'paste.longMarkdown', { most: mostMarkdown })
      return { from: 'text', blocks: readPlain(text, notes), pictures: [], left: leftOf(notes) }
    }
    const nodes = readMarkdown(withoutFront(text.replace(/\r\n?/g, '\n'), notes), notes)
    if (!nodes) return { from: 'text', blocks: readPlain(text, notes), pictures: [], left: leftOf(notes) }
    flow(prepare(nodes, notes), reading)
    return pastedFrom('markdown', reading, text)
  }
  const empty = !html.some((node) => textWithin(node).trim() !== '' || holdsPicture(node))
  if (empty || (looksOnly && text.trim() !== ''))
    return { from: 'text', blocks: listed(readPlain(text, notes), notes), pictures: [], left: leftOf(notes) }
  givePictures(html, pictures)
  straighten(html)
  const plain = prepare(html, notes, css)
  raiseLarge(plain, notes)
  flow(plain, reading)
  return pastedFrom('html', reading, text)
}

/** Settings of a site in front of a text are no part of it. */
function withoutFront(text: string, notes: Notes): string {
  const front = /^---\n((?:[\w-]+:.*\n|[ \t]+.*\n|- .*\n)+)(?:---|\.\.\.)\n/.exec(text)
  if (!front) return text
  notes.omit(1, 'import.front', (front[1] ?? '').trim())
  return text.slice(front[0].length)
}

const holdsPicture = (node: Node): boolean =>
  isElement(node) && [...elementsIn([node])].some(({ tagName }) => tagName === 'img')

/** Pictures without a usable address get those of the clipboard, where there are as many. */
function givePictures(nodes: readonly Node[], pictures: readonly string[]): void {
  const waiting = [...elementsIn(nodes)].filter(
    (node) => node.tagName === 'img' && !/^(?:https?|data):/i.test(attribute(node, 'src')),
  )
  if (waiting.length !== pictures.length) return
  for (const [index, node] of waiting.entries()) node.properties.src = pictures[index] ?? ''
}

function pastedFrom(from: 'html' | 'markdown', reading: Reading, text: string): Pasted {
  const blocks = listed(blocksOf(reading.pieces, subheadOf(reading.pieces)).map(joinRuns), reading.notes)
  return {
    from,
    blocks: blocks.length > 0 ? blocks : readPlain(text),
    pictures: reading.wanted,
    left: leftOf(reading.notes),
  }
}

const listed = (blocks: readonly Block[], notes: Notes): Block[] =>
  joinLists(blocks, () => notes.tally(1, 'paste.listsJoined'))

function subheadOf(pieces: readonly Piece[]): (heading: HeadingPiece) => Block {
  const headings = pieces.filter((each) => each.kind === 'heading')
  const levelOf = levelsOfHeadings(
    headings.map(({ level }) => level),
    pieces[0]?.kind === 'heading',
  )
  return ({ level, content }) => ({ kind: 'subhead', level: levelOf(level), number: null, content })
}

/** Machinery of the page that no writer would miss. */
const silent = new Set([
  'import.comment',
  'import.attribute',
  'import.tag',
  'import.listMarker',
  'import.noteMark',
  'import.reference',
  'import.pictureInside',
  'import.pictureInText',
  'import.linkInField',
])
const machinery = /^(?:script|style|meta|link|base|title|head|template|col|colgroup)$/

function leftOf(notes: Notes): Left[] {
  const omitted = notes.omissions.filter(isTold).map(({ what, text }) => ({ what, text }))
  const guessed = notes.guesses
    .filter(({ what }) => !silent.has(what.key))
    .map(({ what }) => ({ what: sayable(what), text: '' }))
  const all = [...omitted, ...guessed]
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}

/** Where a picture would lie is of no use here. */
const sayable = (what: Sentence): Sentence =>
  /^import\.picture(?:Away|Beside)$/.test(what.key) ? { key: 'paste.pictureAbsent' } : what

const isTold = ({ what, text }: Omission): boolean =>
  !silent.has(what.key) &&
  text.trim() !== '' &&
  !machinery.test(String(what.with?.tag ?? '')) &&
  !(what.key === 'import.linkLeftOut' && text.startsWith('#'))
