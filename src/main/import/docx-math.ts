// Docx math: a formula (ISO/IEC 29500-1, 22.1) as one line of text, as one would type it.
import type { Element } from 'xast'

const isElement = (node: { readonly type: string }): node is Element => node.type === 'element'

const part = (node: Element, name: string): string => {
  const found = node.children.filter(isElement).find((each) => each.name === `m:${name}`)
  return found ? formulaText(found) : ''
}

/** More than one sign needs brackets to stay one thing. */
const grouped = (text: string): string => ([...text.trim()].length > 1 ? `(${text.trim()})` : text.trim())

const sign = (node: Element, name: string, usual: string): string => {
  for (const each of node.children.filter(isElement)) {
    if (each.name === `m:${name}`) return each.attributes['m:val'] ?? usual
    if (each.name.endsWith('Pr')) {
      const inner = sign(each, name, '')
      if (inner !== '') return inner
    }
  }
  return usual
}

/** The text of a formula or a part of it. */
export function formulaText(node: Element): string {
  switch (node.name) {
    case 'm:t':
    case 'w:t':
      return node.children.map((each) => ('value' in each ? each.value : '')).join('')
    case 'm:f':
      return `${grouped(part(node, 'num'))}/${grouped(part(node, 'den'))}`
    case 'm:sSup':
      return `${part(node, 'e')}^${grouped(part(node, 'sup'))}`
    case 'm:sSub':
      return `${part(node, 'e')}_${grouped(part(node, 'sub'))}`
    case 'm:sSubSup':
      return `${part(node, 'e')}_${grouped(part(node, 'sub'))}^${grouped(part(node, 'sup'))}`
    case 'm:rad': {
      const degree = part(node, 'deg').trim()
      return `${degree ? `${degree} ` : ''}√${grouped(part(node, 'e'))}`
    }
    case 'm:d':
      return `${sign(node, 'begChr', '(')}${inner(node, ', ')}${sign(node, 'endChr', ')')}`
    case 'm:nary': {
      const limits = [part(node, 'sub'), part(node, 'sup')].map((each) => each.trim())
      const [from, to] = limits.map((each, at) => (each ? `${at === 0 ? '_' : '^'}${grouped(each)}` : ''))
      return `${sign(node, 'chr', '∫')}${from}${to} ${part(node, 'e')}`
    }
    case 'm:mr':
      return `${inner(node, ' ')}; `
    default:
      return inner(node, '')
  }
}

const inner = (node: Element, between: string): string =>
  node.children
    .filter(isElement)
    .filter(({ name }) => !name.endsWith('Pr'))
    .map(formulaText)
    .join(between)
