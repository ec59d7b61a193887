// Docx runs: the emphasis that a character style gives, and the signs of symbol fonts, said where mammoth looks for them.
import type { Element, ElementContent, Root } from 'xast'
import type { StylesOf } from './docx-styles'
import { child, elementsIn, isElement, isOn, made, rewrite, value } from './docx-tree'

/** Properties of a run that say something; a link's underline is how links look. */
const telling = [
  'w:b',
  'w:i',
  'w:strike',
  'w:dstrike',
  'w:smallCaps',
  'w:vertAlign',
  'w:vanish',
  'w:highlight',
]
/** Of these mammoth knows itself, or they mean the number of a note. */
const apart = /^(?:strong|hyperlink|(?:foot|end)note|internet link|line number|placeholder|comment)/i

export function settleRuns(part: Root, stylesOf: StylesOf): void {
  for (const run of elementsIn(part)) {
    if (run.name !== 'w:r') continue
    settleBreaks(run)
    const properties = child(run, 'w:rPr')
    if (isOn(child(properties, 'w:dstrike'))) properties?.children.push(made('w:strike', {}, []))
    const chain = stylesOf(value(child(properties, 'w:rStyle')))
    if (!properties || chain.length === 0 || apart.test(value(child(chain[0], 'w:name')))) continue
    for (const name of telling) {
      if (child(properties, name)) continue
      const said = chain.map((style) => child(child(style, 'w:rPr'), name)).find((each) => each)
      if (said) properties.children.push(made(said.name, { 'w:val': value(said) || '1' }, []))
    }
  }
}

/** Breaks that mammoth passes over; where a page or a column ends is how a page looks. */
function settleBreaks(run: Element): void {
  for (const each of run.children.filter(isElement)) {
    if (each.name === 'w:cr') each.name = 'w:br'
    if (each.name === 'w:ptab') each.name = 'w:tab'
    if (each.name === 'w:br') each.attributes = {}
  }
}

const symbolFont = /^(?:Wingdings(?: [23])?|Symbol|Webdings|Zapf ?Dingbats)$/i

/** `say` hears of signs whose font nobody knows. */
export function settleSymbols(part: Root, say: (at: Element, words: string) => void): void {
  rewrite(part, (each) => {
    if (each.name !== 'w:r') return undefined
    const fonts = child(child(each, 'w:rPr'), 'w:rFonts')
    const font = [value(fonts, 'w:ascii'), value(fonts, 'w:hAnsi')].find((name) => symbolFont.test(name))
    each.children = each.children.flatMap((inner): ElementContent[] => {
      if (!isElement(inner)) return [inner]
      if (inner.name === 'w:sym') return signOf(inner, say)
      return inner.name === 'w:t' && font ? signsOf(inner, font) : [inner]
    })
    return undefined
  })
}

/** Letters in a font of signs are signs; mammoth knows what most of them look like. */
function signsOf(text: Element, font: string): ElementContent[] {
  const letters = text.children.flatMap((each) => ('value' in each ? [...each.value] : []))
  return letters.map((letter) => {
    const code = letter.codePointAt(0) ?? 0
    const isSign = (code > 0x20 && code < 0x100) || (code >= 0xf020 && code <= 0xf0ff)
    if (!isSign) return textOf(letter)
    const char = (0xf000 + (code & 0xff)).toString(16).toUpperCase()
    return made('w:sym', { 'w:font': font, 'w:char': char }, [])
  })
}

function signOf(sign: Element, say: (at: Element, words: string) => void): ElementContent[] {
  const code = Number.parseInt(value(sign, 'w:char'), 16)
  const font = value(sign, 'w:font')
  if (symbolFont.test(font)) return [sign]
  const isPrivate = !(code > 0x1f) || (code >= 0xe000 && code <= 0xf8ff) || code > 0x10ffff
  if (!isPrivate) return [textOf(String.fromCodePoint(code))]
  say(sign, `${font} ${value(sign, 'w:char')}`)
  return []
}

const textOf = (words: string): Element =>
  made('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', value: words }])
