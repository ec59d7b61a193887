// Random bodies: articles for property tests, with every block that there is and some that there are not yet.
import fc from 'fast-check'
import { $getRoot, $isElementNode, $isTextNode, type LexicalNode } from 'lexical'
import type { Block, Inline } from '#core/body/blocks'
import type { Body, BodyNode } from '#core/body/body'
import { buildBody } from '#core/body/build'
import { aUse } from '../../core/make'

export const letters = fc.stringMatching(/^[a-z"'.東京 -]{1,6}$/)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: letters,
    marks: fc.subarray(['bold', 'italic', 'code'] as const),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    url: fc.constant('https://example.org/'),
    title: fc.constantFrom('', 'Title'),
    children: letters.map((text) => [{ kind: 'text' as const, text, marks: [] }]),
  }),
)
const content = fc.array(inline, { maxLength: 4 })
const list = (depth: number): fc.Arbitrary<Extract<Block, { kind: 'list' }>> =>
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.constant(1),
    items: fc.array(
      fc.record({
        content: fc.array(inline, { minLength: 1, maxLength: 2 }),
        lists: depth > 0 ? fc.array(list(depth - 1), { maxLength: 1 }) : fc.constant([]),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
const cell = fc.record({
  header: fc.boolean(),
  colSpan: fc.constant(1),
  rowSpan: fc.constant(1),
  content: fc.array(content, { minLength: 1, maxLength: 2 }),
})
const use = fc.constant(null).map(() => aUse())
const block = fc.oneof(
  fc.record({ kind: fc.constantFrom('paragraph', 'quote'), content }),
  fc.record({
    kind: fc.constant('subhead'),
    level: fc.constantFrom(1, 2),
    number: fc.constantFrom(null, '1'),
    content,
  }),
  list(2),
  fc.record({
    kind: fc.constant('table'),
    rows: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('photo'), use }),
  fc.record({
    kind: fc.constant('gallery'),
    layout: fc.constantFrom('grid', 'row', 'lead'),
    uses: fc.array(use, { minLength: 1, maxLength: 3 }),
  }),
  fc.constant({ kind: 'rule' }),
) as fc.Arbitrary<Block>

/** What no builder makes: blocks of the newest version, and of one that is newer still. */
const line = (children: readonly BodyNode[]): BodyNode => ({
  ...((buildBody([]).root.children as BodyNode[])[0] as BodyNode),
  children,
})
const word = (text: string): BodyNode => ({
  ...{ detail: 0, format: 0, mode: 'normal', style: '' },
  ...{ text, type: 'text', version: 1 },
})
const strange: fc.Arbitrary<BodyNode> = fc.constantFrom<BodyNode>(
  { type: 'future-block', version: 3, text: 'later', deep: { list: [1, null, 'x'] } },
  { type: 'pagebreak', version: 1 },
  { ...line([word('Said')]), type: 'pullquote' },
  { ...line([word('Who')]), type: 'attribution' },
  {
    ...line([{ ...line([word('Box')]), type: 'subhead', level: 1, numbered: false }, line([word('in it')])]),
    type: 'sidebar',
  },
  line([word('ab'), { type: 'future-mark', version: 1, text: 'm', tint: 1 }, word('cd')]),
  line([word('ab'), { type: 'footnote', version: 1, content: [word('note')] }]),
  line([{ type: 'ruby', version: 1, base: '風', reading: 'かぜ' }, word('の')]),
)
/** A body as an import writes it, of blocks of every kind, some of them of a version that is newer than this one. */
export const article = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 6 }), fc.array(strange, { maxLength: 3 }))
  .map(([blocks, more]) => {
    const body = buildBody(blocks)
    return { ...body, root: { ...body.root, children: [...body.root.children, ...more] } } as Body
  })

/** Every text, and every element without one, in order. */
export function $textNodes(node: LexicalNode = $getRoot()): LexicalNode[] {
  if (!$isElementNode(node)) return $isTextNode(node) ? [node] : []
  const children = node.getChildren()
  return children.length === 0 ? [node] : children.flatMap($textNodes)
}
