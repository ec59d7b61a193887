// Bodies from elsewhere: what the editor would draw over the window, fetch or never finish is kept, and not drawn.
// @vitest-environment happy-dom
import { buildEditorFromExtensions } from '@lexical/extension'
import { describe, expect, test } from 'vitest'
import { articleSchema, newArticle } from '#core/article/article'
import type { Body, BodyNode } from '#core/body/body'
import { withinLimits } from '#core/body/limits'
import { readBody } from '#core/body/read'
import { issueSchema, newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { renderText } from '#core/render/text'
import { renderWeb } from '#core/render/web'
import { admitBody } from '../../src/renderer/editor/body/known'
import { $body } from '../../src/renderer/editor/body/serialise'
import { bodyExtension } from '../../src/renderer/editor/extension'
import { addresses, harbour } from '../core/render/harbour'

const bodyOf = (...children: BodyNode[]) =>
  ({
    root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children },
  }) as unknown as Body

const element = (type: string, children: readonly object[], more: object = {}): BodyNode => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: null,
  children,
  ...more,
})
const words = (more: object = {}) => ({
  type: 'text',
  version: 1,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text: 'words',
  ...more,
})
const paragraph = (child: object, more: object = {}) =>
  element('paragraph', [child], { textFormat: 0, textStyle: '', ...more })
const listItem = (more: object = {}) => element('listitem', [words()], { value: 1, ...more })
const list = (item: object, more: object = {}) =>
  element('list', [item], { listType: 'bullet', start: 1, tag: 'ul', ...more })
const cell = (more: object = {}) =>
  element('tablecell', [paragraph(words())], {
    headerState: 0,
    colSpan: 1,
    rowSpan: 1,
    backgroundColor: null,
    ...more,
  })
const table = (one: object, more: object = {}) => element('table', [element('tablerow', [one])], more)

/** What stands in the window, and what would be stored again. */
function shown(body: Body): { html: string; stored: Body } {
  const editor = buildEditorFromExtensions(bodyExtension)
  const root = document.createElement('div')
  root.contentEditable = 'true'
  document.body.replaceChildren(root)
  editor.setRootElement(root)
  editor.setEditorState(editor.parseEditorState(JSON.stringify({ root: admitBody(body) })))
  editor.update(() => undefined, { discrete: true })
  const stored = editor.getEditorState().read(() => $body(body, new Map()), { editor })
  editor.setRootElement(null)
  return { html: root.innerHTML, stored }
}

const evil = 'background:url(http://evil.example/a);position:fixed;inset:0'

describe.each<[string, Body]>([
  ['a style on words', bodyOf(paragraph(words({ style: evil })))],
  ['a style that a paragraph hands on', bodyOf(paragraph(words(), { textStyle: evil }))],
  ['a colour of a cell', bodyOf(table(cell({ backgroundColor: 'url(http://evil.example/a)' })))],
  ['an alignment that is none', bodyOf(paragraph(words(), { format: 'evil.example;position:fixed' }))],
  ['an indent without end', bodyOf(paragraph(words(), { indent: 1e9 }))],
  ['an item indented without end', bodyOf(list(listItem({ indent: 1e9 })))],
  ['an indent below nothing', bodyOf(list(listItem({ indent: -5.5 })))],
  ['a cell that spans a billion columns', bodyOf(table(cell({ colSpan: 1e9 })))],
  ['a cell that spans a billion rows', bodyOf(table(cell({ rowSpan: 1e9 })))],
  ['columns without end', bodyOf(table(cell(), { colWidths: [1e99, -1] }))],
  ['a list of no kind', bodyOf(list(listItem(), { listType: 'evil.example', tag: 'script' }))],
  ['a mode that nobody knows', bodyOf(paragraph(words({ mode: 'evil.example' })))],
  ['a format beyond all bits', bodyOf(paragraph(words({ format: 1e300 })))],
  ['an element nobody knows', bodyOf({ type: 'script', version: 1, src: 'http://evil.example/a.js' })],
])('%s', (_, body) => {
  test('is not drawn, and comes out as it went in', () => {
    const { html, stored } = shown(body)
    expect(html).not.toMatch(/evil\.example|position:\s*fixed|url\(|<script/)
    expect(stored).toEqual(body)
  })

  test('is in no edition', () => {
    const article = { ...newArticle('a', 'Hed'), body }
    const issue = {
      ...newIssue('i', 'harbour', 'en'),
      sections: [{ ...newSection('s', 'S'), articles: [article] }],
    }
    const source = { publication: harbour, issue, photos: new Map() }
    const pages = renderWeb(source, addresses).map(({ html }) => html)
    expect([...pages, renderText(source)].join()).not.toMatch(/evil\.example|position:\s*fixed/)
  })
})

/** Parsed from text, as a file would be: no test can build it by calling itself. */
const nested = (depth: number, times = 1): unknown =>
  JSON.parse(
    `{"root":{"type":"root","children":[${Array.from({ length: times }, () => `${'{"type":"list","children":[{"type":"listitem","children":['.repeat(depth)}${']}]}'.repeat(depth)}`).join()}]}}`,
  )

test('a body is refused where it is deeper, larger or of more parts than any article', () => {
  const withBody = (body: unknown) => articleSchema.safeParse({ ...newArticle('a'), body }).success
  expect(withBody(nested(200))).toBe(true)
  expect(withBody(nested(100_000))).toBe(false)
  expect(withBody(nested(3, 450_000))).toBe(false)
  expect(withBody(bodyOf(paragraph(words({ text: 'x'.repeat(33_000_000) }))))).toBe(false)
  expect(withinLimits(bodyOf(...Array.from({ length: 5_000 }, () => paragraph(words()))))).toBe(true)
})

test('a body as deep as is let in is read', () => {
  expect(readBody(nested(220) as Body)).toHaveLength(1)
})

test('a grid that a few cells stretch without end is no table', () => {
  const row = element(
    'tablerow',
    Array.from({ length: 100 }, () => cell({ colSpan: 1000, rowSpan: 1000 })),
  )
  const body = bodyOf(
    element(
      'table',
      Array.from({ length: 100 }, () => row),
    ),
  )
  expect(readBody(body)[0]?.kind).toBe('unknown')
})

test.each(['../../evil', '..', '.', 'a/b', 'a\\b', '', '-rf', `${'a'.repeat(65)}`, 'con:', 'a\0'])(
  'an issue cannot call itself %j, for that names its folder',
  (id) => {
    expect(issueSchema.safeParse({ ...newIssue('i', 'p', 'en'), id }).success).toBe(false)
    expect(issueSchema.safeParse(newIssue('i', 'p', 'en')).success).toBe(true)
  },
)
