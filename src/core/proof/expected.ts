// Expected: every passage and link of a stored issue that an edition of a channel must hold, in reading order.
import type { Article, Channel } from '../article/article'
import type { Block, Inline, ListBlock, TableBlock } from '../body/blocks'
import { linkedArticle } from '../body/link'
import { readBody } from '../body/read'
import { articlesOf } from '../issue/issue'
import type { PassagePlace } from '../issue/passages'
import type { PhotoUse } from '../photo/use'
import { wordmarkOf } from '../publication/publication'
import { safeHref } from '../render/inline'
import type { Source } from '../render/source'
import type { Expected, ExpectedLink, ExpectedPassage } from './expectation'
import { piecesOf } from './pieces'

export interface Expectation {
  readonly channel: Channel
  /** False: the edition shows no pictures, and leaves their alternative texts out with them. */
  readonly alts: boolean
  /** Where the notes stand; after their article, where nothing is said. */
  readonly notes?: 'article' | 'issue'
  /** How the edition writes the address of an article of the issue; without it, such links are left out on purpose. */
  readonly article?: (id: string) => string | undefined
  /** Whether readings of Japanese words stand right after them, or over them and apart; after them, where nothing is said. */
  readonly readings?: 'after' | 'apart'
  /**
   * How the edition writes an address that is set on some words; as it stands in the issue, where nothing is said. Undefined:
   * the words say it already.
   */
  readonly written?: (address: string, words: string) => string | undefined
  /** How words are compared, where an edition has signs of its own for some of them. */
  readonly plain?: (words: string) => string
  /** What the edition leaves out on purpose besides. */
  readonly leaves?: (place: PassagePlace) => boolean
}

/** What is expected is read from the stored records, never from what renders them. */
export function expectedOf(source: Source, expectation: Expectation): Expected {
  const { issue, publication } = source
  const made = new Collector(source, expectation)
  const { number, volume } = issue
  for (const words of [wordmarkOf(publication), publication.nameplate.slogan]) made.front('title', words)
  for (const count of [volume, number]) made.front('title', count === null ? '' : String(count))
  for (const words of [issue.title, issue.coverDate]) made.front('title', words)
  for (const line of issue.coverLines) made.front('coverLines', line)
  if (issue.cover) made.use(issue.cover, {}, 'front')
  for (const section of issue.sections) {
    const shown = section.articles.filter(({ channels }) => channels[expectation.channel])
    const before = made.count
    made.say({ section: section.id, field: 'kicker' }, [section.kicker])
    const withKicker = made.count
    for (const article of shown) made.article(article, section.id, section.kicker)
    // A section without anything in it is left out with its name.
    if (made.count === withKicker) made.backTo(before)
  }
  if (expectation.notes === 'issue') made.notes()
  return made.result()
}

class Collector {
  readonly #passages: ExpectedPassage[] = []
  readonly #links: ExpectedLink[] = []
  #notes: { readonly place: PassagePlace; readonly content: readonly Inline[] }[] = []

  constructor(
    readonly source: Source,
    readonly expectation: Expectation,
  ) {}

  get count(): number {
    return this.#passages.length
  }

  backTo(count: number): void {
    this.#passages.length = count
  }

  result(): Expected {
    const heds = new Map(articlesOf(this.source.issue).map(({ article }) => [article.id, article.hed.trim()]))
    return { passages: this.#passages, links: this.#links, heds }
  }

  front(field: PassagePlace['field'], words: string): void {
    this.say({ field }, [words], 'front')
  }

  say(place: PassagePlace, words: readonly string[], strand: ExpectedPassage['strand'] = 'text'): void {
    const pieces = words.filter((piece) => piece.trim() !== '')
    if (pieces.length === 0 || this.expectation.leaves?.(place)) return
    const { plain } = this.expectation
    this.#passages.push({ place, pieces: plain ? pieces.map(plain) : pieces, strand })
  }

  /** The passages said by `inside` are the heads of a table. */
  heads(inside: () => void): void {
    const from = this.count
    inside()
    for (let at = from; at < this.count; at++)
      this.#passages[at] = { ...(this.#passages[at] as ExpectedPassage), head: true }
  }

  article(article: Article, section: string, kicker: string): void {
    const place = { section, article: article.id }
    const own = article.kicker.trim() === kicker.trim() ? '' : article.kicker
    this.say({ ...place, field: 'kicker' }, [own])
    for (const field of ['hed', 'dek', 'byline', 'dateline'] as const)
      this.say({ ...place, field }, [article[field]])
    for (const [at, block] of readBody(article.body).entries())
      this.block(block, { ...place, block: at, field: 'body' })
    if (this.expectation.notes !== 'issue') this.notes()
  }

  /** The notes that were met since the last time. */
  notes(): void {
    const met = this.#notes
    this.#notes = []
    for (const { place, content } of met) this.inlines(place, content)
  }

  inlines(place: PassagePlace, content: readonly Inline[], before: readonly string[] = []): void {
    const { pieces, links, notes, readings } = piecesOf(content, this.expectation.readings === 'apart')
    this.say(place, [...before, ...pieces])
    for (const reading of readings) this.say(place, [reading], 'reading')
    this.#notes.push(...notes.map(({ content: words }) => ({ place, content: words })))
    if (this.expectation.leaves?.(place)) return
    for (const { url, words } of links) {
      const id = linkedArticle(url)
      const { article, written = (address: string) => address } = this.expectation
      const safe = id === undefined ? safeHref(url) : undefined
      const address = id === undefined ? safe && written(safe, words.trim()) : article?.(id)
      if (address !== undefined) this.#links.push({ place, address, words: words.trim() })
    }
  }

  block(block: Block, place: PassagePlace): void {
    switch (block.kind) {
      case 'paragraph':
      case 'quote':
      case 'pullquote':
      case 'attribution':
        return this.inlines(place, block.content)
      case 'subhead':
        return this.inlines(place, block.content, block.number === null ? [] : [block.number])
      case 'list':
        return this.list(block, place)
      case 'sidebar':
        this.inlines(place, block.heading)
        for (const inner of block.blocks) this.block(inner, place)
        return
      case 'table':
        return this.table(block, place)
      case 'photo':
        return this.use(block.use, place)
      case 'gallery':
        for (const use of block.uses) this.use(use, place)
        return
      case 'unknown':
        return this.say(place, [block.text])
      case 'rule':
      case 'pagebreak':
        return
    }
  }

  table({ caption, rows }: TableBlock, place: PassagePlace): void {
    this.say(place, [caption ?? ''])
    for (const [index, row] of rows.entries()) {
      const say = (): void => {
        for (const { content } of row) for (const part of content) this.inlines(place, part)
      }
      if (index === 0 && rows.length > 1 && row.every(({ header }) => header)) this.heads(say)
      else say()
    }
  }

  list(list: ListBlock, place: PassagePlace): void {
    for (const item of list.items) {
      this.inlines(place, item.content)
      for (const inner of item.lists) this.list(inner, place)
    }
  }

  /** A slot without a file shows its alternative text and its source in its box. */
  use(use: PhotoUse, around: Omit<PassagePlace, 'field'>, strand: 'front' | 'text' = 'text'): void {
    const place = { ...around, use: use.id }
    const shown = use.photo !== null && this.source.photos.has(use.photo)
    if (!shown) this.say({ ...place, field: 'alt' }, [use.alt], strand)
    else if (this.expectation.alts && !use.decorative)
      this.say({ ...place, field: 'alt' }, [use.alt], strand === 'front' ? 'front' : 'alt')
    if (!shown) this.say({ ...place, field: 'alt' }, [use.source], strand)
    this.say({ ...place, field: 'caption' }, [use.caption], strand)
    this.say({ ...place, field: 'credit' }, [use.credit], strand)
  }
}
