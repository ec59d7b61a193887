// Nodes: which blocks of a body changed between two revisions, and how.
import { diffArrays } from 'diff'
import type { Body, BodyNode } from '../body/body'
import { readBody } from '../body/read'
import { asideTexts, blockText, usesOf } from '../body/text'
import { canonical } from '../canonical'
import { compareWords, type Piece } from './words'

export interface NodeChange {
  readonly is: 'same' | 'changed' | 'gone' | 'new'
  /** Its place in the body before; null: it was not there. */
  readonly before: number | null
  /** Its place in the body after; of one that is gone, the place where it would stand. */
  readonly after: number
  readonly pieces: readonly Piece[]
  /** SHA-256 of photographs that came and went. */
  readonly photos: { readonly gone: readonly string[]; readonly new: readonly string[] }
}

const nodesOf = (body: Body): readonly BodyNode[] => body.root.children as BodyNode[]

/** The blocks of both bodies in order; a block that was written anew stands once, as changed. */
export function compareBodies(before: Body, after: Body, language: string): NodeChange[] {
  const old = nodesOf(before)
  const now = nodesOf(after)
  const changes: NodeChange[] = []
  let from = 0
  let to = 0
  const runs = diffArrays(old.map(canonical), now.map(canonical))
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at]
    if (!run) continue
    if (!run.added && !run.removed) {
      for (let index = 0; index < run.value.length; index++, from++, to++)
        changes.push(changeOf('same', from, to, old[from], now[to], language))
      continue
    }
    const next = runs[at + 1]
    const gone = run.removed ? run.value.length : next?.removed ? next.value.length : 0
    const came = run.added ? run.value.length : next?.added ? next.value.length : 0
    if (gone > 0 && came > 0) at++
    for (let index = 0; index < Math.max(gone, came); index++) {
      const was = index < gone ? old[from] : undefined
      const is = index < came ? now[to] : undefined
      const kind = was && is ? 'changed' : was ? 'gone' : 'new'
      changes.push(changeOf(kind, was ? from : null, to, was, is, language))
      if (was) from++
      if (is) to++
    }
  }
  return changes
}

function changeOf(
  is: NodeChange['is'],
  before: number | null,
  after: number,
  was: BodyNode | undefined,
  now: BodyNode | undefined,
  language: string,
): NodeChange {
  const [old, fresh] = [photosOf(was), photosOf(now)]
  return {
    is,
    before,
    after,
    pieces: compareWords(textOf(was), textOf(now), language),
    photos: {
      gone: old.filter((photo) => !fresh.includes(photo)),
      new: fresh.filter((photo) => !old.includes(photo)),
    },
  }
}

const blocksOf = (node: BodyNode | undefined) =>
  node ? readBody({ root: { type: 'root', children: [node] } } as Body) : []

/** Everything in a block that can be read, captions included. */
function textOf(node: BodyNode | undefined): string {
  const blocks = blocksOf(node)
  const captions = usesOf(blocks).flatMap(({ use }) => [use.caption, use.credit, use.alt])
  return [...blocks.map(blockText), ...asideTexts(blocks), ...captions]
    .filter((text) => text !== '')
    .join('\n')
}

const photosOf = (node: BodyNode | undefined): string[] =>
  usesOf(blocksOf(node)).flatMap(({ use }) => use.photo ?? [])
