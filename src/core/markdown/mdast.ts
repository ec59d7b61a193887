// Mdast: trees of Markdown to text and back, with GFM's tables, notes and strike-through, and front matter.
import type { Root as Html } from 'hast'
import { raw } from 'hast-util-raw'
import type { Root, RootContent } from 'mdast'
import { frontmatterToMarkdown } from 'mdast-util-frontmatter'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { el } from '../render/element'
import { noteClass } from './html-phrase'

export const markdownOf = (children: readonly RootContent[]): string =>
  toMarkdown(
    { type: 'root', children: [...children] },
    {
      bullet: '-',
      emphasis: '*',
      listItemIndent: 'one',
      rule: '*',
      extensions: [
        gfmToMarkdown({ firstLineBlank: false, tablePipeAlign: false }),
        frontmatterToMarkdown('yaml'),
      ],
    },
  )

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, 'yaml')
  .use(remarkRehype, {
    allowDangerousHtml: true,
    handlers: {
      // A note stands where it is referred to, in the form that it has in HTML.
      footnoteReference(state, node) {
        const note = state.footnoteById.get(String(node.identifier).toUpperCase())
        const parts = (note?.children ?? []).map((child) =>
          'children' in child ? state.all(child as never) : [],
        )
        return el(
          'small',
          { className: [noteClass] },
          parts.map((part, index) => [index > 0 && el('br'), part as never]),
        )
      },
    },
  })

/** The Markdown's tree, for its front matter. */
export const parseMarkdown = (text: string): Root => parser.parse(text) as Root

/** The Markdown as HTML; what it holds as HTML stands in it as text that nobody has read. */
export const unreadHtmlOf = (tree: Root): Html => parser.runSync(tree) as Html

/** The same with its own HTML in the one tree. Nothing in it is trusted: readers take what they know. */
export function readHtmlOf(unread: Html, text: string): Html {
  const read = raw(unread, { file: { value: text } as never })
  return read.type === 'root' ? read : { type: 'root', children: [read as never] }
}

/** Both, of Markdown that is the program's own. */
export const htmlOf = (text: string): Html => readHtmlOf(unreadHtmlOf(parseMarkdown(text)), text)
