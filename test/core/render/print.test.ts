// The print document: its contents, its pages' beginnings, its photographs and its type.
import { describe, expect, test } from 'vitest'
import { newArticle } from '#core/article/article'
import { buildBody } from '#core/body/build'
import { newSection } from '#core/issue/section'
import { sheetOf } from '#core/publication/sheet'
import { collectLetters, noLetters } from '#core/render/fonts'
import { rowsOf } from '#core/render/gallery-rows'
import { renderPrint } from '#core/render/print'
import { highOf, planRows } from '#core/render/print-rows'
import type { Rendition, Source } from '#core/render/source'
import { htmlText } from '#main/export/html-text'
import { expectedOf, proofOf } from '#main/export/proof'
import { addresses, source } from './harbour'

/** As if each mark stood at the top of a page of its own. */
const standing = (print: ReturnType<typeof renderPrint>) => ({
  count: print.marks.length + 1,
  places: new Map(print.marks.map(({ name }, index) => [name, { page: index + 2, y: 800 }])),
})

describe('the print document', () => {
  const print = renderPrint(source, addresses)

  test('has every word of the issue', () => {
    expect(proofOf(expectedOf(source, { channel: 'pdf', alts: true }), htmlText(print.html))).toMatchObject({
      ok: true,
      missing: [],
    })
  })

  test('has a destination for every mark, and a link to each article from the contents', () => {
    for (const { name, kind } of print.marks) {
      expect(print.html).toContain(`id="${name}"`)
      if (kind === 'article') expect(print.html).toContain(`href="#${name}"`)
    }
  })

  test('says the page numbers in the contents once they are known', () => {
    const numbered = renderPrint(source, addresses, standing(print)).html
    const found = [...numbered.matchAll(/<span class="page-number">(\d+)<\/span>/g)].map(([, number]) =>
      Number(number),
    )
    const articles = [...standing(print).places].flatMap(([name, { page }]) =>
      name.includes('a') ? [page] : [],
    )
    expect(found).toEqual(articles)
  })

  test('has a running head for every page but the first, with the section that the page opens with', () => {
    const made = renderPrint(source, addresses, standing(print))
    expect(print.heads).toBe(0)
    expect(made.heads).toBe(print.marks.length)
    const [, heads = ''] = made.html.split('class="heads" aria-hidden="true"')
    const sections = print.marks.filter(({ kind }) => kind === 'section').map(({ title }) => title)
    const running = [...heads.matchAll(/class="head"><p>.*?<\/p><p>(.*?)<\/p>/g)].map(([, words]) => words)
    expect(running).toHaveLength(made.heads)
    expect([...new Set(running)]).toEqual(sections)
    expect([...heads.matchAll(/<p>(\d+)<\/p><\/div><\/div>/g)].map(([, folio]) => Number(folio))).toEqual(
      running.map((_, index) => index + 2),
    )
  })

  test('begins the lead article below the contents where no cover photograph takes the first page', () => {
    const first = (html: string) => /<section class="(department[^"]*)"/.exec(html)?.[1]
    expect(first(print.html)).toBe('department own-page')
    const cover = { ...source.issue.cover, photo: null } as typeof source.issue.cover
    expect(first(renderPrint({ ...source, issue: { ...source.issue, cover } }, addresses).html)).toBe(
      'department',
    )
  })

  test('says nothing of the lead article above it, unless the editor wrote it there', () => {
    const cover = { ...source.issue.cover, photo: null } as typeof source.issue.cover
    const shown = (changes: object): boolean =>
      renderPrint({ ...source, issue: { ...source.issue, ...changes } }, addresses).html.includes(
        'class="cover-lines"',
      )
    expect(shown({ coverLines: [] })).toBe(true)
    expect(shown({ cover, coverLines: [' '] })).toBe(false)
    expect(shown({ cover, coverLines: ['Tides and times'] })).toBe(true)
  })

  test('tells the tags what kind of list each list is', () => {
    const headed = source.issue.sections.filter(({ articles }) => articles.some(({ hed }) => hed !== ''))
    expect(print.outline.lists.filter((kind) => kind === 'contents')).toHaveLength(headed.length)
    expect(print.outline.lists).toContain('plain')
    expect(print.outline.lists).toHaveLength(print.html.match(/<[ou]l/g)?.length ?? 0)
    expect(print.html).not.toContain('role=')
  })

  test('leaves out an article that is not for the PDF', () => {
    const [section, ...others] = source.issue.sections
    if (!section) throw new Error('no section')
    const [article, ...rest] = section.articles
    if (!article) throw new Error('no article')
    const without: Source = {
      ...source,
      issue: {
        ...source.issue,
        coverLines: [],
        sections: [
          { ...section, articles: [{ ...article, channels: { ...article.channels, pdf: false } }, ...rest] },
          ...others,
        ],
      },
    }
    expect(print.html).toContain(article.hed)
    expect(renderPrint(without, addresses).html).not.toContain(article.hed)
  })

  test('names no family of the system, and lets no picture be cropped by the printer', () => {
    expect(print.html).not.toMatch(/\b(?:serif|sans-serif|monospace|system-ui|Georgia)\s*[;,}]/)
    expect(print.html).not.toContain('object-fit')
  })

  test('asks for photographs of half as many dots for the screen', () => {
    const widest = (dpi: number): number => {
      const asked: number[] = []
      renderPrint(source, { ...addresses, dpi, photo: ({ width }) => `${asked.push(width)}.jpg` })
      return Math.max(...asked)
    }
    const most = Math.ceil((sheetOf(source.publication.design).measure / 25.4) * 150)
    expect(widest(150)).toBeLessThanOrEqual(most)
    expect(widest(150)).toBeLessThan(widest(300))
  })

  test('loads the bold faces of a table’s caption, which is bold', () => {
    const caption = {
      type: 'element',
      tagName: 'caption',
      properties: {},
      children: [{ type: 'text', value: '守' }],
    } as const
    const around = noLetters()
    collectLetters(
      {
        type: 'root',
        children: [
          { type: 'element', tagName: 'div', properties: { lang: 'ja' }, children: [caption as never] },
        ],
      },
      around,
    )
    expect(around.ja.bold.has('守'.codePointAt(0) as number)).toBe(true)
  })

  test('asks for photographs of at most 300 dots an inch, and never larger than they are', () => {
    const asked: Rendition[] = []
    renderPrint(source, { ...addresses, photo: (one) => `${asked.push(one)}.jpg` })
    expect(asked.length).toBeGreaterThan(0)
    const most = Math.ceil((sheetOf(source.publication.design).measure / 25.4) * 300)
    for (const { photo, width } of asked) expect(width).toBeLessThanOrEqual(Math.min(photo.width, most))
  })
})

describe('the sheet', () => {
  test('is A4, Letter or tabloid, with columns that fill the measure', () => {
    const { design } = source.publication
    expect(sheetOf({ ...design, paper: 'a4' })).toMatchObject({ width: 210, height: 297 })
    expect(sheetOf({ ...design, paper: 'letter' })).toMatchObject({ width: 215.9, height: 279.4 })
    const two = sheetOf({ ...design, columns: 2 })
    expect(two.column * 2 + two.gutter).toBeCloseTo(two.measure)
    expect(sheetOf({ ...design, paper: 'tabloid' })).toMatchObject({ width: 279.4, height: 431.8 })
    const three = sheetOf({ ...design, columns: 3 })
    expect(three.column * 3 + three.gutter * 2).toBeCloseTo(three.measure)
    const one = sheetOf({ ...design, columns: 1 })
    expect(one.column + one.indent).toBeCloseTo(one.measure)
  })
})

describe('the rows of a gallery', () => {
  const lengths = (count: number) => rowsOf(Array.from({ length: count }, () => 1.5)).map((row) => row.length)
  const sheet = { measure: 174, high: 250 }

  test('fill the measure, and keep the shapes of the photographs', () => {
    const [row] = planRows([1.5, 1, 0.75], { first: false }, sheet)
    expect(row?.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(174 - 2 * 3.5)
    for (const [index, shape] of [1.5, 1, 0.75].entries())
      expect((row?.widths[index] ?? 0) / (row?.high ?? 1)).toBeCloseTo(shape)
  })

  test('leave room for the text that begins below them', () => {
    for (const most of [0.6, 0.4]) {
      const rows = planRows([1.5, 1, 1.78], { first: true, most }, sheet)
      expect(highOf(rows)).toBeLessThanOrEqual(most * 250 + 0.001)
      for (const { widths } of rows)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(174.001)
    }
  })

  test('hold all photographs in order, without one that is left alone', () => {
    expect(lengths(1)).toEqual([1])
    expect(lengths(2)).toEqual([2])
    expect(lengths(4)).toEqual([2, 2])
    for (const count of [3, 5, 6, 7, 8, 12, 30]) {
      const rows = lengths(count)
      expect(rows.reduce((sum, row) => sum + row, 0)).toBe(count)
      if (count > 3) expect(Math.min(...rows)).toBeGreaterThan(1)
    }
  })
})

test('notes stand in the columns of their article, and below what stands across them', () => {
  const words = { kind: 'text', text: 'Low water', marks: [] } as const
  const said = {
    kind: 'paragraph',
    content: [words, { kind: 'footnote', number: 1, content: [words] }],
  } as const
  const after = { kind: 'paragraph', content: [words] } as const
  const cell = { header: false, colSpan: 1, rowSpan: 1, content: [[words]] }
  const wide = { kind: 'table', caption: '', rows: [Array.from({ length: 6 }, () => cell)] } as const
  const columnsOf = (...blocks: Parameters<typeof buildBody>[0][number][]): string[] => {
    const article = { ...newArticle('a', 'Tides'), body: buildBody(blocks) }
    const sections = [{ ...newSection('s', 'Harbour'), articles: [article] }]
    const { html } = renderPrint({ ...source, issue: { ...source.issue, sections } }, addresses)
    const whole = /<article.*?<\/article>/s.exec(html)?.[0] ?? ''
    return whole.split('<div class="body').slice(1)
  }
  const [only = '', ...none] = columnsOf(said, after)
  expect(none).toEqual([])
  expect(only).toMatch(/<p.*<section class="notes"/s)
  const [first = '', second = '', ...more] = columnsOf(said, wide, after)
  expect(more).toEqual([])
  expect(first).toContain('<table')
  expect(first).not.toContain('class="notes"')
  expect(second).toMatch(/<p>Low water<\/p>.*<section class="notes"/s)
})

test('the reading of a Japanese word is set as one, but not by the element that the printer leaves out of the tags', () => {
  const body = buildBody([
    { kind: 'paragraph', content: [{ kind: 'ruby', base: '風早', reading: 'かざはや' }] },
  ])
  const section = { ...newSection('s', 'News'), articles: [{ ...newArticle('a', 'Pass'), body }] }
  const issue = { ...source.issue, sections: [section] }
  const { html } = renderPrint({ ...source, issue }, addresses)
  expect(html).toMatch(/<span class="ruby">.*風早.*<span class="reading">.*かざはや.*<\/span><\/span>/)
  expect(html).not.toMatch(/<r[tpu]/)
})
