// Fonts: chooses the faces that an edition's letters need, and says them as @font-face rules.
import type { Element, ElementContent, Root } from 'hast'
import { z } from 'zod'
import { parseRecord } from '../record'

/** One font file of the bundle: a family, weight and style, for a range of characters. */
const faceSchema = z.object({
  family: z.string().min(1),
  weight: z.union([z.number(), z.string()]).transform(String),
  style: z.enum(['normal', 'italic']),
  /** Its name in the bundle's folder. */
  file: z.string().regex(/^[\w.-]+$/),
  /** As in CSS: "U+0000-00FF,U+0131"; empty: everything. */
  unicodeRange: z.string().regex(/^[U+0-9A-Fa-f,\s?-]*$/),
})

export type Face = z.infer<typeof faceSchema>

/** The list of bundled faces, as the build writes it. */
export const parseFaces = (raw: unknown) => parseRecord('fonts', z.array(faceSchema), raw)

/** The code points that are set in one style of type. */
export interface Letters {
  readonly upright: Set<number>
  readonly italic: Set<number>
  readonly bold: Set<number>
  readonly boldItalic: Set<number>
}

/** A face that an edition needs, with the code points it is needed for, sorted. */
export interface NeededFace {
  readonly face: Face
  readonly letters: readonly number[]
}

/** Weights that the style sheets use; a bold face is drawn as 600, or 700 where a family has no 600. */
const boldFrom = 600

const boldTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'th', 'b'])
const boldClasses = new Set(['kicker', 'cover-line', 'wordmark', 'bold'])
const italicTags = new Set(['em', 'i', 'cite'])
const italicClasses = new Set(['slogan', 'italic'])

export const noLetters = (): Letters => ({
  upright: new Set(),
  italic: new Set(),
  bold: new Set(),
  boldItalic: new Set(),
})

/** Adds every letter below a node to `letters`, by the style that the style sheets give it. */
export function collectLetters(node: Root | Element, letters: Letters, bold = false, italic = false): void {
  for (const child of node.children as ElementContent[]) {
    if (child.type === 'text') addText(child.value, letters, bold, italic)
    else if (child.type === 'element' && child.tagName !== 'style' && child.tagName !== 'head') {
      const classes = classesOf(child)
      const em = italicTags.has(child.tagName)
      // Emphasis in Japanese and Chinese is set bold: their faces have no italics.
      if (em) collectLetters(child, letters, true, false)
      collectLetters(
        child,
        letters,
        bold || boldTags.has(child.tagName) || classes.some((name) => boldClasses.has(name)),
        italic || em || classes.some((name) => italicClasses.has(name)),
      )
    }
  }
}

const classesOf = (element: Element): readonly string[] =>
  Array.isArray(element.properties.className) ? (element.properties.className as string[]) : []

function addText(text: string, letters: Letters, bold: boolean, italic: boolean): void {
  const set = bold ? (italic ? letters.boldItalic : letters.bold) : italic ? letters.italic : letters.upright
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number
    if (code > 0xffff) at++
    set.add(code)
  }
}

/** Letters that a style sheet or a browser may set although no text holds them. */
const always = [0x20, 0x2d, 0x2026, 0x2022, 0x25e6, ...digits()]

function digits(): number[] {
  return Array.from({ length: 10 }, (_, digit) => 0x30 + digit)
}

/** The faces whose characters occur in the style they are made for, in the order of the bundle. */
export function facesFor(faces: readonly Face[], letters: Letters): NeededFace[] {
  const upright = union(letters.upright, always)
  const needed: NeededFace[] = []
  for (const face of faces) {
    const bold = lowest(face) >= boldFrom
    const variable = face.weight.includes(' ')
    const wanted =
      face.style === 'italic'
        ? bold
          ? letters.boldItalic
          : variable
            ? union(letters.italic, letters.boldItalic)
            : letters.italic
        : bold
          ? letters.bold
          : variable
            ? union(upright, letters.bold)
            : upright
    const covered = coverOf(face)
    const own = [...wanted].filter((code) => covers(covered, code)).sort((x, y) => x - y)
    // A slice that would be loaded for blanks and digits alone is of no use to anybody.
    if (own.some((code) => code > 0x39 || letters.upright.has(code))) needed.push({ face, letters: own })
  }
  return needed
}

const union = (one: Iterable<number>, other: Iterable<number>): Set<number> => new Set([...one, ...other])

const lowest = (face: Face): number => Number.parseInt(face.weight, 10) || 400

type Cover = readonly (readonly [number, number])[]
const read = new WeakMap<Face, Cover>()

function coverOf(face: Face): Cover {
  let cover = read.get(face)
  if (!cover) {
    cover = face.unicodeRange
      .split(',')
      .map((part) => part.trim().replace(/^U\+/i, ''))
      .filter((part) => part !== '')
      .map((part) => {
        const [from = '', to = from] = part.split('-')
        return [
          Number.parseInt(from.replaceAll('?', '0'), 16),
          Number.parseInt(to.replaceAll('?', 'F'), 16),
        ] as const
      })
    if (cover.length === 0) cover = [[0, 0x10ffff]]
    read.set(face, cover)
  }
  return cover
}

const covers = (cover: Cover, code: number): boolean => cover.some(([from, to]) => code >= from && code <= to)

/** The rules for the faces; `address` says where each file is. */
export const fontFaces = (needed: readonly NeededFace[], address: (file: string) => string): string =>
  needed
    .map(
      ({ face }) => `@font-face {
  font-family: "${face.family}";
  font-weight: ${face.weight};
  font-style: ${face.style};
  font-display: swap;
  src: url("${address(face.file)}") format("woff2");${
    face.unicodeRange === '' ? '' : `\n  unicode-range: ${face.unicodeRange};`
  }
}
`,
    )
    .join('')
