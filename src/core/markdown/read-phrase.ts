// Read phrase: HTML inside a line -> inline content.
import type { Element } from 'hast'
import type { Inline, Mark } from '../body/blocks'
import { markTags } from '../render/inline'
import { canonical } from './canonical'
import { noteClass, smallCaps } from './html-phrase'
import { attributeOf, find, isElement, type Node, textIn } from './tree'

interface Around {
  readonly marks: readonly Mark[]
  readonly language?: string
}

const markOf = new Map<string, Mark>([
  ...Object.entries(markTags).map(([mark, tag]) => [tag, mark as Mark] as const),
  ['b', 'bold'],
  ['i', 'italic'],
  ['del', 'strike'],
  ['ins', 'underline'],
])

/** Web, mail and telephone addresses, and places of the same issue; of all others only the words stay. */
const followed = /^(?:https?:\/\/|mailto:|tel:|article:|#)/i

export const readPhrase = (nodes: readonly Node[]): Inline[] => canonical(inlines(nodes, { marks: [] }))

const inlines = (nodes: readonly Node[], around: Around): Inline[] =>
  nodes.flatMap((node, index) => {
    if (node.type === 'text') {
      const before = nodes[index - 1]
      const afterBreak = before && isElement(before) && before.tagName === 'br'
      // A line feed of the file is a blank, and after a break nothing.
      const text = (afterBreak ? node.value.replace(/^\n/, '') : node.value).replace(/\n/g, ' ')
      return [{ kind: 'text', text, ...around } as const]
    }
    return isElement(node) ? elementOf(node, around) : []
  })

function elementOf(node: Element, around: Around): Inline[] {
  const inside = (more: Partial<Around> = {}) => inlines(node.children, { ...around, ...more })
  const mark = markOf.get(node.tagName)
  if (mark) return inside({ marks: [...new Set([...around.marks, mark])] })
  switch (node.tagName) {
    case 'br':
      return [{ kind: 'break' }]
    case 'ruby': {
      const reading = find(node, ({ tagName }) => tagName === 'rt')
      const base = node.children.filter((child) => !isElement(child) || !/^r[tp]$/.test(child.tagName))
      return [{ kind: 'ruby', base: base.map(textIn).join(''), reading: reading ? textIn(reading) : '' }]
    }
    case 'small':
      return attributeOf(node, 'className') === noteClass
        ? [{ kind: 'footnote', number: 0, content: inlines(node.children, { marks: [] }) }]
        : inside()
    case 'a': {
      const url = attributeOf(node, 'href')
      return followed.test(url)
        ? [{ kind: 'link', url, title: attributeOf(node, 'title'), children: inside() }]
        : inside()
    }
    case 'span': {
      const language = attributeOf(node, 'lang')
      if (attributeOf(node, 'className') === smallCaps)
        return inside({ marks: [...around.marks, 'small-caps'] })
      return inside(language === '' ? {} : { language })
    }
    case 'script':
    case 'style':
    case 'template':
      return []
    default:
      return inside()
  }
}
