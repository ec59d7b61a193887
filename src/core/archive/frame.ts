// Frame: the head, the masthead and the foot of the archive's own pages.
import type { Element, Root } from 'hast'
import { type Publication, wordmarkOf } from '../publication/publication'
import { lines } from '../render/colophon'
import { editionWord, langOfWords } from '../render/edition-words'
import { type Child, el } from '../render/element'
import { plainNodes } from '../render/inline'
import { directionOf, type HanLanguage, hanLanguageOf } from '../render/language'
import { cut, titleLimit } from '../render/page'
import { besidePage, type Files, policyOf } from '../render/policy'
import { palettes } from '../render/style-tokens'
import type { Year } from './back-number'

export const sheetPath = 'archive.css'
export const feedPath = 'feed.xml'
export const searchPath = 'search.html'
export const scriptPath = 'search.js'

/** What all pages of the archive have in common. */
export interface Archive {
  /** At least one; the first gives the pages their language and their colours. */
  readonly publications: readonly [Publication, ...Publication[]]
  readonly years: readonly Year[]
  /** Where the archive stands on the web; ends with a slash. */
  readonly base: string | undefined
}

export const languageOf = ({ publications: [first] }: Archive): string => first.languages[0] ?? 'en'

export const hanOf = ({ publications }: Archive): HanLanguage =>
  hanLanguageOf(
    publications.flatMap(({ languages }) => languages),
    publications.map(({ title }) => title),
  )

/** The name of a year, of all that are in the archive, or of what has no date. */
export const yearName = (year: string, language: string): string =>
  /^\d/.test(year)
    ? editionWord('archive.year', language, { year })
    : editionWord('archive.undated', language)

export const titleOf = ({ publications }: Archive): string =>
  publications.map(({ title }) => title).join(' · ')

export interface PageParts {
  readonly archive: Archive
  /** From the archive's home, with forward slashes. */
  readonly path: string
  /** What the page is about; empty on the home page. */
  readonly subject: string
  readonly description: string
  /** Whether search engines should keep the page. */
  readonly indexed?: boolean
  readonly script?: string
  readonly body: readonly Child[]
}

/** Every page has a field that leads to the search; only the search page itself runs a script. */
const listing: Files = { ...besidePage, form: besidePage.from }

/** The steps from a page back to the archive's home. */
export const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1)

export function archivePage(parts: PageParts): Root {
  const { archive, path, subject, description, indexed = true, script, body } = parts
  const language = languageOf(archive)
  const [{ publisher, design }] = archive.publications
  const name = `${titleOf(archive)}: ${editionWord('archive.title', language)}`
  const { light, dark } = palettes(design.accent)
  const up = upFrom(path)
  const title = cut(subject === '' ? name : `${subject} – ${titleOf(archive)}`, titleLimit)
  const meta = (name: string, content: string): Element => el('meta', { name, content })
  const head = el(
    'head',
    {},
    policyOf(script === undefined ? listing : { ...listing, script: besidePage.from }),
    el('meta', { charSet: 'utf-8' }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    el('title', {}, title),
    description !== '' && meta('description', cut(description, 160)),
    publisher.trim() !== '' && meta('author', publisher.trim()),
    meta('generator', 'Galley'),
    !indexed && meta('robots', 'noindex, follow'),
    meta('color-scheme', 'light dark'),
    el('meta', { name: 'theme-color', media: '(prefers-color-scheme: light)', content: light.paper }),
    el('meta', { name: 'theme-color', media: '(prefers-color-scheme: dark)', content: dark.paper }),
    archive.base !== undefined &&
      el('link', { rel: ['canonical'], href: archive.base + (path === 'index.html' ? '' : path) }),
    el('link', {
      rel: ['alternate'],
      type: 'application/atom+xml',
      title: titleOf(archive),
      href: up + feedPath,
    }),
    el('link', { rel: ['stylesheet'], href: up + sheetPath }),
    script !== undefined && el('script', { src: up + script, defer: true }),
  )
  const skip = el('a', { className: ['skip'], href: '#main' }, editionWord('edition.skip', language))
  return {
    type: 'root',
    children: [
      el(
        'html',
        { lang: language, dir: directionOf(language) },
        head,
        el('body', { className: ['archive'] }, skip, body, foot(archive)),
      ),
    ],
  }
}

/** The words of the archive's own, marked where they are not in its language. */
export const own = (archive: Archive, words: string): Child => {
  const lang = langOfWords(languageOf(archive))
  return lang === undefined ? words : el('span', { lang }, words)
}

/** The wordmark as a way home, and the pages of the archive. */
export function masthead(archive: Archive, path: string): Element {
  const language = languageOf(archive)
  const around = { language, han: hanOf(archive) }
  const names = archive.publications.map(wordmarkOf).join(' · ')
  return el(
    'header',
    { className: ['masthead'] },
    el(
      'p',
      { className: ['wordmark'] },
      el('a', { href: `${upFrom(path)}index.html` }, plainNodes(names, around)),
    ),
    pagesNav(archive, path),
  )
}

export function pagesNav(archive: Archive, path: string): Element {
  const language = languageOf(archive)
  const up = upFrom(path)
  const entry = (href: string, words: string): Element =>
    el(
      'li',
      {},
      el('a', { href: up + href, ariaCurrent: href === path ? 'page' : undefined }, own(archive, words)),
    )
  return el(
    'nav',
    { className: ['sections'], ariaLabel: editionWord('archive.pages', language) },
    el(
      'ul',
      {},
      entry('index.html', editionWord('edition.archive', language)),
      entry(searchPath, editionWord('search.title', language)),
      entry(feedPath, editionWord('archive.feed', language)),
    ),
  )
}

function foot(archive: Archive): Element {
  const around = { language: languageOf(archive), han: hanOf(archive) }
  return el(
    'footer',
    { className: ['colophon'] },
    archive.publications.map(({ title, publisher, colophon }) =>
      el(
        'div',
        {},
        el('p', { className: ['bold'] }, plainNodes(title, around)),
        publisher.trim() !== title.trim() && lines('publisher', publisher),
        lines('address', colophon.address),
        lines('contact', colophon.contact),
        lines('copyright', colophon.copyright),
        lines('disclaimer', colophon.disclaimer),
      ),
    ),
  )
}
