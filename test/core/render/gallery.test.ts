// A gallery on a screen: its rows, the shapes in them, and that no photograph of it is cropped.
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { selectAll } from 'hast-util-select'
import { describe, expect, test } from 'vitest'
import { newArticle } from '#core/article/article'
import type { GalleryLayout } from '#core/body/blocks'
import { buildBody } from '#core/body/build'
import { newSection } from '#core/issue/section'
import { emptyUse } from '#core/photo/use'
import { shapeClass, shapeStyle } from '#core/render/shape'
import { renderSingle } from '#core/render/single'
import { galleryStyle } from '#core/render/style-gallery'
import { renderWeb } from '#core/render/web'
import { addresses, issue, photoOf, source } from './harbour'

const shapes = {
  a: [1600, 1200],
  b: [800, 1200],
  c: [400, 2000],
  d: [4000, 800],
  e: [900, 900],
} as const
const letters = Object.keys(shapes) as (keyof typeof shapes)[]
const photos = new Map(
  letters.map(
    (letter) => [letter.repeat(64), photoOf(letter, shapes[letter][0], shapes[letter][1])] as const,
  ),
)
const sourceOf = (layout: GalleryLayout, names: string) => {
  const uses = [...names].map((name, at) => ({
    ...emptyUse(`${at}`),
    photo: name === '-' ? null : name.repeat(64),
    alt: `${at}`,
  }))
  const article = { ...newArticle('a', 'Plates'), body: buildBody([{ kind: 'gallery', layout, uses }]) }
  return {
    ...source,
    photos,
    issue: { ...issue, cover: null, sections: [{ ...newSection('s', 'All'), articles: [article] }] },
  }
}
const rowsOf = (layout: GalleryLayout, names: string): Element[] =>
  selectAll('.photo-row', fromHtml(renderWeb(sourceOf(layout, names), addresses).at(-1)?.html ?? '') as Root)
const lengths = (layout: GalleryLayout, names: string) =>
  rowsOf(layout, names).map((row) => selectAll('figure', row).length)
const shapeIn = (name: string): number =>
  Number(new RegExp(`\\.${name} \\{ --shape: ([\\d.]+); \\}`).exec(shapeStyle)?.[1])
const shapeOf = ({ properties }: Element): number =>
  shapeIn((properties.className as string[]).find((name) => name.startsWith('shape-')) ?? '')

describe('the rows of a gallery', () => {
  test.each([
    ['grid', 'a', [1]],
    ['grid', 'bb', [2]],
    ['grid', 'dd', [1, 1]],
    ['grid', 'abe', [3]],
    ['grid', 'aaaaa', [2, 3]],
    ['row', 'aaaaa', [5]],
    ['row', 'aaaaaaa', [3, 4]],
    ['row', 'ddd', [1, 1, 1]],
    ['lead', 'a', [1]],
    ['lead', 'abe', [1, 2]],
    ['lead', 'aaaaa', [1, 4]],
  ] as const)('%s of %s', (layout, names, expected) => expect(lengths(layout, names)).toEqual(expected))

  test.each(['grid', 'row', 'lead'] as const)('hold twenty-five photographs in order as a %s', (layout) => {
    const names = 'abcde'.repeat(5)
    const alts = rowsOf(layout, names).flatMap((row) =>
      selectAll('img', row).map(({ properties }) => properties.alt),
    )
    expect(alts).toEqual([...names].map((_, at) => `${at}`))
  })

  test('give each photograph the part that its own shape has of the row, and say so to the browser', () => {
    const [row] = rowsOf('grid', 'a-b')
    const figures = selectAll('figure', row as Element)
    for (const [at, shape] of [4 / 3, 3 / 2, 2 / 3].entries())
      expect(Math.abs(shapeOf(figures[at] as Element) / shape - 1)).toBeLessThan(0.011)
    expect(Math.abs(shapeOf(row as Element) / 3.5 - 1)).toBeLessThan(0.011)
    expect(selectAll('img', row as Element).map(({ properties }) => properties.sizes)).toEqual([
      '(min-width: 64rem) 21rem, (min-width: 36rem) 36vw, 94vw',
      '(min-width: 64rem) 11rem, (min-width: 36rem) 18vw, 94vw',
    ])
  })
})

test('every shape has a class, the narrowest and the widest too', () => {
  for (const shape of [0.01, 0.2, 0.21, 1, 4.9, 5, 40])
    expect(shapeIn(shapeClass(shape)) / Math.min(5, Math.max(0.2, shape))).toBeCloseTo(1, 1)
})

test('the style crops nothing but a landscape on the cover', () => {
  const crops = galleryStyle.split('\n').filter((line) => line.includes('object-fit'))
  expect(crops).toEqual([expect.stringMatching(/^\.cover img .*var\(--down, 30%\)/)])
})

test('a cover that is as high as wide or higher is not cut to a landscape', () => {
  const classesOf = (letter: keyof typeof shapes) => {
    const cover = { ...emptyUse('cover'), photo: letter.repeat(64) }
    const from = { ...source, photos, issue: { ...issue, cover } }
    return [renderSingle(from, addresses), renderWeb(from, addresses)[0]?.html ?? ''].map(
      (html) => selectAll('.cover', fromHtml(html) as Root)[0]?.properties.className,
    )
  }
  for (const letter of ['b', 'c', 'e'] as const)
    expect(classesOf(letter)).toEqual([
      ['cover', 'upright'],
      ['cover', 'upright'],
    ])
  for (const letter of ['a', 'd'] as const) expect(classesOf(letter)).toEqual([['cover'], ['cover']])
  expect(galleryStyle).toContain('.cover.upright img { inline-size: auto; }')
})
