// The body in the editor: what is stored goes in and comes out again, known or not.
// @vitest-environment happy-dom
import { buildEditorFromExtensions } from '@lexical/extension'
import { $getRoot, $getSelection, $isRangeSelection } from 'lexical'
import { describe, expect, it } from 'vitest'
import type { Block } from '#core/body/blocks'
import type { Body, BodyNode } from '#core/body/body'
import { buildBody } from '#core/body/build'
import { readBody } from '#core/body/read'
import { admitBody } from '../../../src/renderer/editor/body/known'
import { $body } from '../../../src/renderer/editor/body/serialise'
import { bodyExtension } from '../../../src/renderer/editor/extension'
import { aUse, paragraph, text } from '../../core/make'

const withKeys = (node: BodyNode, extra: object): BodyNode => ({ ...node, ...extra })

const childrenOf = (node: BodyNode | undefined) => (node?.children ?? []) as unknown[]

function throughEditor(body: Body, edit?: () => void): Body {
  const editor = buildEditorFromExtensions(bodyExtension)
  editor.setEditorState(editor.parseEditorState(JSON.stringify({ root: admitBody(body) })))
  if (edit) editor.update(edit, { discrete: true })
  return editor.getEditorState().read(() => $body(body, new Map()), { editor })
}

const blocks: Block[] = [
  { kind: 'subhead', level: 1, number: '1', content: [text('Soundings')] },
  {
    kind: 'paragraph',
    content: [
      text('Plain, '),
      { kind: 'text', text: 'bold', marks: ['bold', 'italic'] },
      { kind: 'break' },
      { kind: 'link', url: 'https://example.org/', title: 'Example', children: [text('a link')] },
    ],
  },
  { kind: 'subhead', level: 2, number: '1.1', content: [text('Lesser')] },
  {
    kind: 'list',
    ordered: true,
    start: 3,
    items: [
      { content: [text('three')], lists: [] },
      {
        content: [text('four')],
        lists: [
          {
            kind: 'list',
            ordered: false,
            start: 1,
            items: [{ content: [text('inner')], lists: [] }],
          },
        ],
      },
    ],
  },
  { kind: 'quote', content: [text('Said so.')] },
  {
    kind: 'table',
    rows: [
      [
        { header: true, colSpan: 1, rowSpan: 1, content: [[text('A')]] },
        { header: true, colSpan: 1, rowSpan: 1, content: [[text('B')], [text('b')]] },
      ],
      [{ header: false, colSpan: 2, rowSpan: 1, content: [[text('wide')]] }],
    ],
  },
  { kind: 'photo', use: aUse() },
  { kind: 'gallery', layout: 'lead', uses: [aUse(), aUse({ photo: null, source: 'x.jpg' })] },
  { kind: 'rule' },
  { kind: 'pullquote', content: [text('Set large.')] },
  { kind: 'attribution', content: [text('A. Speaker')] },
  { kind: 'pagebreak' },
  {
    kind: 'sidebar',
    heading: [text('Beside')],
    blocks: [paragraph('In the box.'), { kind: 'photo', use: aUse() }],
  },
  {
    kind: 'paragraph',
    content: [
      { kind: 'text', text: 'nasa', marks: ['bold', 'small-caps'], language: 'fr' },
      text(' and then'),
      {
        kind: 'footnote',
        number: 1,
        content: [text('A '), { kind: 'text', text: 'note', marks: ['italic'] }],
      },
      { kind: 'ruby', base: '風早', reading: 'かざはや' },
      { kind: 'link', url: 'article:other', title: '', children: [text('see there')] },
    ],
  },
  {
    kind: 'table',
    caption: 'What was seen',
    rows: [[{ header: true, colSpan: 1, rowSpan: 1, content: [[text('A')]] }]],
  },
  paragraph('日本語の段落。'),
]

describe('a body in the editor', () => {
  it('keeps every block', () => {
    const body = buildBody(blocks)
    expect(readBody(throughEditor(body))).toEqual(readBody(body))
  })

  it('keeps every block while another is written', () => {
    const body = buildBody(blocks)
    const edited = throughEditor(body, () => {
      $getRoot().selectEnd()
      const selection = $getSelection()
      if ($isRangeSelection(selection)) selection.insertText(' More.')
    })
    expect(readBody(edited).slice(0, -1)).toEqual(readBody(body).slice(0, -1))
    expect(readBody(edited).at(-1)).toEqual(paragraph('日本語の段落。 More.'))
  })

  it('keeps blocks and inlines of a newer version byte for byte', () => {
    const timeline = {
      type: 'timeline',
      version: 3,
      heading: 'Aside',
      children: [{ type: 'paragraph', version: 1, children: [] }],
      nested: { z: 1, a: [null, 'x'] },
    }
    const formula = { type: 'formula', version: 1, number: 4, children: [{ type: 'text', text: 'Note' }] }
    const table = {
      type: 'table',
      version: 1,
      children: [
        {
          type: 'tablerow',
          version: 1,
          children: [
            { type: 'tablecell', version: 1, children: [{ type: 'list', version: 1, children: [] }] },
          ],
        },
      ],
    }
    const body = buildBody([paragraph('Before.'), paragraph('After.')])
    const children = body.root.children as BodyNode[]
    childrenOf(children[0]).push(formula)
    children.splice(1, 0, timeline, table)
    const back = throughEditor(body, () => {
      $getRoot().selectEnd()
      const selection = $getSelection()
      if ($isRangeSelection(selection)) selection.insertText('!')
    })
    const out = back.root.children as BodyNode[]
    expect(JSON.stringify(out[1])).toBe(JSON.stringify(timeline))
    expect(JSON.stringify(out[2])).toBe(JSON.stringify(table))
    expect(JSON.stringify(childrenOf(out[0])[1])).toBe(JSON.stringify(formula))
  })

  it('keeps keys that this version does not know', () => {
    const body = buildBody(blocks)
    const children = (body.root.children as BodyNode[]).map((node) =>
      withKeys(node, { tint: { warm: true } }),
    )
    const stored = { ...body, zoom: 2, root: { ...body.root, children, theme: 'dawn' } } as Body
    const back = throughEditor(stored) as Body & { zoom: number }
    expect(back.zoom).toBe(2)
    expect((back.root as BodyNode).theme).toBe('dawn')
    for (const node of back.root.children as BodyNode[]) expect(node.tint).toEqual({ warm: true })
    expect(readBody(back)).toEqual(readBody(body))
  })

  it('keeps a photo use of a newer version', () => {
    const use = { ...aUse(), v: 2, rotation: 90 }
    const body = buildBody([paragraph('Words.')])
    ;(body.root.children as BodyNode[]).push({ type: 'photo', version: 1, use })
    expect(throughEditor(body).root.children[1]).toEqual({ type: 'photo', version: 1, use })
  })
})
