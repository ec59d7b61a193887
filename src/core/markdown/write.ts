// Write: a whole issue as the Markdown edition.
import type { RootContent } from 'mdast'
import { readBody } from '../body/read'
import { usesOf } from '../body/text'
import { articlesOf } from '../issue/issue'
import { slugsOf } from '../issue/slugs'
import type { Photo } from '../photo/photo'
import { el } from '../render/element'
import type { Source } from '../render/source'
import { frontOf } from './front'
import { headOf } from './head'
import { blockHtml, type Paths } from './html-blocks'
import { htmlOf, markdownOf } from './mdast'
import { textIn } from './tree'
import { writeBlocks } from './write-blocks'

/** The file of a photograph in the edition's folder, as it came in; by its sum, so that it comes back as the same one. */
export const photoPath = ({ sha256, type }: Photo): string => `photos/${sha256.slice(0, 16)}.${type}`

/** The photographs that the edition refers to, in reading order, each once. */
export function photosIn({ issue, photos }: Source): Photo[] {
  const uses = [
    ...(issue.cover ? [issue.cover] : []),
    ...articlesOf(issue).flatMap(({ article }) => usesOf(readBody(article.body)).map(({ use }) => use)),
  ]
  const sums = new Set(uses.flatMap(({ photo }) => (photo === null ? [] : [photo])))
  return [...sums].flatMap((sum) => photos.get(sum) ?? [])
}

/**
 * The whole issue, whatever channels its articles are for: GitHub Flavored Markdown (GFM 0.29) with front matter in YAML. Sections are
 * headings of level 1, articles of level 2, subheads of level 3 and 4. `readMarkdownEdition` gives back the same issue, up to
 * ids, the revision and the ids inside links; blocks that this version does not know come back as their words.
 */
export function renderMarkdown(source: Source): string {
  const { publication, issue, photos } = source
  const slugs = slugsOf(issue)
  const path = (sum: string) => {
    const photo = photos.get(sum)
    return photo && photoPath(photo)
  }
  const paths: Paths = { photo: path, anchors: (id) => slugs.articles.get(id) }
  const counted = { notes: 0 }
  const nodes: RootContent[] = [{ type: 'yaml', value: frontOf(publication, issue, path) }]
  for (const section of issue.sections) {
    nodes.push(heading(1, section.kicker))
    if (section.slug !== '') nodes.push(html(el('header', { dataSlug: section.slug })))
    for (const article of section.articles) {
      nodes.push(heading(2, article.hed), html(headOf(article, slugs.articles.get(article.id) ?? article.id)))
      const written = writeBlocks(readBody(article.body), paths, counted)
      nodes.push(...written.nodes, ...written.notes)
    }
  }
  return markdownOf(nodes)
}

const html = (element: Parameters<typeof blockHtml>[0]): RootContent => ({
  type: 'html',
  value: blockHtml(element),
})

/** In Markdown's own sign where it gives the words back as they are. */
function heading(depth: 1 | 2, words: string): RootContent {
  const node: RootContent = {
    type: 'heading',
    depth,
    children: words === '' ? [] : [{ type: 'text', value: words }],
  }
  const text = markdownOf([node])
  const [read, ...others] = htmlOf(text).children.filter(({ type }) => type === 'element')
  const same = others.length === 0 && read?.type === 'element' && read.tagName === `h${depth}`
  return same && textIn(read) === words && read.children.every(({ type }) => type === 'text')
    ? node
    : html(el(`h${depth}`, {}, words))
}
