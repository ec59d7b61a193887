// The text edition read back: quotations, boxes, tables and links are told as they were meant, and what is lost is named.
import { describe, expect, test } from 'vitest'
import { newArticle } from '#core/article/article'
import type { Block, Inline, TableCell } from '#core/body/blocks'
import { buildBody } from '#core/body/build'
import { newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { newPublication } from '#core/publication/publication'
import type { Source } from '#core/render/source'
import { renderText } from '#core/render/text'
import { proofOf } from '#main/export/proof'
import { expectedInText, foundInText } from '#main/export/text-found'

const text = (words: string, ...marks: Extract<Inline, { kind: 'text' }>['marks'][number][]): Inline => ({
  kind: 'text',
  text: words,
  marks,
})
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content })
const link = (url: string, words: string): Inline => ({
  kind: 'link',
  url,
  title: '',
  children: [text(words)],
})
const cell = (words: string, header = false): TableCell => ({
  header,
  colSpan: 1,
  rowSpan: 1,
  content: [[text(words)]],
})
const table = (...rows: TableCell[][]): Block => ({ kind: 'table', rows })

function issueOf(blocks: Block[], language = 'en'): Source {
  const first = { ...newArticle('a', 'The quay at low water'), body: buildBody(blocks) }
  const last = { ...newArticle('b', 'What the tide left'), body: buildBody([paragraph(text('Shells.'))]) }
  return {
    publication: newPublication('pier', 'The Pier', language),
    issue: {
      ...newIssue('i', 'pier', language),
      sections: [{ ...newSection('s', 'Port'), articles: [first, last] }],
    },
    photos: new Map(),
  }
}

/** What is missing once the written text was changed. */
function missing(source: Source, change = (written: string) => written): string[] {
  const expected = expectedInText(source, 'text')
  const written = renderText(source)
  const changed = change(written)
  return proofOf(expected, foundInText(changed, expected, source.issue.language)).missing.map(
    ({ kind, text: words }) => `${kind}: ${words}`,
  )
}

const long = 'The ferry lay alongside for the whole of the afternoon and nobody was told the reason why.'

describe('is told as it was meant', () => {
  test.each<[string, Block[]]>([
    [
      'a quotation with who said it',
      [
        { kind: 'quote', content: [text(long)] },
        { kind: 'attribution', content: [text('the mate')] },
      ],
    ],
    ['a pull quote', [{ kind: 'pullquote', content: [text(long)] }]],
    [
      'a sidebar with a quotation in it',
      [{ kind: 'sidebar', heading: [text('Tides')], blocks: [{ kind: 'quote', content: [text(long)] }] }],
    ],
    [
      'lines that begin with such marks themselves',
      [paragraph(text(`> ${long}`)), paragraph(text(`| ${long}`))],
    ],
    [
      'rows of one line',
      [
        table(
          [cell('Port', true), cell('Ships', true)],
          [cell('Bergen'), cell('7')],
          [cell('Oslo'), cell('9')],
        ),
      ],
    ],
    [
      'a row of several lines beside rows of one',
      [
        table(
          [cell('Port', true), cell('Why', true)],
          [cell(long), cell(long)],
          [cell('Oslo'), cell('fog')],
          [cell('Bergen'), cell(long)],
        ),
      ],
    ],
    [
      'a table in a sidebar',
      [
        {
          kind: 'sidebar',
          heading: [],
          blocks: [table([cell(long), cell(long)], [cell('Oslo'), cell('fog')])],
        },
      ],
    ],
    [
      'a table of more columns than a line has room for',
      [
        table(
          Array.from({ length: 14 }, (_, n) => cell(`Head ${n}`, true)),
          Array.from({ length: 14 }, (_, n) => cell(n === 3 ? '' : `value ${n}`)),
          Array.from({ length: 14 }, (_, n) => cell(`other ${n}`)),
        ),
      ],
    ],
    [
      'small figures',
      [
        paragraph(
          text('10'),
          text('−3', 'superscript'),
          text(' H'),
          text('2', 'subscript'),
          text('O, and km²'),
        ),
      ],
    ],
    ['a link that is its own words', [paragraph(link('https://pier.example/x/', 'pier.example/x'))]],
  ])('%s', (_, blocks) => {
    expect(missing(issueOf(blocks))).toEqual([])
  })

  test('a table in Chinese, whose signs are wide', () => {
    const words = '渡轮整个下午都停靠在码头旁边——没有人被告知原因，“也没有人问起”……直到灯亮起来为止。'
    expect(missing(issueOf([table([cell(words), cell(words)], [cell('雾'), cell('潮')])], 'zh'))).toEqual([])
  })
})

describe('is named when it is lost', () => {
  const source = issueOf([
    table([cell(long), cell('because of the fog that came in from the west at four o’clock')]),
    paragraph(
      text('See '),
      link('https://pier.example/fog', 'the log'),
      text(' and '),
      link('article:b', 'the tide'),
      text('.'),
    ),
  ])

  test('a word in a cell whose row has several lines', () => {
    expect(missing(source, (written) => written.replace('fog', '   '))).toEqual(['lost: fog'])
  })

  test('a headline, though the contents have it', () => {
    const cut = (written: string) => written.replace(/\nThe quay at low water\n=+\n/, '\n')
    expect(missing(source, cut)).toEqual(['lost: The quay at low water'])
  })

  test('the number of a link', () => {
    expect(missing(source, (written) => written.replace(' [1]', ''))).toEqual([
      'link: https://pier.example/fog',
    ])
  })

  test('an address in the list', () => {
    expect(
      missing(source, (written) =>
        written.replace('[1] https://pier.example/fog', '[1] https://pier.example/'),
      ),
    ).toEqual(['link: https://pier.example/fog'])
  })

  test('where a link inside the issue leads', () => {
    expect(
      missing(source, (written) =>
        written.replace('[2] In this issue: What the tide left', '[2] In this issue'),
      ),
    ).toEqual(['link: In this issue: What the tide left'])
  })

  test('an article that stands before the one it follows', () => {
    const swap = (written: string) => {
      const [head = '', first = '', last = '', ...rest] = written.split(
        /(?=\n\n\nThe quay at low water\n=|\n\n\nWhat the tide left\n=|\n\n\n={72}\nLinks)/,
      )
      return [head, last, first, ...rest].join('')
    }
    expect(missing(source, swap)).not.toEqual([])
  })
})
