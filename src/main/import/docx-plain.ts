// Docx plain: rewrites a part so that mammoth keeps what it would drop, and says what must be left out.
import type { Element, ElementContent, Root } from 'xast'
import { isRule, joinDropCaps, settleDrawings, takeOneForm } from './docx-forms'
import { type Lists, settleLists } from './docx-lists'
import { formulaText } from './docx-math'
import { markNumber } from './docx-numbers'
import type { Relation } from './docx-relations'
import { settleRuns, settleSymbols } from './docx-runs'
import type { Role, StylesOf } from './docx-styles'
import { settleTables } from './docx-tables'
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
  readonly stylesOf: StylesOf
  readonly roleOf: (paragraph: Element) => Role | undefined
  readonly lists: Lists
  readonly numberOf: (paragraph: Element) => number | undefined
  /** What the ids in the part lead to. */
  readonly relations: ReadonlyMap<string, Relation>
  /** The words of another file. */
  readonly chunkOf: (relation: Relation | undefined) => string
}

/** Hears of each formula, which becomes a line of text. */
export type Formula = (line: number, words: string) => void

type Omit = (key: string, words: string) => void

/** Changes `part`; `say` hears of everything that is not in it afterwards. */
export function makePlain(part: Root, readers: Readers, say: Say, formula: Formula): void {
  const { stylesOf, lists, numberOf } = readers
  const places = placesIn(part)
  const omit =
    (at: Element): Omit =>
    (key, words) =>
      say(key, words, places.get(at) ?? 1)
  const rules = new Set([...elementsIn(part)].filter((each) => each.name === 'w:p' && isRule(each)))
  const roleOf = (each: Element) => (rules.has(each) ? 'rule' : readers.roleOf(each))
  takeOneForm(part)
  joinDropCaps(part)
  dropContents(part, roleOf, omit)
  settleDrawings(part, readers.relations, (at, words) => omit(at)('import.drawing', words))
  settleSymbols(part, (at, words) => omit(at)('import.symbol', words))
  settleRuns(part, stylesOf)
  settleTables(part, stylesOf, (at, words) => omit(at)('import.hidden', words))
  settleLists(part, lists, (each) => !/^(?:h\d|title|rule)$/.test(roleOf(each) ?? ''))
  rewrite(part, (each) => {
    switch (each.name) {
      case 'w:del':
      case 'w:moveFrom':
        if (!each.children.some(isElement)) return undefined
        omit(each)('import.deleted', wordsIn(each, true))
        return []
      case 'w:ruby':
        return rubyRuns(each)
      case 'w:r':
        return runOf(each, omit(each))
      case 'm:oMathPara':
        return [...each.children]
      case 'm:oMath': {
        const words = formulaText(each)
        if (words.trim() === '') return []
        formula(places.get(each) ?? 1, words)
        return [styledRun(words, 'GalleyFormula')]
      }
      case 'w:hyperlink': {
        const id = value(each, 'r:id')
        return id !== '' && !readers.relations.has(id) ? [...each.children] : undefined
      }
      case 'w:altChunk':
        omit(each)('import.chunk', readers.chunkOf(readers.relations.get(value(each, 'r:id'))) || '–')
        return []
      case 'w:p':
        return paragraphOf(each, roleOf(each), numberOf(each))
      default:
        return isStrange(each) ? [...each.children] : undefined
    }
  })
}

/** The paragraph, counted from 1, that each element stands in or after. */
function placesIn(part: Root): ReadonlyMap<Element, number> {
  const places = new Map<Element, number>()
  let line = 0
  for (const each of elementsIn(part)) {
    if (each.name === 'w:p') line++
    places.set(each, Math.max(1, line))
  }
  return places
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
    if (each.name !== 'w:txbxContent') return undefined
    boxes.push(...each.children)
    return []
  })
  return [paragraph, ...boxes]
}

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
function dropContents(
  part: Root,
  roleOf: (paragraph: Element) => Role | undefined,
  omit: (at: Element) => Omit,
): void {
  rewrite(part, (each) => {
    const isBox =
      each.name === 'w:sdt' &&
      [...elementsIn(each)].some(
        (inner) => inner.name === 'w:docPartGallery' && /table of contents/i.test(value(inner)),
      )
    if (!isBox && !(each.name === 'w:p' && roleOf(each) === 'contents')) return undefined
    const words = wordsIn(each)
    if (words.trim() !== '') omit(each)('import.contents', words)
    return []
  })
}
