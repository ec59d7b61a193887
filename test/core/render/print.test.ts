// The print document: its contents, its pages' beginnings, its photographs and its type.
import type { Element } from 'hast'
import { describe, expect, test } from 'vitest'
import { renderPrint } from '#core/render/print'
import { rowsOf } from '#core/render/print-picture'
import { sheetOf } from '#core/render/print-sheet'
import type { Rendition, Source } from '#core/render/source'
import { expectedOf, htmlText, proofOf } from '#main/export/proof'
import { addresses, source } from './harbour'

const pages = (print: ReturnType<typeof renderPrint>) =>
  new Map(print.marks.map(({ name }, index) => [name, index + 2]))

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
    const numbered = renderPrint(source, addresses, pages(print)).html
    const found = [...numbered.matchAll(/<span class="page-number">(\d+)<\/span>/g)].map(([, number]) =>
      Number(number),
    )
    const articles = [...pages(print)].filter(([name]) => name.includes('a')).map(([, page]) => page)
    expect(found).toEqual(articles)
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

  test('asks for photographs of at most 300 dots an inch, and never larger than they are', () => {
    const asked: Rendition[] = []
    renderPrint(source, { ...addresses, photo: (one) => `${asked.push(one)}.jpg` })
    expect(asked.length).toBeGreaterThan(0)
    const most = Math.ceil((sheetOf(source.publication.design).measure / 25.4) * 300)
    for (const { photo, width } of asked) expect(width).toBeLessThanOrEqual(Math.min(photo.width, most))
  })
})

describe('the sheet', () => {
  test('is A4 or Letter, with columns that fill the measure', () => {
    const { design } = source.publication
    expect(sheetOf({ ...design, paper: 'a4' })).toMatchObject({ width: 210, height: 297 })
    expect(sheetOf({ ...design, paper: 'letter' })).toMatchObject({ width: 215.9, height: 279.4 })
    const two = sheetOf({ ...design, columns: 2 })
    expect(two.column * 2 + two.gutter).toBeCloseTo(two.measure)
    const one = sheetOf({ ...design, columns: 1 })
    expect(one.column + one.indent).toBeCloseTo(one.measure)
  })
})

describe('the rows of a gallery', () => {
  const figure = (width: number, height: number): Element => ({
    type: 'element',
    tagName: 'figure',
    properties: {},
    children: [{ type: 'element', tagName: 'img', properties: { width, height }, children: [] }],
  })
  const lengths = (count: number) =>
    rowsOf(Array.from({ length: count }, () => figure(3, 2))).map((row) => row.length)

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
