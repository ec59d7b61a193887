// Email front: what stands over the articles of a mail: nameplate, cover, cover lines and contents.
import type { Element } from 'hast'
import { dateNode } from './edition'
import { editionWord } from './edition-words'
import { type Child, childrenOf, el, elIf } from './element'
import { dressed, type Wardrobe } from './email-article'
import { mailWidth, row } from './email-frame'
import { figure, type Picture } from './figure'
import { coverLines, logoUse } from './front'
import { plainNodes } from './inline'
import { wordsLang } from './page'

const edges = '0 24px'

/** A row of the mail inside its margins. */
export function edged(around: Wardrobe, css: string, ...children: readonly Child[]): Element {
  const made = row(around, { css: { padding: css } }, children)
  for (const cell of made.children)
    if (cell.type === 'element')
      cell.properties.className = ['edge', ...((cell.properties.className as string[] | undefined) ?? [])]
  return made
}

/** The way to the issue in a browser, where it is known. */
export const webLink = ({ edition, web, dress, type }: Wardrobe): Child =>
  web !== undefined &&
  el(
    'p',
    dress({ css: { margin: 0, font: `13px/1.5 ${type.sans}`, 'text-align': type.start }, text: 'soft' }),
    el(
      'a',
      { href: web, lang: wordsLang(edition), ...dress({ text: 'soft' }) },
      editionWord('edition.web', edition.language),
    ),
  )

export function emailNameplate(around: Wardrobe, picture: Picture): Child {
  const { edition, dress, type } = around
  const { publication } = edition
  const words = { language: edition.language, han: edition.han }
  const { logo, slogan } = publication.nameplate
  const spot = { layout: 'photo', index: 0, of: 1 } as const
  const image = logo === null ? undefined : picture(logoUse(logo, edition.wordmark), spot)
  const title = dress({
    css: {
      margin: 0,
      font: `bold ${type.eastern ? 36 : 44}px/${type.eastern ? 1.25 : 1.08} ${type.serif}`,
    },
  })
  return [
    el(
      'h1',
      image ? dress({ css: { margin: 0 } }) : { ...title, className: ['wordmark'] },
      image ?? plainNodes(edition.wordmark, words),
    ),
    elIf(
      'p',
      dress({
        css: {
          margin: '8px 0 0',
          font: `${type.eastern ? '' : 'italic '}${type.size + 1}px/1.4 ${type.serif}`,
        },
        text: 'soft',
      }),
      plainNodes(slogan.trim(), words),
    ),
    folio(around),
  ]
}

/** "No. 12 · March 2026 · The Harbour Office" between two rules. */
function folio({ edition, dress, type }: Wardrobe): Element | undefined {
  const parts = [
    edition.number,
    edition.issue.title.trim(),
    dateNode(edition, (iso, words) => el('time', { dateTime: iso }, words)),
    edition.publication.publisher.trim(),
  ].filter((part) => part !== '' && part !== undefined)
  return elIf(
    'p',
    dress({
      css: { margin: '20px 0', padding: '9px 0', font: `14px/1.5 ${type.sans}` },
      line: [['top', 'bottom'], 1, 'ink'],
    }),
    parts.map((part, index) => [index > 0 && ' · ', part]),
  )
}

/** The cover across the whole width, its caption inside the margins. */
export function emailCover(around: Wardrobe, picture: Picture): Child {
  const { edition } = around
  const { cover } = edition.issue
  if (!cover) return undefined
  const made = figure(
    cover,
    { layout: 'cover', index: 0, of: 1 },
    { nth: 0, of: 0 },
    { language: edition.language, han: edition.han, issueLanguage: edition.language, picture },
    ['cover'],
  )
  const [image, ...caption] = dressed(made.children, around)
  const across = image?.type === 'element' && image.properties.width === mailWidth
  return [
    across ? row(around, { css: { padding: 0 } }, image) : edged(around, edges, image),
    caption.length > 0 && edged(around, edges, caption),
  ]
}

/** What sells the issue, where its editors wrote cover lines; the contents say the rest. */
export function emailCoverLines(around: Wardrobe): Child {
  const { edition, dress, type } = around
  if (edition.issue.coverLines.every((line) => line.trim() === '')) return undefined
  const made = coverLines({ edition, href: anchor })
  const line = (size: number) =>
    dress({ css: { margin: '0 0 10px', font: `bold ${size}px/1.3 ${type.serif}` } })
  let first = true
  return childrenOf(
    (made?.children ?? []).map((child) => {
      if (child.type !== 'element') return child
      const isLine = (child.properties.className as string[] | undefined)?.includes('cover-line')
      if (!isLine) return dressed([child], around)
      const look = line(first ? 26 : 18)
      first = false
      return el('p', { lang: child.properties.lang, ...look }, dressed(linksInInk(child), around))
    }),
  )
}

const linksInInk = (element: Element): Element['children'] =>
  element.children.map((child) =>
    child.type === 'element' && child.tagName === 'a'
      ? { ...child, properties: { ...child.properties, className: ['headline'] } }
      : child,
  )

const anchor = (section: string, article?: string): string => `#${article ?? section}`

/** The heds in their order, each leading to its article in the same mail. */
export function emailContents(around: Wardrobe): Child {
  const { edition, dress, type } = around
  const shown = edition.sections
    .flatMap(({ articles }) => articles)
    .filter(({ article }) => article.hed.trim())
  if (shown.length < 2) return undefined
  const label = editionWord('edition.contents', edition.language)
  return el(
    'nav',
    { ariaLabel: label },
    el('p', { lang: wordsLang(edition), ...dress(around.looks['.kicker'] ?? {}) }, label),
    el(
      'ul',
      dress({ css: { margin: 0, padding: 0, 'list-style': 'none' } }),
      shown.map(({ article, slug, language }) =>
        el(
          'li',
          {
            lang: language === edition.language ? undefined : language,
            ...dress({
              css: { padding: '9px 0', font: `${type.size}px/1.4 ${type.serif}` },
              line: [['top'], 1, 'hairline'],
            }),
          },
          el(
            'a',
            { href: `#${slug}`, ...dress(around.looks['.headline'] ?? {}) },
            plainNodes(article.hed.trim(), { language, han: edition.han }),
          ),
        ),
      ),
    ),
  )
}
