// Lines: the words of a body where they stand in its JSON, to be searched, checked and changed in place.
import { photoUseSchema } from '../photo/use'
import type { Body, BodyNode } from './body'
import { readBody, textOf } from './read'

/** Keys from the body's JSON down to a string. */
export type Path = readonly (string | number)[]

/** Words of one look. */
export interface Run {
  readonly text: string
  /** Undefined: these words are not changed in place, as a reading stands over them or their kind is not known. */
  readonly path?: Path
  /** BCP 47 tag of words in another language than the text around them. */
  readonly language?: string
  /** Code, which is in no language. */
  readonly code?: true
}

export interface Line {
  /** Index of the block in the body. */
  readonly block: number
  /** `text` is running text; everything else stands beside it. */
  readonly kind: 'text' | 'note' | 'reading' | 'tablecaption' | 'caption' | 'credit' | 'alt' | 'unknown'
  /** Id of the photo use that a caption, credit or alt text belongs to. */
  readonly use?: string
  readonly runs: readonly Run[]
}

const read = new WeakMap<BodyNode, readonly Line[]>()

/** Every line of the body in reading order; blocks that stayed the same are not read again. */
export const linesOfBody = (body: Body): Line[] =>
  (body.root.children as BodyNode[]).flatMap((node, block) => {
    let lines = read.get(node)
    if (!lines || lines[0]?.block !== block) {
      lines = linesOfBlock(node, block)
      read.set(node, lines)
    }
    return lines
  })

function linesOfBlock(node: BodyNode, block: number): Line[] {
  const path: Path = ['root', 'children', block]
  const [known] = readBody({ root: { type: 'root', children: [node] } })
  if (known?.kind !== 'unknown') return linesIn(node, path, block)
  return known.text === '' ? [] : [{ block, kind: 'unknown', runs: [{ text: known.text }] }]
}

function linesIn(node: BodyNode, path: Path, block: number): Line[] {
  switch (node.type) {
    case 'photo':
      return linesOfUse(node.use, [...path, 'use'], block)
    case 'gallery':
      return Array.isArray(node.uses)
        ? node.uses.flatMap((use, at) => linesOfUse(use, [...path, 'uses', at], block))
        : []
    case 'table': {
      const state = node.$ as Record<string, unknown> | undefined
      const caption = typeof state?.caption === 'string' ? state.caption : ''
      const line: Line = {
        block,
        kind: 'tablecaption',
        runs: [{ text: caption, path: [...path, '$', 'caption'] }],
      }
      return [...(caption === '' ? [] : [line]), ...linesOfChildren(node, path, block)]
    }
    case 'list':
    case 'tablerow':
    case 'tablecell':
    case 'sidebar':
      return linesOfChildren(node, path, block)
    case 'listitem':
      return [...lineOf(node, path, block), ...linesOfChildren(node, path, block, 'list')]
    default:
      return lineOf(node, path, block)
  }
}

const linesOfChildren = (node: BodyNode, path: Path, block: number, only?: string): Line[] =>
  children(node).flatMap((child, at) =>
    only === undefined || child.type === only ? linesIn(child, [...path, 'children', at], block) : [],
  )

function linesOfUse(use: unknown, path: Path, block: number): Line[] {
  const known = photoUseSchema.safeParse(use)
  if (!known.success) return []
  return (['caption', 'credit', 'alt'] as const).flatMap((field): Line[] => {
    const text = known.data[field]
    if (text === '' || (field === 'alt' && known.data.decorative)) return []
    return [{ block, kind: field, use: known.data.id, runs: [{ text, path: [...path, field] }] }]
  })
}

/** The running text of one node, then what stands beside it. */
function lineOf(node: BodyNode, path: Path, block: number, kind: Line['kind'] = 'text'): Line[] {
  const asides: Line[] = []
  const runs = children(node).flatMap((child, at) =>
    child.type === 'list' ? [] : runsOf(child, [...path, 'children', at], block, asides),
  )
  return [...(runs.length > 0 ? [{ block, kind, runs }] : []), ...asides]
}

function runsOf(node: BodyNode, path: Path, block: number, asides: Line[]): Run[] {
  switch (node.type) {
    case 'text': {
      const state = node.$ as Record<string, unknown> | undefined
      const language = state?.language
      const code = typeof node.format === 'number' && (node.format & 16) !== 0
      return [
        {
          text: textOf(node),
          path: [...path, 'text'],
          ...(typeof language === 'string' && language !== '' ? { language } : {}),
          ...(code ? { code } : {}),
        },
      ]
    }
    case 'tab':
      return [{ text: '\t' }]
    case 'linebreak':
      return [{ text: '\n' }]
    case 'link':
    case 'autolink':
      return children(node).flatMap((child, at) => runsOf(child, [...path, 'children', at], block, asides))
    case 'footnote': {
      const content = Array.isArray(node.content) ? (node.content as BodyNode[]) : []
      const inner: Line[] = []
      const runs = content.flatMap((child, at) => runsOf(child, [...path, 'content', at], block, inner))
      asides.push({ block, kind: 'note', runs }, ...inner)
      return []
    }
    case 'ruby': {
      if (typeof node.reading === 'string' && node.reading !== '')
        asides.push({ block, kind: 'reading', runs: [{ text: node.reading, path: [...path, 'reading'] }] })
      return [{ text: typeof node.base === 'string' ? node.base : '' }]
    }
    default:
      return [{ text: textOf(node) }]
  }
}

const children = (node: BodyNode): BodyNode[] =>
  Array.isArray(node.children) ? (node.children as BodyNode[]) : []

/** The body with other words at these paths. A run left without words is taken out, and so is its link. */
export function setWords(
  body: Body,
  changes: readonly { readonly path: Path; readonly text: string }[],
): Body {
  // From the end, so that what is taken out does not move what is still to be changed.
  const fromEnd = [...changes].sort((one, other) => comparePaths(other.path, one.path))
  return fromEnd.reduce((result, { path, text }) => setIn(result, path, text) as Body, body)
}

/** The value with `text` at the path; undefined where nothing is left of it. */
function setIn(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text
  const inner = setIn((value as Record<string | number, unknown>)[key], rest, text)
  if (Array.isArray(value))
    return inner === undefined
      ? value.filter((_, at) => at !== key)
      : value.map((old, at) => (at === key ? inner : old))
  const node = { ...(value as object), [key]: inner } as BodyNode
  if (node.type === 'text' && key === 'text' && inner === '') return undefined
  if ((node.type === 'link' || node.type === 'autolink') && children(node).length === 0) return undefined
  return node
}

function comparePaths(one: Path, other: Path): number {
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const [left, right] = [one[at], other[at]]
    if (typeof left === 'number' && typeof right === 'number' && left !== right) return left - right
  }
  return one.length - other.length
}
