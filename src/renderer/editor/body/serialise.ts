// Serialise: from the editor's nodes to the body as it is stored.
import { $getRoot, $isElementNode, $isParagraphNode, type LexicalNode, type NodeKey } from 'lexical'
import type { Body, BodyNode } from '#core/body/body'
import { UnknownNode } from '../nodes/unknown'
import { extraKey } from './known'

/** A node as it is stored; the way back from `admitBody`. */
export function $bodyNode(node: LexicalNode): BodyNode {
  if (node instanceof UnknownNode) return node.getJson()
  const own: BodyNode = { ...node.exportJSON() }
  // The editor would say the format of the first words here; what was stored is kept.
  if ($isParagraphNode(node))
    Object.assign(own, { textFormat: node.getTextFormat(), textStyle: node.getTextStyle() })
  const json = restoreExtras(own)
  if ($isElementNode(node)) json.children = node.getChildren().map($bodyNode)
  return json
}

function restoreExtras(json: BodyNode): BodyNode {
  const state = json.$ as Record<string, unknown> | undefined
  const extras = state?.[extraKey]
  if (!state || typeof extras !== 'object') return json
  const { [extraKey]: _, ...others } = state
  const { $, ...rest } = json
  return { ...rest, ...(Object.keys(others).length > 0 ? { $: others } : {}), ...extras } as BodyNode
}

/** Stored blocks by key, so that a hand-over makes anew only what has changed. */
export type BlockCache = Map<NodeKey, BodyNode>

/** The body of the state that is being read; `stored` gives what stands beside the root. */
export function $body(stored: Body, cache: BlockCache): Body {
  const root = $getRoot()
  const fresh: BlockCache = new Map()
  const children = root.getChildren().map((block) => {
    const key = block.getKey()
    const json = cache.get(key) ?? $bodyNode(block)
    fresh.set(key, json)
    return json
  })
  cache.clear()
  for (const [key, json] of fresh) cache.set(key, json)
  return { ...stored, root: { ...restoreExtras({ ...root.exportJSON() }), children } } as Body
}
