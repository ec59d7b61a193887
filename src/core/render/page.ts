// Page: the frame of every HTML page, from the doctype to the colophon.
import type { Element, ElementContent, Nodes, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { field } from './article'
import { lines } from './colophon'
import { dateNode, type Edition } from './edition'
import { editionWord, langOfWords } from './edition-words'
import { type Child, childrenOf, el, elIf } from './element'
import { directionOf } from './language'
import { type Files, policyOf } from './policy'
import { palettes } from './style-tokens'

export interface PageParts {
  readonly edition: Edition
  /** What the page is about, before the publication's name; empty on a front page. */
  readonly subject: string
  readonly description: string
  readonly kind: 'front' | 'section' | 'single'
  /** Where everything is that the page loads. */
  readonly files: Files
  /** A link to the style sheet, or the sheet itself. */
  readonly style: Element | undefined
  /** Of the head: what else belongs to the page. */
  readonly links?: readonly Child[]
  readonly body: readonly Child[]
}

/** Longer titles are cut off by browsers and search pages alike; html-validate's limit. */
export const titleLimit = 70
const descriptionLimit = 160

/** The page as a tree. */
export function pageTree(parts: PageParts): Root {
  const { edition, subject, description, kind, files, style, links } = parts
  const name = nameOf(edition)
  const title = subject === '' ? cut(name, titleLimit) : titled(subject, name)
  const about = cut(description.replace(/\s+/g, ' ').trim(), descriptionLimit)
  const { light, dark } = palettes(edition.publication.design.accent)
  const head = el(
    'head',
    {},
    policyOf(files),
    el('meta', { charSet: 'utf-8' }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('title', {}, title),
    about !== '' && el('meta', { name: 'description', content: about }),
    edition.publication.publisher.trim() !== '' &&
      el('meta', { name: 'author', content: edition.publication.publisher.trim() }),
    el('meta', { name: 'generator', content: 'Galley' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    el('meta', { name: 'theme-color', media: '(prefers-color-scheme: light)', content: light.paper }),
    el('meta', { name: 'theme-color', media: '(prefers-color-scheme: dark)', content: dark.paper }),
    openGraph('title', subject === '' ? name : subject),
    openGraph('type', kind === 'section' ? 'article' : 'website'),
    openGraph('site_name', edition.publication.title),
    about !== '' && openGraph('description', about),
    openGraph('locale', edition.language.replace(/-/g, '_')),
    links,
    style,
  )
  const body = el('body', { className: [kind] }, skipLink(edition), parts.body, colophonOf(edition))
  const html = el('html', { lang: edition.language, dir: directionOf(edition.language) }, head, body)
  return { type: 'root', children: [html] }
}

/** "The Harbour Review No. 12". */
export const nameOf = (edition: Edition): string =>
  [edition.publication.title, edition.number.replace(/\u00a0/g, ' ')].filter(Boolean).join(' ')

/** The page as text. Blocks stand on lines of their own: easier to read, and to compare. */
export const pageText = (tree: Root): string => {
  for (const child of tree.children) if (child.type === 'element') breakLines(child)
  return `<!DOCTYPE html>\n${markup(tree)}\n`
}

/** A tree or a part of one as it stands in a page's text. */
export const markup = (tree: Nodes | ElementContent[]): string =>
  toHtml(Array.isArray(tree) ? { type: 'root', children: tree } : tree, { upperDoctype: true })

const openGraph = (name: string, content: string): Element => el('meta', { property: `og:${name}`, content })

const titled = (subject: string, name: string): string => {
  const room = titleLimit - name.length - 3
  return room < 12 ? cut(subject, titleLimit) : `${cut(subject, room)} – ${name}`
}

/** The words in at most so many characters, ended at a blank where one is near. */
export function cut(words: string, limit: number): string {
  const letters = [...words]
  if (letters.length <= limit) return words
  const short = letters.slice(0, limit - 1).join('')
  const blank = short.lastIndexOf(' ')
  return `${(blank > limit / 2 ? short.slice(0, blank) : short).trimEnd()}…`
}

const skipLink = (edition: Edition): Element =>
  el(
    'a',
    { className: ['skip'], href: '#main', lang: wordsLang(edition) },
    editionWord('edition.skip', edition.language),
  )

/** The language of the edition's own words, where it is not the issue's. */
export const wordsLang = (edition: Edition): string | undefined => langOfWords(edition.language)

/** "No. 12 · March 2026 · The Harbour Office", each part by itself for the style sheet to set apart. */
export function folio(edition: Edition, withPublisher: boolean): Element | undefined {
  const parts = [
    elIf('span', { className: ['issue-number'] }, edition.number),
    elIf('span', { className: ['issue-title'] }, edition.issue.title.trim()),
    elIf(
      'span',
      { className: ['issue-date'] },
      dateNode(edition, (iso, words) => el('time', { dateTime: iso }, words)),
    ),
    withPublisher && elIf('span', { className: ['publisher'] }, edition.publication.publisher.trim()),
  ].filter((part) => part !== undefined && part !== false)
  return elIf(
    'p',
    { className: ['folio'] },
    parts.map((part, index) => [index > 0 && ' ', part]),
  )
}

/** The foot of every edition: who publishes it, how to reach them, and the rights. */
export function colophonOf(edition: Edition): Element {
  const { publication } = edition
  const { address, contact, copyright, disclaimer } = publication.colophon
  const around = { language: edition.language, han: edition.han }
  return el(
    'footer',
    { className: ['colophon'] },
    el(
      'div',
      { className: ['colophon-name'] },
      field('p', 'bold', publication.title, around),
      publication.publisher.trim() !== publication.title.trim() && lines('publisher', publication.publisher),
      lines('frequency', publication.frequency),
    ),
    elIf('div', { className: ['colophon-contact'] }, lines('address', address), lines('contact', contact)),
    elIf(
      'div',
      { className: ['colophon-rights'] },
      lines('copyright', copyright),
      lines('disclaimer', disclaimer),
    ),
  )
}

const inlineTags = new Set('a abbr b br code em i img mark s small span strong sub sup time u'.split(' '))

/** Puts a line break around each child of an element that holds only blocks. */
function breakLines(element: Element): void {
  const { children } = element
  const onlyBlocks =
    children.length > 0 &&
    children.every(
      (child) =>
        child.type === 'element' &&
        (!inlineTags.has(child.tagName) ||
          (element.tagName === 'figure' && child.tagName === 'img') ||
          element.tagName === 'body'),
    )
  if (!onlyBlocks) return
  for (const child of children) if (child.type === 'element') breakLines(child)
  element.children = childrenOf(['\n', children.map((child, index) => [index > 0 && '\n', child]), '\n'])
}
