// Markup: Markdown and HTML into hast, each node with its line in the source.
import type { RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { raw } from 'hast-util-raw'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { outgrows } from '../markdown/measure'
import type { Notes } from './notes'

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, {
  allowDangerousHtml: true,
  // Its heading of the notes is for screen readers; no class may make it a hidden text of the source.
  footnoteLabelProperties: {},
})

/** Undefined where the HTML in it is too much to be read. */
export function readMarkdown(source: string, notes: Notes): RootContent[] | undefined {
  const parsed = markdown.parse(source)
  // The names of link definitions are machinery, but they are words of the source, so the report has them.
  visit(parsed, (node) => {
    const named =
      node.type === 'definition' ||
      ((node.type === 'linkReference' || node.type === 'imageReference') && node.referenceType === 'full')
    if (named) notes.tally(node.position?.start.line ?? 1, 'import.reference', node.label ?? node.identifier)
  })
  const unread = markdown.runSync(parsed)
  if (outgrows(unread)) return undefined
  const tree = raw(unread, { file: { value: source } as never })
  return tree.type === 'root' ? (tree.children as RootContent[]) : [tree as RootContent]
}

export const readHtml = (source: string): RootContent[] => fromHtml(source).children
