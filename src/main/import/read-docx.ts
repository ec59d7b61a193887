// Read docx: a .docx file through mammoth and core's importer, with every word in the issue or in its report.
import { randomUUID } from 'node:crypto'
import type { Root } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { importSource } from '#core/import/import'
import type { Guess, Omission } from '#core/import/report'
import { fail, ok, type Result } from '#core/result'
import { joinDropCaps } from './docx-forms'
import { docxHtml } from './docx-html'
import { listsOf } from './docx-lists'
import { settleNotes } from './docx-notes'
import { numbersOf } from './docx-numbers'
import { makePlain } from './docx-plain'
import { type Relation, relationsOf, wordsOfChunk } from './docx-relations'
import { chainsOf, languageOf, rolesOf } from './docx-styles'
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
  const decided: Guess[] = []
  const say = (key: string, text: string, line = 1, values: Record<string, string> = {}): void => {
    const words = text.replace(/\s+/g, ' ').trim()
    if (words !== '') left.push({ place: { line }, what: { key, with: values }, text: words })
  }
  const styles = rootOf(parts, /(?:^|\/)styles\d*\.xml$/)
  const stylesOf = chainsOf(styles)
  const lists = listsOf(rootOf(parts, /(?:^|\/)numbering\d*\.xml$/), stylesOf)
  const readers = {
    stylesOf,
    lists,
    roleOf: rolesOf(stylesOf),
    numberOf: numbersOf(lists),
    chunkOf: (relation: Relation | undefined) => wordsOfChunk(parts, relation),
  }
  const texts = [...parts].filter(([part]) => isText.test(part))
  const sources = texts.map(([, bytes]) => parseXml(bytes))
  sources.forEach(joinDropCaps)
  const remarks = new Map<string, number>()
  for (const source of sources) placeRemarks(source, remarks)
  const plain = texts.map(([, bytes]) => parseXml(bytes))
  settleNotes(plain, (words) => say('import.noteUnused', words))
  for (const [index, [part]] of texts.entries()) {
    const root = plain[index] as Root
    makePlain(root, { ...readers, relations: relationsOf(parts, part) }, say, (line) => {
      decided.push({ place: { line }, what: { key: 'import.formula' } })
    })
    parts.set(part, new TextEncoder().encode(toXml(root)))
  }
  for (const [part, bytes] of parts) {
    if (isAside.test(part))
      for (const { key, words, by, id } of asidesOf(part, parseXml(bytes)))
        say(key, words, remarks.get(id) ?? 1, by ? { by } : {})
    else if (isDrawing.test(part)) say('import.drawing', wordsIn(parseXml(bytes)))
  }
  const html = await docxHtml(parts)
  const read = importSource(
    { name, text: html, kind: 'html', language: languageOf(styles), left, decided },
    { newId: randomUUID },
  )
  if (!read.ok) return read
  if (read.value.issue.sections.length === 0 && left.length === 0)
    return fail('fault.text-empty', { file: name })
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
  readonly id: string
}

/** The paragraph that each comment is about, by the comment's id. */
function placeRemarks(source: Root, remarks: Map<string, number>): void {
  let line = 0
  for (const each of elementsIn(source)) {
    if (each.name === 'w:p') line++
    if (each.name === 'w:commentReference') remarks.set(value(each, 'w:id'), line)
  }
}

/** Headers and footers as a whole, comments one by one with who wrote them. */
function asidesOf(part: string, root: Root): Aside[] {
  if (!part.includes('comments')) {
    const key = part.includes('header') ? 'import.pageHead' : 'import.pageFoot'
    // Pictures are named by their alt texts.
    const drawn = [...elementsIn(root)]
      .filter(({ name }) => name === 'wp:docPr')
      .map((each) => value(each, 'descr') || value(each, 'title') || value(each, 'name'))
    return [{ key, words: [wordsIn(root), ...new Set(drawn)].join(' '), by: '', id: '' }]
  }
  const comments = [...elementsIn(root)].filter((each) => each.name === 'w:comment')
  return comments.map((comment) => ({
    key: 'import.remarkBy',
    words: childrenOf(comment)
      .map((each) => wordsIn(each))
      .join(' '),
    by: value(comment, 'w:author') || '–',
    id: value(comment, 'w:id'),
  }))
}
