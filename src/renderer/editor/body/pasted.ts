// Pasted: checks what the clipboard holds in the editor's own format; anyone can write to a clipboard.
import type { BodyNode } from '#core/body/body'
import { withinLimits } from '#core/body/limits'
import type { PhotoUse } from '#core/photo/use'
import { isLinkAddress } from '../link/address'
import { newUseId } from '../photos/use-id'
import { admitBlock, admitRun, unknownBlockType, unknownInlineType } from './known'

interface PastedNode extends BodyNode {
  version: number
}

/** The nodes to insert, or undefined where the data is not ours. */
export function admitPasted(data: string): PastedNode[] | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(data)
  } catch {
    return undefined
  }
  // What could not be saved must not come in.
  if (typeof parsed !== 'object' || parsed === null || !withinLimits(parsed)) return undefined
  const { namespace, nodes } = parsed as { namespace?: unknown; nodes?: unknown }
  if (namespace !== 'galley' || !Array.isArray(nodes) || nodes.length === 0) return undefined
  const admitted: PastedNode[] = []
  for (const node of nodes as unknown[]) {
    if (typeof node !== 'object' || node === null || typeof (node as BodyNode).type !== 'string')
      return undefined
    const own = unwrap(node as BodyNode)
    const fit = admitRun(own) ?? admitBlock(own)
    admitted.push(...(renewRun(fit) as PastedNode[]))
  }
  return admitted
}

/** The copy of an unknown node carries what was stored; that is what gets checked. */
function unwrap(node: BodyNode): BodyNode {
  if ((node.type === unknownBlockType || node.type === unknownInlineType) && isNode(node.json))
    return node.json
  return Array.isArray(node.children)
    ? { ...node, children: node.children.map((child) => (isNode(child) ? unwrap(child) : child)) }
    : node
}

/** A copied photograph is another use of it, with a name of its own; of a link to nowhere good only its words stay. */
export function renew(node: BodyNode): BodyNode {
  switch (node.type) {
    case 'photo':
      return { ...node, use: { ...(node.use as PhotoUse), id: newUseId() } }
    case 'gallery':
      return { ...node, uses: (node.uses as PhotoUse[]).map((use) => ({ ...use, id: newUseId() })) }
    default:
      return Array.isArray(node.children)
        ? { ...node, children: (node.children as BodyNode[]).flatMap(renewRun) }
        : node
  }
}

function renewRun(node: BodyNode): BodyNode[] {
  const fresh = renew(node)
  const link = node.type === 'link' || node.type === 'autolink'
  return link && !isLinkAddress(String(node.url)) ? ((fresh.children ?? []) as BodyNode[]) : [fresh]
}

const isNode = (value: unknown): value is BodyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
