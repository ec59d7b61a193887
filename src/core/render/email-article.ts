// Email article: the article of a web page, each of its elements dressed for a mail.
import type { Element, ElementContent } from 'hast'
import { renderArticle } from './article'
import type { EditionArticle } from './edition'
import { type Child, childrenOf, el } from './element'
import { box, type EmailFrame, layout } from './email-frame'
import { type Looks, looksFor } from './email-looks'
import { gap, rowsOf } from './email-picture'
import { emailType } from './email-type'
import type { Picture, Spot } from './figure'

/** What the article's own language decides. */
export interface Wardrobe extends EmailFrame {
  readonly looks: Looks
}

export const wardrobe = (frame: EmailFrame, language: string): Wardrobe => {
  const type = emailType(language)
  return { ...frame, type, looks: looksFor(type) }
}

interface ArticleParts {
  readonly picture: Picture
  readonly level: number
  readonly href: (article: string) => string | undefined
}

/** The article; its anchor is its slug. */
export function emailArticle(shown: EditionArticle, frame: EmailFrame, parts: ArticleParts): Element {
  const around = wardrobe(frame, shown.language)
  const { slug, language } = shown
  const { properties, children } = renderArticle(shown, { edition: frame.edition, ...parts })
  const { serif, size, leading } = around.type
  const foreign = language !== frame.edition.language
  return el(
    'div',
    {
      id: slug,
      lang: properties.lang,
      dir: properties.dir,
      ...(foreign ? around.dress({ css: { font: `${size}px/${leading} ${serif}` } }) : {}),
    },
    dressed(children, around),
  )
}

/** The nodes with their looks. */
export const dressed = (nodes: readonly ElementContent[], around: Wardrobe): ElementContent[] =>
  childrenOf(nodes.map((node) => (node.type === 'element' ? dressedElement(node, around) : node)))

const classesOf = ({ properties }: Element): readonly string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : []

function dressedElement(element: Element, around: Wardrobe): Child {
  const classes = classesOf(element)
  const inner = (): ElementContent[] => dressed(element.children, around)
  for (const name of [...classes.map((one) => `.${one}`), element.tagName]) {
    const cut = cuts[name]
    if (cut) return cut(element, around, inner)
  }
  return plain(element, around, inner())
}

/** The element itself, its classes turned into a look. */
function plain(element: Element, { looks, dress }: Wardrobe, children: readonly Child[]): Element {
  const { className: _, loading: __, decoding: ___, ...properties } = element.properties
  const name = classesOf(element).find((one) => looks[`.${one}`])
  const look = looks[name === undefined ? element.tagName : `.${name}`]
  return el(element.tagName, { ...properties, ...(look ? dress(look) : {}) }, children)
}

const looked = (tag: string, name: string, around: Wardrobe, from: Element, ...children: Child[]): Element =>
  el(tag, { lang: from.properties.lang, ...around.dress(around.looks[name] ?? {}) }, children)

type Cut = (element: Element, around: Wardrobe, inner: () => ElementContent[]) => Child

const boxed = { padding: '16px 20px' } as const

/** What becomes another element, or none. */
const cuts: Readonly<Record<string, Cut>> = {
  // Word, which draws mails in Outlook for Windows, knows none of these as blocks.
  header: (_, around, inner) => el('div', around.dress({ css: { margin: '0 0 18px' } }), inner()),
  '.body': (_, __, inner) => inner(),
  '.caption': (element, _, inner) => unwrapped(element, inner()),
  '.author': (element, _, inner) => unwrapped(element, inner()),
  '.dateline': (element, _, inner) => unwrapped(element, inner()),
  section: (element, around, inner) => plain({ ...element, tagName: 'div' }, around, inner()),
  img: (element) => element,

  blockquote: (element, around) => plain(element, around, dressed(unpacked(element), around)),
  '.quoted': (element, _, inner) => el('div', { lang: element.properties.lang }, inner()),
  '.attribution': (element, around, inner) =>
    looked('p', '.attribution', around, element, around.type.eastern ? '――' : '— ', inner()),
  '.pullquote'(element, around) {
    const parts = element.children.filter((child) => child.type === 'element')
    return el(
      'div',
      { lang: element.properties.lang },
      box(
        around,
        { css: { padding: '18px 0' }, line: [['top', 'bottom'], 1, 'accent'] },
        parts.map((part) =>
          part.tagName === 'blockquote'
            ? looked('blockquote', '.large', around, part, dressed(unpacked(part), around))
            : el(
                'p',
                around.dress({
                  css: { margin: '8px 0 0', font: `14px/1.5 ${around.type.sans}` },
                  text: 'soft',
                }),
                around.type.eastern ? '――' : '— ',
                dressed(part.children, around),
              ),
        ),
      ),
    )
  },
  '.sidebar': (element, around, inner) =>
    el(
      'div',
      { lang: element.properties.lang },
      box(around, { css: boxed, ground: 'wash', line: [['top'], 2, 'accent'] }, inner()),
    ),
  '.unknown': (element, around, inner) =>
    element.tagName === 'div' ? box(around, { css: boxed, ground: 'wash' }, inner()) : inner(),
  '.slot-box': (_, around, inner) =>
    layout(around, [
      el(
        'tr',
        {},
        el('td', around.dress({ css: boxed, ground: 'wash', line: [['left'], 3, 'accent'] }), inner()),
      ),
    ]),

  figcaption: (element, around, inner) => looked('p', '.caption-line', around, element, inner()),
  '.photo': (element, around, inner) =>
    el('div', { lang: element.properties.lang, ...around.dress({ css: { margin: '0 0 24px' } }) }, inner()),
  '.cover': (element, _, inner) => el('div', { lang: element.properties.lang }, inner()),
  '.gallery': gallery,
  '.note-ref': (element, around, inner) => plain({ ...element, properties: {} }, around, inner()),
  a: (element, around, inner) => {
    const note = element.properties.role === 'doc-noteref' || element.properties.role === 'doc-backlink'
    return plain(
      note ? { ...element, properties: { ...element.properties, className: ['note-link'] } } : element,
      around,
      inner(),
    )
  },
}

/** A run in another language stays marked. */
const unwrapped = (element: Element, inner: readonly ElementContent[]): Child =>
  element.properties.lang === undefined ? inner : el('span', { lang: element.properties.lang }, inner)

/** The words of a quotation's one paragraph. */
const unpacked = (quote: Element): ElementContent[] =>
  quote.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' ? child.children : [child],
  )

function gallery(element: Element, around: Wardrobe): Child {
  const name = classesOf(element).find((one) => /^gallery-(?:grid|row|lead)$/.test(one)) ?? 'gallery-grid'
  const figures = figuresIn(element)
  let at = 0
  const rows = rowsOf(name.slice('gallery-'.length) as Spot['layout'], figures.length)
  return el(
    'div',
    around.dress({ css: { margin: '0 0 8px' } }),
    rows.map((count) => {
      const cells = figures.slice(at, at + count)
      at += count
      return layout(around, [
        el(
          'tr',
          around.dress({ css: { 'vertical-align': 'top' } }),
          cells.map((figure, index) => cell(figure, index, count, around)),
        ),
      ])
    }),
  )
}

/** The cells are equally wide, so each holds its share of the gaps: then the photographs are, too. */
function cell(figure: Element, index: number, count: number, around: Wardrobe): Element {
  const [before, after] = [(gap * index) / count, (gap * (count - 1 - index)) / count]
  const padding =
    around.type.start === 'left' ? `0 ${after}px 16px ${before}px` : `0 ${before}px 16px ${after}px`
  return el(
    'td',
    { ...withClass(around.dress({ css: { padding } }), count > 1), lang: figure.properties.lang },
    dressed(figure.children, around),
  )
}

/** On a phone the photographs of a row stand one under the other; email-style.ts says so. */
const withClass = (dress: ReturnType<EmailFrame['dress']>, narrow: boolean) =>
  narrow ? { ...dress, className: ['cell', ...((dress.className as string[]) ?? [])] } : dress

const figuresIn = (element: Element): Element[] =>
  element.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'figure' ? [child] : figuresIn(child),
  )
