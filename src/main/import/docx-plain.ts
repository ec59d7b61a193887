// Docx plain: rewrites a part so that mammoth keeps what it would drop, and says what must be left out.
import type { Element, ElementContent, Root } from 'xast'
import { markNumber } from './docx-numbers'
import type { Role } from './docx-styles'
import {
  child,
  childrenOf,
  elementsIn,
  isElement,
  isOn,
  made,
  rewrite,
  styledRun,
  value,
  wordsIn,
} from './docx-tree'

/** Character styles that carry a reading through mammoth. */
export const rubyStyles = { base: 'GalleyBase', reading: 'GalleyReading' } as const
/** Paragraph styles that carry what a paragraph is. */
export const styleOf = (role: Role): string => `Galley-${role}`

/** `line` counts the paragraphs. */
export type Say = (key: string, words: string, line: number) => void

export interface Readers {
  readonly roleOf: (paragraph: Element) => Role | undefined
  readonly numberOf: (paragraph: Element) => number | undefined
}

type Omit = (key: string, words: string) => void

/** Changes `part`; `say` hears of everything that is not in it afterwards. */
export function makePlain(part: Root, { roleOf, numberOf }: Readers, say: Say): void {
  let line = 1
  const omit = (key: string, words: string) => say(key, words, line)
  dropContents(part, roleOf, omit)
  rewrite(part, (each) => {
    switch (each.name) {
      case 'w:del':
      case 'w:moveFrom':
        if (!each.children.some(isElement)) return undefined
        omit('import.deleted', wordsIn(each, true))
        return []
      case 'w:ruby':
        return rubyRuns(each)
      case 'w:r':
        return runOf(each, omit)
      case 'm:oMathPara':
      case 'm:oMath': {
        const words = wordsIn(each)
        return words.trim() === '' ? [] : [styledRun(words, 'GalleyFormula')]
      }
      case 'w:altChunk':
        omit('import.element', value(each, 'r:id'))
        return []
      case 'w:p':
        line++
        return paragraphOf(each, roleOf(each), numberOf(each))
      default:
        return isStrange(each) ? [...each.children] : undefined
    }
  })
}

/** What mammoth reads, or a reader here, of what runs and paragraphs may stand in. */
const known = new Set(
  `w:document w:body w:p w:r w:hyperlink w:ins w:smartTag w:customXml w:sdtContent w:tbl w:tr w:tc w:txbxContent
  w:footnotes w:footnote w:endnotes w:endnote w:rt w:rubyBase mc:Choice mc:Fallback`.split(/\s+/),
)

/** Fields, directions, moves and whatever else is put around words: the words stay. */
const isStrange = (each: Element): boolean =>
  !known.has(each.name) && childrenOf(each).some(({ name }) => /^w:(?:r|p|tbl|hyperlink|ins)$/.test(name))

/** Hidden runs go; a run that holds readings becomes runs of its own. */
function runOf(run: Element, omit: Omit): ElementContent[] | undefined {
  const properties = child(run, 'w:rPr')
  if (isOn(child(properties, 'w:vanish')) && wordsIn(run).trim() !== '') {
    omit('import.hidden', wordsIn(run))
    return []
  }
  // A reading was rewritten already, to runs inside this run.
  if (!childrenOf(run).some(({ name }) => name === 'w:r')) return undefined
  const out: Element[] = []
  for (const each of childrenOf(run)) {
    if (each.name === 'w:rPr') continue
    if (each.name === 'w:r') out.push(each)
    else out.push(made('w:r', {}, [...(properties ? [properties] : []), each]))
  }
  return out
}

function rubyRuns(ruby: Element): Element[] {
  const base = wordsIn(child(ruby, 'w:rubyBase') ?? made('w:rubyBase', {}, []))
  const reading = wordsIn(child(ruby, 'w:rt') ?? made('w:rt', {}, []))
  return [
    ...(base ? [styledRun(base, rubyStyles.base)] : []),
    ...(reading ? [styledRun(reading, rubyStyles.reading)] : []),
  ]
}

/** Says the role in the paragraph's style, and sets text boxes after the paragraph that they are anchored in. */
function paragraphOf(
  paragraph: Element,
  role: Role | undefined,
  number: number | undefined,
): ElementContent[] {
  if (number !== undefined && !role) markNumber(paragraph, number)
  if (role) setStyle(paragraph, styleOf(role))
  const boxes: ElementContent[] = []
  rewrite(paragraph, (each) => {
    if (each.name !== 'mc:AlternateContent') return undefined
    const [first] = childrenOf(each).filter((choice) =>
      [...elementsIn(choice)].some(({ name }) => name === 'w:txbxContent'),
    )
    if (!first) return undefined
    boxes.push(...boxesIn(first))
    return []
  })
  rewrite(paragraph, (each) => {
    if (each.name !== 'w:txbxContent') return undefined
    boxes.push(...each.children)
    return []
  })
  return [paragraph, ...boxes]
}

/** Boxes inside boxes have been taken out by the way up already. */
const boxesIn = (choice: Element): ElementContent[] =>
  [...elementsIn(choice)].filter(({ name }) => name === 'w:txbxContent').flatMap((box) => box.children)

function setStyle(paragraph: Element, style: string): void {
  let properties = child(paragraph, 'w:pPr')
  if (!properties) {
    properties = made('w:pPr', {}, [])
    paragraph.children.unshift(properties)
  }
  const kept = properties.children.filter((each) => !isElement(each) || each.name !== 'w:pStyle')
  properties.children = [made('w:pStyle', { 'w:val': style }, []), ...kept]
}

/** A table of contents is made anew in every edition. */
function dropContents(part: Root, roleOf: (paragraph: Element) => Role | undefined, omit: Omit): void {
  rewrite(part, (each) => {
    const isBox =
      each.name === 'w:sdt' &&
      [...elementsIn(each)].some(
        (inner) => inner.name === 'w:docPartGallery' && /table of contents/i.test(value(inner)),
      )
    if (!isBox && !(each.name === 'w:p' && roleOf(each) === 'contents')) return undefined
    const words = wordsIn(each)
    if (words.trim() !== '') omit('import.contents', words)
    return []
  })
}
