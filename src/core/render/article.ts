// Article: one article of a web page, its header and body.
import type { Element } from 'hast'
import { renderBlocks } from './blocks'
import type { Edition, EditionArticle } from './edition'
import { type Child, el, elIf } from './element'
import type { Picture } from './figure'
import { hasWords, plainNodes } from './inline'
import { blockLanguage, directionOf } from './language'
import { noteList } from './notes'

export interface ArticleFrame {
  readonly edition: Edition
  readonly picture: Picture
  /** Heading level of the hed. */
  readonly level: number
  /** Address of an article of the issue, by its id; undefined where the edition does not show it. */
  readonly href: (article: string) => string | undefined
}

/** An article's first paragraph gets a large initial only where it is long enough to carry one, in characters. */
const initialFrom = 220

/** The article with its anchor. Fields that are empty leave nothing behind. */
export function renderArticle(shown: EditionArticle, frame: ArticleFrame): Element {
  const { article, slug, blocks, language } = shown
  const { edition, picture, level } = frame
  const around = { language, han: edition.han, places: { anchor: slug, article: frame.href } }
  const hed = article.hed.trim()
  const body = renderBlocks(blocks, {
    ...around,
    issueLanguage: edition.language,
    picture,
    subheadLevel: hed === '' ? level : level + 1,
    medium: 'screen',
  })
  markOpening(shown, body)
  return el(
    'article',
    {
      id: slug,
      lang: language === edition.language ? undefined : language,
      dir: directionOf(language) === directionOf(edition.language) ? undefined : directionOf(language),
    },
    elIf(
      'header',
      { className: ['article-header'] },
      article.kicker.trim() !== edition.issue.sections.find(isOf(shown))?.kicker.trim() &&
        field('p', 'kicker', article.kicker, around),
      field(`h${level}`, 'hed', article.hed, around),
      field('p', 'dek', article.dek, around),
      byline(shown, around),
    ),
    elIf('div', { className: ['body'] }, body),
    noteList(blocks, { ...around, issueLanguage: edition.language, medium: 'screen', article: hed }),
  )
}

const isOf =
  ({ article }: EditionArticle) =>
  (section: Edition['issue']['sections'][number]): boolean =>
    section.articles.includes(article)

interface Around {
  readonly language: string
  readonly han: Edition['han']
}

/** A plain field; its language is on the element where the whole of it is in another. */
export function field(tag: string, name: string, words: string, around: Around): Element | undefined {
  const text = words.trim()
  const language = blockLanguage(text, around.language, around.han)
  const inner = language === undefined ? around : { ...around, language }
  return elIf(tag, { className: [name], lang: language }, plainNodes(text, inner))
}

export function byline({ article }: EditionArticle, around: Around): Child {
  const parts = [
    field('span', 'author', article.byline, around),
    field('span', 'dateline', article.dateline, around),
  ].filter((part) => part !== undefined)
  return elIf(
    'p',
    { className: ['byline'] },
    parts.map((part, index) => [index > 0 && ' · ', part]),
  )
}

/** Marks the paragraph that opens the text, where it is Latin, long, and begins with a letter. */
export function markOpening({ blocks }: EditionArticle, body: readonly Element[]): void {
  const first = blocks.find((block) => block.kind !== 'photo' && block.kind !== 'gallery')
  if (first?.kind !== 'paragraph' || !hasWords(first.content)) return
  const [opening] = first.content
  if (opening?.kind !== 'text' || opening.marks.length > 0) return
  const length = first.content.reduce((sum, inline) => sum + ('text' in inline ? inline.text.length : 0), 0)
  if (length < initialFrom || !/^\p{Script=Latin}/u.test(opening.text)) return
  const element = body.find(({ tagName }) => tagName === 'p')
  if (element) element.properties.className = ['opening']
}
