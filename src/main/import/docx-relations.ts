// Docx relations: what the ids in a part lead to, and the words of other files that a document takes in.
import { readHtml } from '#core/import/markup'
import { wordsWithin } from '#core/import/omit'
import { childrenOf, parseXml, value } from './docx-tree'
import type { Parts } from './docx-zip'

export interface Relation {
  readonly target: string
  /** Whether it leads out of the file. */
  readonly away: boolean
}

/** The relations of a part by their ids (ISO/IEC 29500-2, 9.3). */
export function relationsOf(parts: Parts, part: string): ReadonlyMap<string, Relation> {
  const bytes = parts.get(part.replace(/[^/]+$/, '_rels/$&.rels'))
  const all = bytes ? childrenOf(parseXml(bytes)).flatMap(childrenOf) : []
  return new Map(
    all.map((each) => [
      value(each, 'Id'),
      { target: value(each, 'Target'), away: value(each, 'TargetMode') === 'External' },
    ]),
  )
}

/** What the file that a relation leads to says; its name, where it is no text. */
export function wordsOfChunk(parts: Parts, relation: Relation | undefined): string {
  const target = (relation?.target ?? '').replace(/^\//, '')
  const bytes = parts.get(target) ?? parts.get(`word/${target}`)
  if (!bytes || !/\.(?:x?html?|txt|xml)$/i.test(target)) return target
  const text = new TextDecoder().decode(bytes)
  return /\.txt$/i.test(target) ? text : readHtml(text).map(wordsWithin).join(' ')
}
