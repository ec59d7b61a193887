// Read text: front matter, headings and paragraphs of a text become sections and articles; every word comes in.
import { randomUUID } from 'node:crypto'
import { type Article, newArticle } from '#core/article/article'
import type { Block } from '#core/body/blocks'
import { buildBody } from '#core/body/build'
import { countWords } from '#core/body/text'
import { newIssue } from '#core/issue/issue'
import { newSection, type Section } from '#core/issue/section'
import { fail, ok, type Result } from '#core/result'
import type { ReadText } from './import'

export const readText: ReadText = ({ name, bytes }) => {
  const decoded = decode(name, bytes)
  if (!decoded.ok) return decoded
  const text = decoded.value
  const { fields, rest } = frontMatter(text)
  const isMarkdown = /\.(md|markdown)$/i.test(name)
  const sections = sectionsOf(rest, isMarkdown)
  const language = /[\u3041-\u30ff]/.test(text) ? 'ja' : /[\u4e00-\u9fff]{4}/.test(text) ? 'zh' : 'en'
  const number = fields.number ?? /\b(?:No\.|Issue|№)\s*(\d{1,5})\b/i.exec(rest.slice(0, 500))?.[1]
  const date = /^\d{4}-\d{2}-\d{2}/.exec(fields.date ?? '')?.[0]
  const articles = sections.flatMap((section) => section.articles)
  return ok({
    publication: { title: '', wordmark: '' },
    issue: {
      ...newIssue(randomUUID(), '', language),
      title: fields.title ?? '',
      number: number !== undefined && /^\d{1,6}$/.test(number) ? Number(number) : null,
      date: date !== undefined && !Number.isNaN(Date.parse(date)) ? date : null,
      coverDate: fields.date ?? '',
      sections,
    },
    report: {
      sections: sections.length,
      articles: articles.length,
      subheads: 0,
      photoSlots: 0,
      words: countWords(text, language),
      guesses: [],
      omissions: [],
    },
  })
}

function decode(name: string, bytes: Uint8Array): Result<string> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n')
  } catch {
    return fail('fault.text-encoding', { file: name })
  }
  if (text.includes('\0')) return fail('fault.text-binary', { file: name })
  return text.trim() === '' ? fail('fault.text-empty', { file: name }) : ok(text)
}

const kept = ['title', 'number', 'date']

/** Title, Number and Date, between lines of three hyphens or at the very top; any other line stays in the text. */
function frontMatter(text: string): { fields: Partial<Record<string, string>>; rest: string } {
  const fenced = /^---\n([\s\S]*?)\n---\n/.exec(text)
  const bare = /^(?:[A-Za-z]+:[^\n]*\n)+/.exec(text)
  const head = fenced?.[0] ?? bare?.[0] ?? ''
  const lines = (fenced?.[1] ?? bare?.[0] ?? '').split('\n').filter(Boolean)
  const fields: Record<string, string> = {}
  const others = lines.filter((line) => {
    const [, key = '', value = ''] = /^([A-Za-z]+):\s*(.*)$/.exec(line) ?? []
    const known = kept.includes(key.toLowerCase()) && value !== ''
    if (known) fields[key.toLowerCase()] = value.replace(/^(["'])(.*)\1$/, '$2').trim()
    return !known
  })
  return { fields, rest: [...others, text.slice(head.length)].join('\n') }
}

/** In Markdown a heading of the first or second level opens an article, a deeper one is a subhead. */
function sectionsOf(text: string, isMarkdown: boolean): Section[] {
  const articles: { hed: string; blocks: Block[] }[] = []
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const [, marks = '', words = ''] = (isMarkdown && /^(#{1,6})\s+(.*)$/.exec(line)) || []
    const content = [{ kind: 'text' as const, text: words || line, marks: [] }]
    const last = articles.at(-1)
    if (!last || (words && marks.length <= 2)) articles.push({ hed: words || line, blocks: [] })
    else if (words) last.blocks.push({ kind: 'subhead', level: 1, number: null, content })
    else last.blocks.push({ kind: 'paragraph', content })
  }
  const made = articles.map(
    ({ hed, blocks }): Article => ({ ...newArticle(randomUUID(), hed), body: buildBody(blocks) }),
  )
  return [{ ...newSection(randomUUID()), articles: made }]
}
