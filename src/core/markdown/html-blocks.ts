// HTML blocks: blocks as HTML, for what Markdown has no signs for or would not give back as it is.
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Block, ListBlock, TableBlock, TableCell } from '../body/blocks'
import { type Child, el, elIf } from '../render/element'
import { type Anchors, htmlPhrase } from './html-phrase'
import { figureOf, type PhotoPath } from './photo-figure'

export interface Paths {
  readonly photo: PhotoPath
  readonly anchors: Anchors
}

/** A whole block; it holds no line feed, so that no empty line ends it before its time (CommonMark 0.31, 4.6). */
export const blockHtml = (element: Element): string => toHtml(element).replaceAll('\n', '&#10;')

export function htmlBlock(block: Block, paths: Paths): Element {
  const words = 'content' in block ? htmlPhrase(block.content, paths.anchors) : []
  switch (block.kind) {
    case 'paragraph':
      return el('p', {}, words)
    case 'subhead':
      return el(
        block.level === 1 ? 'h3' : 'h4',
        { className: [block.number === null ? 'plain' : 'numbered'] },
        words,
      )
    case 'quote':
      return el('blockquote', {}, words)
    case 'pullquote':
      return el('blockquote', { className: ['pullquote'] }, words)
    case 'attribution':
      return el('footer', {}, words)
    case 'list':
      return listHtml(block, paths)
    case 'sidebar':
      return el(
        'aside',
        {},
        el('h3', { className: ['plain'] }, htmlPhrase(block.heading, paths.anchors)),
        block.blocks.map((inner) => htmlBlock(inner, paths)),
      )
    case 'table':
      return tableHtml(block, paths)
    case 'photo':
      return figureOf(block.use, paths.photo)
    case 'gallery':
      return el(
        'div',
        { className: ['gallery'], dataLayout: block.layout },
        block.uses.map((use) => figureOf(use, paths.photo)),
      )
    case 'rule':
      return el('hr')
    case 'pagebreak':
      return el('div', { className: ['page-break'] })
    case 'unknown':
      return el('p', {}, block.text)
  }
}

const listHtml = (list: ListBlock, paths: Paths): Element =>
  el(
    list.ordered ? 'ol' : 'ul',
    { start: list.ordered && list.start !== 1 ? list.start : undefined },
    list.items.map(({ content, lists }) =>
      el(
        'li',
        {},
        htmlPhrase(content, paths.anchors),
        lists.map((inner) => listHtml(inner, paths)),
      ),
    ),
  )

function tableHtml({ caption, rows }: TableBlock, paths: Paths): Element {
  const cell = (each: TableCell, row: number): Child =>
    el(
      each.header ? 'th' : 'td',
      {
        scope: each.header ? (row === 0 ? 'col' : 'row') : undefined,
        colSpan: each.colSpan > 1 ? each.colSpan : undefined,
        rowSpan: each.rowSpan > 1 ? each.rowSpan : undefined,
      },
      each.content.length === 1
        ? htmlPhrase(each.content[0] ?? [], paths.anchors)
        : each.content.map((part) => el('p', {}, htmlPhrase(part, paths.anchors))),
    )
  return el(
    'table',
    {},
    elIf('caption', {}, caption?.trim()),
    el(
      'tbody',
      {},
      rows.map((row, at) =>
        el(
          'tr',
          {},
          row.map((each) => cell(each, at)),
        ),
      ),
    ),
  )
}
