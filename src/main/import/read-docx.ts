// Read docx: a .docx file through mammoth and core's importer, with every word in the issue or in its report.
import { randomUUID } from 'node:crypto'
import type { Root } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { importSource } from '#core/import/import'
import type { Omission } from '#core/import/report'
import { fail, ok, type Result } from '#core/result'
import { docxHtml } from './docx-html'
import { makePlain } from './docx-plain'
import { languageOf, rolesOf } from './docx-styles'
import { childrenOf, elementsIn, parseXml, value, wordsIn } from './docx-tree'
import { unsaid } from './docx-unsaid'
import { type Parts, unpack } from './docx-zip'
import type { ReadSource, SourceFile } from './import'

export async function readDocx({
  name,
  bytes,
}: Pick<SourceFile, 'name' | 'bytes'>): Promise<Result<ReadSource>> {
  const parts = await unpack(name, bytes)
  if (!parts.ok) return parts
  try {
    return await readParts(name, parts.value)
  } catch (thrown) {
    return fail('fault.docx-broken', { file: name }, String(thrown))
  }
}

const isText = /(?:^|\/)(?:document|footnotes|endnotes)\d*\.xml$/
const isAside = /(?:^|\/)(?:header|footer|comments)\d*\.xml$/
const isDrawing = /(?:^|\/)(?:charts|diagrams)\/(?:chart|data)\d*\.xml$/

async function readParts(name: string, parts: Parts): Promise<Result<ReadSource>> {
  const left: Omission[] = []
  const say = (key: string, text: string, values: Record<string, string> = {}): void => {
    const words = text.replace(/\s+/g, ' ').trim()
    if (words !== '') left.push({ place: { line: 1 }, what: { key, with: values }, text: words })
  }
  const styles = rootOf(parts, /(?:^|\/)styles\d*\.xml$/)
  const roles = rolesOf(styles)
  const sources: Root[] = []
  for (const [part, bytes] of parts) {
    if (!isText.test(part)) continue
    sources.push(parseXml(bytes))
    const plain = parseXml(bytes)
    makePlain(plain, roles, say)
    parts.set(part, new TextEncoder().encode(toXml(plain)))
  }
  for (const [part, bytes] of parts) {
    if (isAside.test(part))
      for (const { key, words, by } of asidesOf(part, parseXml(bytes))) say(key, words, { by })
    else if (isDrawing.test(part)) say('import.drawing', wordsIn(parseXml(bytes)))
  }
  const html = await docxHtml(parts)
  const read = importSource(
    { name, text: html, kind: 'html', language: languageOf(styles), left },
    { newId: randomUUID },
  )
  if (!read.ok) return read
  return ok({ ...read.value, report: unsaid(sources, read.value) })
}

function rootOf(parts: Parts, name: RegExp): Root | undefined {
  const found = [...parts].find(([part]) => name.test(part))
  return found && parseXml(found[1])
}

interface Aside {
  readonly key: string
  readonly words: string
  readonly by: string
}

/** Headers and footers as a whole, comments one by one with who wrote them. */
function asidesOf(part: string, root: Root): Aside[] {
  if (!part.includes('comments')) {
    const key = part.includes('header') ? 'import.pageHead' : 'import.pageFoot'
    return [{ key, words: wordsIn(root), by: '' }]
  }
  const comments = [...elementsIn(root)].filter((each) => each.name === 'w:comment')
  return comments.map((comment) => ({
    key: 'import.remarkBy',
    words: childrenOf(comment)
      .map((each) => wordsIn(each))
      .join(' '),
    by: value(comment, 'w:author') || '–',
  }))
}
