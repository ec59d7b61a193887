// Site map: the pages of the archive for search engines (sitemaps.org 0.9), where it stands on the web.
import type { Element, Root } from 'xast'
import { xmlText } from './xml'

export const sitemapPath = 'sitemap.xml'

export interface MappedPage {
  /** From the archive's home. */
  readonly path: string
  /** The day that it last changed, ISO 8601; null: nobody knows. */
  readonly day: string | null
}

/** A file may name so many (sitemaps.org, "Sitemap file requirements"). */
const mostUrls = 50_000

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const x = (name: string, children: Element['children']): Element => ({
  type: 'element',
  name,
  attributes: {},
  children,
})
const leaf = (name: string, value: string): Element => x(name, [{ type: 'text', value }])

function file(name: string, children: readonly Element[]): string {
  const top: Element = { ...x(name, [...children]), attributes: { xmlns: schema } }
  const root: Root = {
    type: 'root',
    children: [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, top],
  }
  return xmlText(root)
}

/** One file, or an index of several where one may not hold them all. `base` ends with a slash. */
export function sitemaps(base: string, pages: readonly MappedPage[]): { path: string; text: string }[] {
  const urls = pages.map(({ path, day }) =>
    x('url', [
      leaf('loc', base + encodeURI(path.replace(/(^|\/)index\.html$/, '$1'))),
      ...(day === null ? [] : [leaf('lastmod', day)]),
    ]),
  )
  if (urls.length <= mostUrls) return [{ path: sitemapPath, text: file('urlset', urls) }]
  const parts: { path: string; text: string }[] = []
  for (let at = 0; at < urls.length; at += mostUrls)
    parts.push({
      path: `sitemap-${parts.length + 1}.xml`,
      text: file('urlset', urls.slice(at, at + mostUrls)),
    })
  const index = parts.map(({ path }) => x('sitemap', [leaf('loc', base + path)]))
  return [...parts, { path: sitemapPath, text: file('sitemapindex', index) }]
}
