// Email: the whole issue as one HTML mail that mail programs show as it was meant.
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { webAddressOf } from '../publication/web-address'
import { type Edition, type EditionSection, editionOf, placeOf } from './edition'
import { type Child, el } from './element'
import { dressed, emailArticle, type Wardrobe, wardrobe } from './email-article'
import { emailFrame, layout, mailWidth, row } from './email-frame'
import { edged, emailContents, emailCover, emailCoverLines, emailNameplate, webLink } from './email-front'
import { picturesForMail } from './email-picture'
import { emailStyle } from './email-style'
import type { Picture } from './figure'
import { plainNodes } from './inline'
import { directionOf } from './language'
import { colophonOf, cut, nameOf, pageText } from './page'
import { mailPolicy } from './policy'
import type { Addresses, Source } from './source'

export type EmailAddresses = Pick<Addresses, 'photo'>

/** The mail's HTML, without fonts: what a mail program does not have it cannot be given. */
export const renderEmail = (source: Source, addresses: EmailAddresses): string =>
  pageText(emailTree(source, addresses))

/** Longer subjects and previews are cut off by mail programs. */
const previewLimit = 150

/** The mail as a tree. */
export function emailTree(source: Source, addresses: EmailAddresses): Root {
  const edition = editionOf(source, 'email')
  const frame = emailFrame(edition, webAddressOf(source.publication, source.issue))
  const around = wardrobe(frame, edition.language)
  const picture = picturesForMail(source, addresses.photo, frame.dress)
  const style = el('style', {})
  const html = el(
    'html',
    { lang: edition.language, dir: directionOf(edition.language) },
    el(
      'head',
      {},
      mailPolicy(),
      el('meta', { charSet: 'utf-8' }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('title', {}, nameOf(edition)),
      el('meta', { name: 'generator', content: 'Galley' }),
      el('meta', { name: 'color-scheme', content: 'light dark' }),
      style,
    ),
    el(
      'body',
      frame.dress({ css: { margin: 0, padding: 0 }, ground: 'paper', text: 'ink' }),
      preview(edition, around),
      el('header', {}, column(around, head(around, picture))),
      el('main', {}, column(around, articles(around, picture))),
      el('footer', {}, column(around, edged(around, '40px 24px 48px', foot(around)))),
    ),
  )
  style.children = [{ type: 'text', value: emailStyle(edition.publication.design.accent, classesIn(html)) }]
  return { type: 'root', children: [html] }
}

/** What a list of mails shows under the subject, hidden in the mail itself. */
function preview(edition: Edition, { dress }: Wardrobe): Element {
  const { issue, publication } = edition
  const heds = edition.sections.flatMap(({ articles }) => articles.map(({ article }) => article.hed))
  const words = [...issue.coverLines, ...heds, publication.nameplate.slogan].map((text) => text.trim())
  const text = cut([...new Set(words)].filter((word) => word !== '').join(' · '), previewLimit)
  return el(
    'div',
    dress({ css: { display: 'none', 'max-height': 0, overflow: 'hidden' } }),
    plainNodes(text, { language: edition.language, han: edition.han }),
  )
}

/** One of the mail's parts. Outlook for Windows knows the width, every other program its limit as well. */
const column = (around: Wardrobe, ...rows: readonly Child[]): Element => {
  const { size, leading, serif } = around.type
  return layout(around, rows, {
    width: mailWidth,
    'max-width': '100%',
    margin: '0 auto',
    font: `${size}px/${leading} ${serif}`,
    'overflow-wrap': 'break-word',
  })
}

const head = (around: Wardrobe, picture: Picture): Child => [
  around.web !== undefined && edged(around, '16px 24px 0', webLink(around)),
  edged(around, '28px 24px 0', emailNameplate(around, picture)),
]

const articles = (around: Wardrobe, picture: Picture): Child => [
  emailCover(around, picture),
  front(around),
  around.edition.sections.map((section) => sectionRows(section, around, picture)),
]

function front(around: Wardrobe): Child {
  const parts = [emailCoverLines(around), emailContents(around)].filter(Boolean)
  return parts.map((part) => edged(around, '24px 24px 0', part))
}

/** A section's name over its articles; where it has none, the heds are one level higher. */
function sectionRows(section: EditionSection, around: Wardrobe, picture: Picture): Child {
  const { edition, dress, looks } = around
  const named = section.kicker !== ''
  const words = { language: edition.language, han: edition.han }
  const heading = el('h2', dress(looks['.kicker'] ?? {}), plainNodes(section.kicker, words))
  return [
    edged(around, '44px 24px 0', ruled(around, 'accent', 2, named ? heading : undefined)),
    section.articles.map((shown, index) =>
      edged(
        around,
        index === 0 ? '10px 24px 0' : '28px 24px 0',
        index > 0 && ruled(around, 'hairline', 1, undefined),
        emailArticle(shown, around, {
          picture,
          level: named ? 3 : 2,
          href: (id) => {
            const place = placeOf(edition, id)
            return place && `#${place.slug}`
          },
        }),
      ),
    ),
  ]
}

/** A rule across the measure with what hangs from it. */
const ruled = (around: Wardrobe, colour: 'accent' | 'hairline', width: number, inside: Child): Element =>
  layout(around, [
    row(
      around,
      {
        css: { padding: inside ? '11px 0 0' : '0 0 22px', 'font-size': 1, 'line-height': '1px' },
        line: [['top'], width, colour],
      },
      inside,
    ),
  ])

function foot(around: Wardrobe): Child {
  const { dress, type, edition } = around
  const colophon = colophonOf(edition)
  for (const part of colophon.children)
    if (part.type === 'element')
      for (const line of part.children)
        if (line.type === 'element' && !(line.properties.className as string[]).includes('bold'))
          line.properties.className = ['plain']
  return el(
    'div',
    dress({
      css: { padding: '18px 0 0', font: `13px/1.6 ${type.sans}` },
      text: 'soft',
      line: [['top'], 1, 'hairline'],
    }),
    colophon.children.flatMap((part) =>
      part.type === 'element'
        ? el('div', dress({ css: { margin: '0 0 12px' } }), dressed(part.children, around))
        : [],
    ),
    webLink(around),
  )
}

function classesIn(tree: Element): Set<string> {
  const classes = new Set<string>()
  visit(tree, 'element', ({ properties }) => {
    for (const name of (properties.className as string[] | undefined) ?? []) classes.add(name)
  })
  return classes
}
