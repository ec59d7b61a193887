// Markup: Markdown and HTML into hast, each node with its line in the source.
import type { RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { raw } from 'hast-util-raw'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Notes } from './notes'

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, {
  allowDangerousHtml: true,
  // Its heading of the notes is for screen readers; no class may make it a hidden text of the source.
  footnoteLabelProperties: {},
})

export function readMarkdown(source: string, notes: Notes): RootContent[] {
  const parsed = markdown.parse(source)
  // The names of link definitions are machinery, but they are words of the source, so the report has them.
  visit(parsed, (node) => {
    const named =
      node.type === 'definition' ||
      ((node.type === 'linkReference' || node.type === 'imageReference') && node.referenceType === 'full')
    if (named) notes.tally(node.position?.start.line ?? 1, 'import.reference', node.label ?? node.identifier)
  })
  const tree = raw(markdown.runSync(parsed), { file: { value: source } as never })
  return tree.type === 'root' ? (tree.children as RootContent[]) : [tree as RootContent]
}

export const readHtml = (source: string): RootContent[] => fromHtml(source).children
