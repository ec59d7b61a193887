// Docx forms: what is drawn: one form of what stands there in two, each picture by itself with its alt text, and rules.
import type { Element, ElementContent, Root } from 'xast'
import type { Relation } from './docx-relations'
import { child, childrenOf, elementsIn, made, rewrite, styledRun, value, wordsIn } from './docx-tree'

const holds = (node: Element, pattern: RegExp): boolean =>
  pattern.test(node.name) || childrenOf(node).some((each) => holds(each, pattern))

const picture = /^(?:a:blip|v:imagedata)$/
const readable = /^(?:a:blip|v:imagedata|w:txbxContent|w:t|m:t)$/

/** The newest form with anything that can be read here; mammoth takes the last, which is the oldest and the poorest. */
export function takeOneForm(part: Root): void {
  rewrite(part, (each) => {
    if (each.name !== 'mc:AlternateContent') return undefined
    const forms = childrenOf(each)
    const best = forms.find((form) => holds(form, readable)) ?? forms[0]
    return best ? [...best.children] : []
  })
}

/** `say` hears of the alternative text of what is no picture, and of words that are drawn. */
export function settleDrawings(
  part: Root,
  relations: ReadonlyMap<string, Relation>,
  say: (at: Element, words: string) => void,
): void {
  rewrite(part, (each) => {
    if (each.name !== 'w:drawing' && each.name !== 'w:pict' && each.name !== 'w:object') return undefined
    const boxes = [...elementsIn(each)].filter(({ name }) => name === 'w:txbxContent')
    const inBoxes = new Set(boxes.flatMap((box) => [...elementsIn(box)]))
    const own = [...elementsIn(each)].filter((inner) => !inBoxes.has(inner))
    const properties = own.find(({ name }) => name === 'wp:docPr')
    const shape = own.find((inner) => /^v:/.test(inner.name) && value(inner, 'alt') !== '')
    const alt = altOf(properties) || value(shape, 'alt')
    const drawn = own.filter(({ name }) => name === 'v:textpath').map((path) => value(path, 'string'))
    for (const words of drawn) say(each, words)
    const pictures = own.filter(({ name }) => picture.test(name))
    if (pictures.length === 0 && alt !== '') say(each, alt)
    const link = properties && child(properties, 'a:hlinkClick')
    return [
      ...pictures.map((blip) =>
        pictureOf(
          blip,
          relations,
          (pictures.length > 1 && altNear(blip, own)) || alt || altNear(blip, own),
          link,
        ),
      ),
      ...boxes.filter((box) => !inBoxes.has(box)),
    ]
  })
}

const altOf = (properties: Element | undefined): string =>
  value(properties, 'descr').trim() || value(properties, 'title').trim()

/** In a group each picture has its own properties. */
const altNear = (blip: Element, among: readonly Element[]): string => {
  const around = among.findLast(({ name, children }) => name === 'pic:pic' && holdsNode(children, blip))
  return altOf(around && child(child(around, 'pic:nvPicPr'), 'pic:cNvPr'))
}

const holdsNode = (nodes: readonly { readonly type: string }[], node: Element): boolean =>
  nodes.some((each) => each === node || ('children' in each && holdsNode(each.children as Element[], node)))

/** The character style of a picture that is not in the file: its run is the address, a space and the alt text. */
export const awayStyle = 'GalleyPicture'

/** A picture in the file as mammoth reads it; of one that is elsewhere, or nowhere, the address. */
function pictureOf(
  blip: Element,
  relations: ReadonlyMap<string, Relation>,
  alt: string,
  link: Element | undefined,
): Element {
  const id = value(blip, 'r:embed') || value(blip, 'r:id') || value(blip, 'r:pict')
  const found = relations.get(id || value(blip, 'r:link'))
  if (found && !found.away && found.target !== '') return drawingOf(id || value(blip, 'r:link'), alt, link)
  const address = (found?.target || id || '–').trim().replace(/\s/g, '%20')
  return styledRun(`${address} ${alt}`, awayStyle)
}

const office = 'http://schemas.openxmlformats.org'
const spaces = {
  'xmlns:w': `${office}/wordprocessingml/2006/main`,
  'xmlns:r': `${office}/officeDocument/2006/relationships`,
  'xmlns:wp': `${office}/drawingml/2006/wordprocessingDrawing`,
  'xmlns:a': `${office}/drawingml/2006/main`,
  'xmlns:pic': `${office}/drawingml/2006/picture`,
}

/** The one shape of a picture that mammoth reads with its alt text and its link. */
function drawingOf(id: string, alt: string, link: Element | undefined): Element {
  const wrap = (names: readonly string[], inner: Element): Element =>
    names.reduceRight((inside, name) => made(name, {}, [inside]), inner)
  const graphic = wrap(
    ['a:graphic', 'a:graphicData', 'pic:pic', 'pic:blipFill'],
    made('a:blip', { 'r:embed': id }, []),
  )
  const properties = made('wp:docPr', alt ? { descr: alt } : {}, link ? [link] : [])
  return made('w:drawing', spaces, [made('wp:inline', {}, [properties, graphic])])
}

/** Whether a paragraph is nothing but a line: one that is drawn, or the border of an empty paragraph. */
export function isRule(paragraph: Element): boolean {
  if (wordsIn(paragraph, true).trim() !== '' || holds(paragraph, picture)) return false
  if ([...elementsIn(paragraph)].some((each) => each.name === 'v:rect' && /^t/.test(value(each, 'o:hr'))))
    return true
  const borders = child(child(paragraph, 'w:pPr'), 'w:pBdr')
  const line = child(borders, 'w:bottom') ?? child(borders, 'w:top') ?? child(borders, 'w:between')
  return line !== undefined && !/^(?:nil|none)$/.test(value(line))
}

/** A large first letter stands in a paragraph of its own; it belongs to the word that the next one begins with. */
export function joinDropCaps(part: Root): void {
  for (const box of [part, ...elementsIn(part)]) {
    const own = childrenOf(box)
    for (const [at, each] of own.entries()) {
      const frame = child(child(each, 'w:pPr'), 'w:framePr')
      const next = own[at + 1]
      if (!frame || !/^(?:drop|margin)$/.test(value(frame, 'w:dropCap')) || next?.name !== 'w:p') continue
      const letters: ElementContent[] = childrenOf(each).filter(({ name }) => name !== 'w:pPr')
      next.children.splice(
        next.children.findIndex((inner) => inner === child(next, 'w:pPr')) + 1,
        0,
        ...letters,
      )
      box.children = (box.children as Element[]).filter((other) => other !== each)
    }
  }
}
