// Read: a Markdown edition -> the issue that it was made from.
import type { Element } from 'hast'
import { type Article, newArticle } from '../article/article'
import type { Block, Inline } from '../body/blocks'
import { buildBody } from '../body/build'
import { articleLink } from '../body/link'
import { type Issue, newIssue } from '../issue/issue'
import { newSection, type Section } from '../issue/section'
import type { PhotoUse } from '../photo/use'
import { fail, ok, type Result } from '../result'
import { type Front, readFront } from './front'
import { fieldsOf } from './head'
import { parseMarkdown, readHtmlOf, unreadHtmlOf } from './mdast'
import { outgrows } from './measure'
import { type Reading, readBlocks } from './read-blocks'
import { attributeOf, isElement, isGap, type Node, textIn } from './tree'

export interface ReadEdition {
  readonly publication: { readonly title: string; readonly wordmark: string }
  /** Its publication is still empty. Photo uses are slots whose `source` is where the file is. */
  readonly issue: Issue
  /** The files that the slots wait for; `source` is what the use has once its file is there. */
  readonly figures: readonly {
    readonly use: string
    readonly address: string
    readonly source: string
    readonly line: number
  }[]
  readonly left: readonly { readonly words: string; readonly line: number }[]
}

/** Reads what `renderMarkdown` wrote, and what people have changed in it since. */
export function readMarkdownEdition(
  text: string,
  { newId }: { readonly newId: () => string },
): Result<ReadEdition> {
  const tree = parseMarkdown(text)
  const [yaml] = tree.children
  const front = readFront(yaml?.type === 'yaml' ? yaml.value : '')
  if (!front.ok) return front
  const unread = unreadHtmlOf(tree)
  if (outgrows(unread)) return fail('fault.text-deep')
  const figures: ReadEdition['figures'][number][] = []
  const left: { words: string; line: number }[] = []
  const reading: Reading = {
    newId,
    figure: ({ use, source }, line) => figures.push({ use: use.id, address: use.source, source, line }),
    left: (words, line) => left.push({ words, line }),
  }
  const cover = coverOf(front.value, reading)
  const { sections, anchors } = outline(readHtmlOf(unread, text).children, reading)
  const { publication, wordmark, number, volume, title, coverDate, date, language, status, coverLines } =
    front.value
  const issue: Issue = {
    ...newIssue(newId(), '', language),
    ...{ number, volume, title, coverDate, date, status, coverLines, cover },
    sections: sections.map(({ section, articles }) => ({
      ...section,
      articles: articles.map(({ article, nodes }) => ({
        ...article,
        body: buildBody(linked(readBlocks(nodes, reading), anchors)),
      })),
    })),
  }
  return ok({ publication: { title: publication, wordmark }, issue, figures, left })
}

function coverOf({ cover }: Front, reading: Reading): PhotoUse | null {
  if (cover === null) return null
  const { src, focal, source, ...words } = cover
  const use: PhotoUse = {
    v: 1,
    id: reading.newId(),
    photo: null,
    source: src,
    ...words,
    focal: focal ? { x: focal[0], y: focal[1] } : null,
  }
  reading.figure({ use, source }, 1)
  return use
}

interface Open {
  section: Section
  articles: { article: Article; nodes: Node[] }[]
}

/** Sections and articles with what stands in each; text before the first heading gets an article of its own. */
function outline(nodes: readonly Node[], { newId }: Reading) {
  const sections: Open[] = []
  const anchors = new Map<string, string>()
  const openSection = (words: string): Open => {
    const opened: Open = { section: newSection(newId(), words), articles: [] }
    sections.push(opened)
    return opened
  }
  const openArticle = (words: string) => {
    const opened = { article: newArticle(newId(), words), nodes: [] as Node[] }
    ;(sections.at(-1) ?? openSection('')).articles.push(opened)
    return opened
  }
  let fresh = false
  for (const node of nodes) {
    if (isGap(node)) continue
    const tag = isElement(node) ? node.tagName : ''
    if (tag === 'h1') openSection(textIn(node))
    else if (tag === 'h2') openArticle(textIn(node))
    else if (tag === 'header' && fresh) head(node as Element, sections.at(-1), anchors)
    else (sections.at(-1)?.articles.at(-1) ?? openArticle('')).nodes.push(node)
    fresh = tag === 'h1' || tag === 'h2'
  }
  return { sections, anchors }
}

function head(node: Element, open: Open | undefined, anchors: Map<string, string>): void {
  const last = open?.articles.at(-1)
  if (last) {
    last.article = { ...last.article, ...fieldsOf(node) }
    const id = attributeOf(node, 'id')
    // The names of anchors are the file's; those of HTML are kept apart by a prefix.
    if (id !== '') anchors.set(id, last.article.id)
  } else if (open) open.section = { ...open.section, slug: attributeOf(node, 'dataSlug') }
}

/** Links to places of the file become links to its articles. */
const linked = (blocks: readonly Block[], anchors: ReadonlyMap<string, string>): Block[] =>
  JSON.parse(
    JSON.stringify(blocks, (key, value: Inline['kind'] | string) => {
      if (key !== 'url' || typeof value !== 'string' || !value.startsWith('#')) return value
      const id = anchors.get(value.slice(1))
      return id === undefined ? value : articleLink(id)
    }),
  ) as Block[]
