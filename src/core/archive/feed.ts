// Feed: the newest issues as an Atom feed (RFC 4287).
import type { Element, ElementContent, Root } from 'xast'
import { type BackNumber, fullName, newestFirst } from './back-number'
import { type Archive, feedPath, languageOf, titleOf } from './frame'
import { xmlText } from './xml'

/** A reader asks for what is new, not for everything there ever was. */
const mostEntries = 30

const x = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (ElementContent | string | undefined)[]
): Element => ({
  type: 'element',
  name,
  attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)),
  children: children.flatMap((child): ElementContent[] =>
    child === undefined ? [] : typeof child === 'string' ? [{ type: 'text', value: child }] : [child],
  ),
})

/** An issue's own day; where it has none, the moment of its last change. In UTC, whatever the clock says. */
const momentOf = ({ iso, savedAt }: BackNumber): string => (iso === null ? savedAt : `${iso}T00:00:00Z`)

/** With a web address all links and ids are addresses; without one, links are relative and ids are names (RFC 9562). */
export function atomFeed(archive: Archive, uuidOf: (name: string) => string): string {
  const { base, publications } = archive
  const [{ id, publisher, title, nameplate }] = publications
  const numbers = newestFirst(archive.years.flatMap(({ numbers }) => numbers)).slice(0, mostEntries)
  const updated = numbers.map(momentOf).sort().at(-1) ?? '1970-01-01T00:00:00Z'
  const ids = publications.map((publication) => publication.id).join(' ')
  const feed = x(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageOf(archive) },
    x('id', {}, base ?? `urn:uuid:${uuidOf(ids || id)}`),
    x('title', {}, titleOf(archive)),
    nameplate.slogan.trim() !== '' && publications.length === 1
      ? x('subtitle', {}, nameplate.slogan.trim())
      : undefined,
    x('updated', {}, updated),
    x('author', {}, x('name', {}, publisher.trim() || title)),
    x('generator', {}, 'Galley'),
    x('link', { rel: 'alternate', type: 'text/html', href: base ?? 'index.html' }),
    base === undefined
      ? undefined
      : x('link', { rel: 'self', type: 'application/atom+xml', href: base + feedPath }),
    ...numbers.map((number) => entryOf(number, archive, uuidOf)),
  )
  const root: Root = {
    type: 'root',
    children: [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, feed],
  }
  return xmlText(root)
}

function entryOf(number: BackNumber, { base }: Archive, uuidOf: (name: string) => string): Element {
  const address = `${base ?? ''}${number.folder}/`
  const moment = momentOf(number)
  return x(
    'entry',
    { 'xml:lang': number.language },
    x('id', {}, base === undefined ? `urn:uuid:${uuidOf(number.id)}` : address),
    x('title', {}, fullName(number)),
    x('published', {}, moment),
    x('updated', {}, moment),
    x('link', {
      rel: 'alternate',
      type: 'text/html',
      href: base === undefined ? `${address}index.html` : address,
    }),
    number.coverLines.length > 0 ? x('summary', {}, number.coverLines.join(' · ')) : undefined,
  )
}
