// Write phrase: inline content as mdast, in Markdown's own signs where they are safe, else in HTML.
import { toHtml } from 'hast-util-to-html'
import type { FootnoteDefinition, PhrasingContent } from 'mdast'
import type { Inline, Mark } from '../body/blocks'
import { markTags } from '../render/inline'
import { type Anchors, addressOf, htmlPhrase, rubyOf, smallCaps } from './html-phrase'

/** What one file gathers while it is written. */
export interface Gathered {
  readonly anchors: Anchors
  /** The definitions of the notes met so far, for the end of their article. */
  readonly notes: FootnoteDefinition[]
  /** Whether a break may be a line of its own; in a heading or a cell it is `<br>`. */
  readonly lines: boolean
  /** How many notes the file has already. */
  readonly counted: { notes: number }
}

export const phrasing = (content: readonly Inline[], so: Gathered): PhrasingContent[] =>
  content.flatMap((inline, index) => written(inline, content[index - 1], content[index + 1], so))

const html = (value: string): PhrasingContent => ({ type: 'html', value })

function written(
  inline: Inline,
  before: Inline | undefined,
  after: Inline | undefined,
  so: Gathered,
): PhrasingContent[] {
  switch (inline.kind) {
    case 'text':
      return textOf(inline, isBare(before) && isBare(after))
    case 'unknown':
      return [{ type: 'text', value: inline.text }]
    case 'break':
      return so.lines && before?.kind === 'text' && after?.kind === 'text'
        ? [{ type: 'break' }]
        : [html('<br>')]
    case 'ruby':
      return [html(toHtml(rubyOf(inline.base, inline.reading) as never))]
    case 'link': {
      const url = addressOf(inline.url, so.anchors)
      const children = phrasing(inline.children, so)
      return url === undefined
        ? children
        : [{ type: 'link', url, title: inline.title || null, children: children as never }]
    }
    case 'footnote': {
      const identifier = String(++so.counted.notes)
      const children = phrasing(inline.content, { ...so, lines: false })
      so.notes.push({
        type: 'footnoteDefinition',
        identifier,
        label: identifier,
        children: [{ type: 'paragraph', children }],
      })
      return [{ type: 'footnoteReference', identifier, label: identifier }]
    }
  }
}

/** Whether the signs of a mark can stand beside it without being taken for its own. */
const isBare = (inline: Inline | undefined): boolean =>
  inline === undefined ||
  inline.kind === 'break' ||
  inline.kind === 'footnote' ||
  (inline.kind === 'text' && inline.marks.length === 0 && inline.language === undefined)

const signs: Partial<Readonly<Record<Mark, 'strong' | 'emphasis' | 'delete'>>> = {
  bold: 'strong',
  italic: 'emphasis',
  strike: 'delete',
}

function textOf(
  { text, marks, language }: Extract<Inline, { kind: 'text' }>,
  apart: boolean,
): PhrasingContent[] {
  const [only] = marks
  if (
    marks.length === 1 &&
    only === 'code' &&
    language === undefined &&
    apart &&
    /^[^`\s|](?:[^`|]*[^`\s|])?$/.test(text)
  )
    return [{ type: 'inlineCode', value: text }]
  // A sign beside a blank or a mark of punctuation may be neither an opening nor a closing one (CommonMark 0.31, 6.2).
  const sure =
    apart &&
    language === undefined &&
    /^[\p{L}\p{N}]/u.test(text) &&
    /[\p{L}\p{N}]$/u.test(text) &&
    marks.every((mark) => signs[mark] !== undefined)
  let nodes: PhrasingContent[] = [{ type: 'text', value: text }]
  for (const mark of marks) {
    const sign = sure ? signs[mark] : undefined
    if (sign) nodes = [{ type: sign, children: nodes }]
    else if (mark === 'small-caps') nodes = [html(`<span class="${smallCaps}">`), ...nodes, html('</span>')]
    else nodes = [html(`<${markTags[mark]}>`), ...nodes, html(`</${markTags[mark]}>`)]
  }
  if (language === undefined) return nodes
  const [open] = toHtml(htmlPhrase([{ kind: 'text', text: '', marks: [], language }], () => undefined)).split(
    '</',
  )
  return [html(open ?? '<span>'), ...nodes, html('</span>')]
}
