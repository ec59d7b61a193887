// Look: what an element's style says, as far as it means something: emphasis, levels, what is hidden.
import type { Element } from 'hast'
import type { Mark } from '../body/blocks'
import { attribute } from './tree'

/** CSS declarations by property, both in lower case. */
export type Look = ReadonlyMap<string, string>

const declaration = /([-\w]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*)/g

export function readLook(style: string): Look {
  const look = new Map<string, string>()
  for (const [, name = '', value = ''] of style.matchAll(declaration)) {
    const plain = value
      .replace(/!important/i, '')
      .trim()
      .toLowerCase()
    look.set(name.toLowerCase(), plain)
    if (name.toLowerCase() === 'font') for (const [key, part] of ofShorthand(plain)) look.set(key, part)
  }
  return look
}

function ofShorthand(font: string): [string, string][] {
  const weight = /(?:^|\s)(bold|bolder|normal|[1-9]00)(?=\s)/.exec(font)?.[1]
  const style = /(?:^|\s)(italic|oblique)(?=\s)/.exec(font)?.[1]
  const size = /(?:^|\s)(\d[\d.]*(?:px|pt))/.exec(font)?.[1]
  return [
    ...(weight ? [['font-weight', weight] as [string, string]] : []),
    ...(style ? [['font-style', style] as [string, string]] : []),
    ...(size ? [['font-size', size] as [string, string]] : []),
  ]
}

const looks = new WeakMap<Element, { readonly style: string; readonly look: Look }>()

export function lookOf(node: Element): Look {
  const style = attribute(node, 'style')
  const known = looks.get(node)
  if (known?.style === style) return known.look
  const look = readLook(style)
  looks.set(node, { style, look })
  return look
}

const markOf: Readonly<Record<string, Mark>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  del: 'strike',
  s: 'strike',
  strike: 'strike',
  u: 'underline',
  ins: 'underline',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sub: 'subscript',
  sup: 'superscript',
  mark: 'highlight',
}

/** The marks inside an element: those around it, and what its name and its style add or take away. */
export function marksWithin(node: Element, around: readonly Mark[], inLink: boolean): readonly Mark[] {
  const own = markOf[node.tagName]
  const look = lookOf(node)
  if (own === undefined && look.size === 0) return around
  const marks = new Set(around)
  if (own) marks.add(own)
  for (const [mark, said] of saidBy(look, own)) {
    if (said) marks.add(mark)
    else marks.delete(mark)
  }
  // A line under a link is how links look.
  if (inLink && !around.includes('underline')) marks.delete('underline')
  return marks.size === around.length && around.every((mark) => marks.has(mark)) ? around : [...marks]
}

function saidBy(look: Look, own: Mark | undefined): [Mark, boolean][] {
  const said: [Mark, boolean][] = []
  const weight = look.get('font-weight') ?? ''
  if (/^(?:bold|bolder|[6-9]00)$/.test(weight)) said.push(['bold', true])
  else if (/^(?:normal|lighter|[1-5]00)$/.test(weight)) said.push(['bold', false])
  const style = look.get('font-style') ?? ''
  if (/^(?:italic|oblique)/.test(style)) said.push(['italic', true])
  else if (style === 'normal') said.push(['italic', false])
  const lines = `${look.get('text-decoration') ?? ''} ${look.get('text-decoration-line') ?? ''}`
  if (lines.includes('line-through')) said.push(['strike', true])
  if (/(?<!-)\bunderline\b/.test(lines)) said.push(['underline', true])
  if (/^\s*none\b/.test(lines) && (own === 'underline' || own === 'strike')) said.push([own, false])
  const place = look.get('vertical-align') ?? ''
  if (place === 'super') said.push(['superscript', true])
  else if (place === 'sub') said.push(['subscript', true])
  else if (place === 'baseline' && (own === 'superscript' || own === 'subscript')) said.push([own, false])
  if (/^small-caps/.test(look.get('font-variant') ?? look.get('font-variant-caps') ?? ''))
    said.push(['small-caps', true])
  if (look.has('mso-highlight')) said.push(['highlight', true])
  return said
}

export function isHidden(node: Element): boolean {
  const look = lookOf(node)
  const said = node.properties.hidden !== undefined && node.properties.hidden !== false
  return (
    said ||
    look.get('display') === 'none' ||
    look.get('visibility') === 'hidden' ||
    look.get('mso-hide') === 'all'
  )
}
