// Text links: the addresses of a plain text, numbered in the order in which they are met.
import { linkedArticle } from '../body/link'
import { type Edition, placeOf } from './edition'
import { editionWord } from './edition-words'
import { safeHref } from './inline'
import { hang, type Measure, narrower, wrap } from './text-wrap'

export class TextLinks {
  private readonly found = new Map<string, number>()

  constructor(private readonly edition: Edition) {}

  /** The number of an address; undefined where it leads nowhere that the edition can name. */
  numberOf(url: string, title: string): number | undefined {
    const where = this.whereOf(url)
    if (where === undefined) return undefined
    const line = title.trim() === '' ? where : `${where} (${title.trim()})`
    const number = this.found.get(line) ?? this.found.size + 1
    this.found.set(line, number)
    return number
  }

  /** The list for the end, a line or more a link; empty where there is none. */
  lines(measure: Measure): string[] {
    return [...this.found].flatMap(([where, number]) => {
      const mark = `[${number}] `
      return hang(wrap(where, narrower(measure, mark.length)), mark, ' '.repeat(mark.length))
    })
  }

  private whereOf(url: string): string | undefined {
    const id = linkedArticle(url)
    if (id === undefined) return safeHref(url)
    const place = placeOf(this.edition, id)
    if (!place) return undefined
    const shown = this.edition.sections[place.section]?.articles[place.article]
    const hed = shown?.article.hed.trim() || this.edition.sections[place.section]?.title || ''
    return editionWord('edition.see', this.edition.language, { hed })
  }
}
