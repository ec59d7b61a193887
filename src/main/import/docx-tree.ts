// Docx tree: small questions about the XML of a .docx part.
import type { Element, ElementContent, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { formulaText } from './docx-math'
import { nameAsUsual } from './docx-names'

export function parseXml(bytes: Uint8Array): Root {
  const root = fromXml(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''))
  nameAsUsual(root)
  return root
}

export const isElement = (node: { readonly type: string } | undefined): node is Element =>
  node?.type === 'element'

export const childrenOf = (node: Element | Root): Element[] =>
  (node.children as ElementContent[]).filter(isElement)

export const child = (node: Element | undefined, name: string): Element | undefined =>
  node && childrenOf(node).find((each) => each.name === name)

export const value = (node: Element | undefined, name = 'w:val'): string => node?.attributes[name] ?? ''

/** On, where a switch of Word's is there and not said to be off. */
export const isOn = (node: Element | undefined): boolean =>
  node !== undefined && !/^(?:0|false|off|none)$/.test(value(node))

/** Every element below, the outer before the inner. */
export function* elementsIn(node: Element | Root): Generator<Element> {
  for (const each of childrenOf(node)) {
    yield each
    yield* elementsIn(each)
  }
}

/** The words of a part or an element, a line a paragraph; `deleted` takes those that a tracked change takes out. */
export function wordsIn(node: Element | Root, deleted = false): string {
  let words = ''
  for (const each of childrenOf(node)) {
    if (/^(?:(?:w|m|a):t|c:v)$/.test(each.name)) words += textOf(each)
    else if (each.name === 'm:oMath') words += formulaText(each)
    else if (each.name === 'w:delText') words += deleted ? ` ${textOf(each)} ` : ''
    else if (/^w:(?:tab|br|cr|ptab|sym)$/.test(each.name)) words += ' '
    else if (each.name === 'w:softHyphen') words += '\u00ad'
    else if (each.name === 'w:noBreakHyphen') words += '\u2011'
    // The same thing in two forms, for newer and older programs.
    else if (each.name === 'mc:AlternateContent')
      words +=
        childrenOf(each)
          .map((form) => wordsIn(form, deleted))
          .find((form) => form !== '') ?? ''
    else if (each.name === 'w:txbxContent') words += `\n${wordsIn(each, deleted)}\n`
    else if (each.name === 'w:moveFrom') words += deleted ? ` ${wordsIn(each, deleted)} ` : ''
    else words += wordsIn(each, deleted) + (/^(?:w|a):p$|^w:tc$|^c:pt$/.test(each.name) ? '\n' : '')
  }
  return words
}

const textOf = (node: Element): string =>
  node.children.map((inner) => ('value' in inner ? inner.value : '')).join('')

/** Replaces elements from the leaves up; `change` gives what stands in an element's place, or undefined for itself. */
export function rewrite(node: Element | Root, change: (each: Element) => ElementContent[] | undefined): void {
  node.children = (node.children as ElementContent[]).flatMap((each) => {
    if (!isElement(each)) return [each]
    rewrite(each, change)
    return change(each) ?? [each]
  }) as typeof node.children
}

export const made = (
  name: string,
  attributes: Record<string, string>,
  children: ElementContent[],
): Element => ({
  type: 'element',
  name,
  attributes,
  children,
})

/** A run of text in a character style. */
export const styledRun = (words: string, style: string): Element =>
  made('w:r', {}, [
    made('w:rPr', {}, [made('w:rStyle', { 'w:val': style }, [])]),
    made('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', value: words }]),
  ])
