// Contents: the lines of a PDF's contents, and the pages that they name.
import { execFileSync } from 'node:child_process'
import { editionOf } from '#core/render/edition'
import { marksOf } from '#core/render/print-marks'
import type { Source } from '#core/render/source'
import { catalogOf, dictOf, follow, type PdfFile } from './read/file'
import { pagesOf } from './read/pages'
import { Ref } from './read/values'

/** Letters and digits alone: lines are broken, and blanks with them. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** The text of each page, as poppler's pdftotext reads it. */
export const textsOf = (path: string): string[] =>
  execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1e9 })
    .split('\f')
    .slice(0, -1)

/** What is wrong with the contents: the number of each line, and the page of its link, have the hed in their text. */
export function wrongLines(source: Source, file: PdfFile, texts: readonly string[]): string[] {
  const places = dictOf(file, catalogOf(file).get('Dests'))
  const pages = pagesOf(file).map(({ ref }) => ref)
  const front = squeezed(texts[0] ?? '') + squeezed(texts[1] ?? '')
  return marksOf(editionOf(source, 'pdf'))
    .filter(({ kind }) => kind === 'article')
    .flatMap(({ name, title }) => {
      const [ref] = [follow(file, places?.get(name))].flat()
      const page = ref instanceof Ref ? pages.indexOf(ref.number) + 1 : 0
      const said = front.includes(`${squeezed(title)}${page}`)
      const there = squeezed(texts[page - 1] ?? '').includes(squeezed(title))
      return said && there ? [] : [`${title}: page ${page}${said ? '' : ', which the contents do not say'}`]
    })
}
