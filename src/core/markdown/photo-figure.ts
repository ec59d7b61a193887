// Photo figure: a photo use as a <figure> of HTML, and back.
import type { Element } from 'hast'
import type { PhotoUse } from '../photo/use'
import { el, elIf } from '../render/element'
import { attributeOf, find, textIn } from './tree'

/** The name of a photograph's file beside the Markdown; undefined where there is none. */
export type PhotoPath = (sum: string) => string | undefined

/**
 * `src` leads to the file beside the text, or is what the slot still waits for, unless that is an address: whoever reads the
 * text must not fetch it by that (it is in `data-source` then). What a figure cannot say by itself stands in
 * data attributes: an alt text that is not used (`data-alt`), the point that a crop keeps (`data-focal`, "x y" as
 * fractions), where a photograph came from (`data-source`).
 */
export function figureOf(use: PhotoUse, path: PhotoPath): Element {
  const file = use.photo === null ? undefined : path(use.photo)
  const awaited = file === undefined && !/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(use.source.trim())
  return el(
    'figure',
    {},
    el('img', {
      src: file ?? (awaited ? use.source : undefined),
      alt: use.decorative ? '' : use.alt,
      role: use.decorative ? 'presentation' : undefined,
      dataAlt: use.decorative && use.alt !== '' ? use.alt : undefined,
      dataFocal: use.focal === null ? undefined : `${use.focal.x} ${use.focal.y}`,
      dataSource: !awaited && use.source !== '' ? use.source : undefined,
    }),
    elIf(
      'figcaption',
      {},
      elIf('span', { className: ['caption'] }, use.caption),
      use.caption !== '' && use.credit !== '' && ' ',
      elIf('small', { className: ['credit'] }, use.credit),
    ),
  )
}

export interface ReadFigure {
  /** The use while its file is awaited: `source` is what `src` says, or where there is none `data-source`. */
  readonly use: PhotoUse
  /** Where the photograph came from, as it is once the file is there. */
  readonly source: string
}

/** A figure without `data-` attributes, as a person may write it, is read too; its whole caption is the caption then. */
export function readFigure(figure: Element, id: string): ReadFigure {
  const image = find(figure, ({ tagName }) => tagName === 'img')
  const said = (name: string) => (image ? attributeOf(image, name) : '')
  const caption = find(figure, ({ tagName }) => tagName === 'figcaption')
  const own = caption && find(caption, (node) => attributeOf(node, 'className') === 'caption')
  const credit = caption && find(caption, (node) => attributeOf(node, 'className') === 'credit')
  const decorative = said('role') === 'presentation'
  const [x, y] = said('dataFocal').split(' ').map(Number)
  const isPoint = [x, y].every((part) => part !== undefined && part >= 0 && part <= 1)
  return {
    use: {
      v: 1,
      id,
      photo: null,
      source: said('src') || said('dataSource'),
      caption: own ? textIn(own) : credit || !caption ? '' : textIn(caption).trim(),
      credit: credit ? textIn(credit) : '',
      alt: decorative ? said('dataAlt') : said('alt'),
      decorative,
      focal: said('dataFocal') !== '' && isPoint ? { x: x as number, y: y as number } : null,
    },
    source: said('dataSource'),
  }
}
