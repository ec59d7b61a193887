// Parts: what a list item or a table cell holds: lines, lists, and what must stand outside it.
import type { Element } from 'hast'
import type { Inline, ListBlock } from '../body/blocks'
import { readList } from './list'
import { omitComment, omitElement } from './omit'
import { type Around, aroundWithin, isPhrasing, phrase } from './phrase'
import { type Piece, text } from './piece'
import { hasText, type Reading } from './reading'
import { tableOf } from './table'
import { leftOut } from './tags'
import { lineOf, type Node } from './tree'

export interface Parts {
  readonly lines: Inline[][]
  readonly lists: ListBlock[]
  readonly after: Piece[]
}

export function partsOf(nodes: readonly Node[], reading: Reading, around: Around): Parts {
  const parts: Parts = { lines: [], lists: [], after: [] }
  gather(nodes, reading, around, parts)
  return parts
}

function gather(nodes: readonly Node[], reading: Reading, around: Around, parts: Parts): void {
  let run: Node[] = []
  const flush = () => {
    const content = phrase(run, reading, around)
    if (hasText(content)) {
      if (parts.lists.length > 0) reading.notes.tally(lineOf(run[0] as Node), 'import.listOrder')
      parts.lines.push(content)
    }
    parts.after.push(...reading.takeHoisted())
    run = []
  }
  for (const node of nodes) {
    if (node.type === 'comment') omitComment(node, reading)
    else if (isPhrasing(node)) run.push(node)
    else if (node.type === 'element') {
      if (run.length > 0) flush()
      gatherElement(node, reading, around, parts)
    }
  }
  if (run.length > 0) flush()
}

function gatherElement(node: Element, reading: Reading, outside: Around, parts: Parts): void {
  const around = aroundWithin(node, outside)
  const children = node.children as Node[]
  if (leftOut.has(node.tagName)) return omitElement(node, reading)
  switch (node.tagName) {
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir': {
      const { list, after } = readList(node, reading, around)
      if (list.items.length > 0) parts.lists.push(list)
      parts.after.push(...after)
      return
    }
    case 'table':
      parts.after.push(...tableOf(node, reading, around))
      return
    case 'pre':
      reading.notes.tally(lineOf(node), 'import.code', codeLanguage(node))
      return gather(children, reading, around, parts)
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
    case 'dt':
      return gather(children, reading, { ...around, marks: [...around.marks, 'bold'] }, parts)
    case 'hr':
      parts.lines.push([text('* * *')])
      return
    default:
      return gather(children, reading, around, parts)
  }
}

const codeLanguage = (node: Element): string => {
  const inner = node.children[0]
  if (inner?.type !== 'element') return ''
  const classes = Array.isArray(inner.properties.className) ? inner.properties.className.join(' ') : ''
  const meta = (inner.data as { meta?: string } | undefined)?.meta ?? ''
  return [classes.match(/(?:^|\s)language-(\S+)/)?.[1] ?? '', meta].filter(Boolean).join(' ')
}
