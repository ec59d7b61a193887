// Proof: whether every word of a stored issue is found again in an edition that was written.
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import type { Channel } from '#core/article/article'
import { readBody } from '#core/body/read'
import { asideTexts, blockText, usesOf } from '#core/body/text'
import type { PhotoUse } from '#core/photo/use'
import { wordmarkOf } from '#core/publication/publication'
import type { Source } from '#core/render/source'

export interface Proof {
  readonly ok: boolean
  /** Words that are missing, or found less often than the issue has them; the first hundred. */
  readonly missing: readonly string[]
}

const mostNamed = 100

/** Compares the words of a text with those that an edition of the channel must have. */
export function proofOf(expected: readonly string[], found: string): Proof {
  const counts = countsOf(found)
  const squeezed = normal(found).replace(/\s+/gu, '')
  const missing: string[] = []
  for (const [word, times] of countsOf(expected.join('\n'))) {
    const seen = counts.get(word) ?? 0
    // A long address may be broken over two lines, which no reader of the text can tell from two words.
    if (seen < times && occurrences(squeezed, word, times) < times) missing.push(word)
  }
  return { ok: missing.length === 0, missing: missing.slice(0, mostNamed) }
}

function occurrences(text: string, word: string, enough: number): number {
  let count = 0
  for (let at = text.indexOf(word); at >= 0 && count < enough; at = text.indexOf(word, at + word.length))
    count++
  return count
}

/** Words as the reader sees them: letters and digits; Chinese and Japanese by the character, for they have no blanks. */
const words =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{M}]*(?:[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{N}\p{M}])*|\p{N}+/gu

const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .toLowerCase()

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of normal(text).matchAll(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Which words an edition must have; paper prints no alt texts, but its tags hold them. */
export interface Expectation {
  readonly channel: Channel
  readonly alts: boolean
}

/** Every text of the stored issue that the channel shows. */
export function expectedOf({ publication, issue, photos }: Source, { channel, alts }: Expectation): string[] {
  const texts: string[] = [wordmarkOf(publication), publication.nameplate.slogan, issue.title]
  texts.push(issue.coverDate, issue.number === null ? '' : String(issue.number), ...issue.coverLines)
  const use = ({ photo, caption, credit, alt, decorative, source }: PhotoUse): void => {
    const shown = photo !== null && photos.has(photo)
    texts.push(caption, credit)
    if (alts || !shown) texts.push(shown && decorative ? '' : alt)
    if (!shown) texts.push(source)
  }
  if (issue.cover) use(issue.cover)
  for (const section of issue.sections) {
    const articles = section.articles.filter((article) => article.channels[channel])
    if (articles.length > 0) texts.push(section.kicker)
    for (const article of articles) {
      const blocks = readBody(article.body)
      texts.push(article.kicker === section.kicker ? '' : article.kicker, article.hed, article.dek)
      texts.push(article.byline, article.dateline, ...blocks.map(blockText), ...asideTexts(blocks))
      for (const { use: one } of usesOf(blocks)) use(one)
    }
  }
  return texts
}

const inlineTags = new Set(
  'a abbr b bdi br code em i mark rb rp rt ruby s small span strong sub sup time u'.split(' '),
)

/** The words of an HTML page, alt texts included; blocks are apart, so that no two words run together. */
export function htmlText(html: string): string {
  const parts: string[] = []
  visit(fromHtml(html) as Root, (node) => {
    if (node.type === 'text') parts.push(node.value)
    if (node.type !== 'element') return
    if (node.tagName === 'style' || node.tagName === 'head') return 'skip'
    if (!inlineTags.has(node.tagName) || node.tagName === 'br') parts.push('\n')
    if (typeof node.properties.alt === 'string') parts.push(` ${node.properties.alt} `)
    return
  })
  return parts.join('')
}
