// Fonts: chooses the faces that an edition's letters need, and says them as @font-face rules.
import type { Element, ElementContent, Root } from 'hast'
import { z } from 'zod'
import { parseRecord } from '../record'

/** One font file of the bundle: a family, weight and style, for a range of characters. */
const faceSchema = z.object({
  family: z.string().regex(/^[\p{L}\p{N} -]+$/u),
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

/** The code points that are set in each style of type. */
export interface Styles {
  readonly upright: Set<number>
  readonly italic: Set<number>
  readonly bold: Set<number>
  readonly boldItalic: Set<number>
}

/** The languages that have type of their own; everything else is set in the Latin faces first. */
const typeLanguages = ['ja', 'zh', ''] as const
type TypeLanguage = (typeof typeLanguages)[number]

/** The letters of an edition, by the type they are set in. */
export type Letters = Readonly<Record<TypeLanguage, Styles>>

/** A face that an edition needs, with the code points it is needed for, sorted. */
export interface NeededFace {
  readonly face: Face
  readonly letters: readonly number[]
}

const latin = ['Source Serif 4', 'Inter'] as const
const more = ['Noto Sans KR', 'Noto Sans Thai'] as const
const others = ['Noto Sans Hebrew', 'Noto Emoji'] as const

/**
 * Where a letter is looked for: the first group with a face for it gives it. The style sheets name the families in the
 * same order.
 */
const stacks: Readonly<Record<TypeLanguage, readonly (readonly string[])[]>> = {
  ja: [['Noto Sans JP'], latin, ['Noto Sans SC'], more, others],
  zh: [['Noto Sans SC'], latin, ['Noto Sans JP'], more, others],
  '': [latin, ['Noto Sans JP'], ['Noto Sans SC'], more, others],
}

/** Weights that the style sheets use; a bold face is drawn as 600, or 700 where a family has no 600. */
const boldFrom = 600

const boldTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'th', 'caption', 'b'])
const boldClasses = new Set(['kicker', 'cover-line', 'wordmark', 'where', 'bold'])
/** Set in capitals or small capitals, which are other letters than those of the text. */
const capitalClasses = ['kicker', 'small-caps']
/** Its first letter is a bold initial. */
const initialClass = 'opening'
const italicTags = new Set(['em', 'i', 'cite'])
const italicClasses = new Set(['slogan', 'italic'])

const noStyles = (): Styles => ({
  upright: new Set(),
  italic: new Set(),
  bold: new Set(),
  boldItalic: new Set(),
})

export const noLetters = (): Letters => ({ ja: noStyles(), zh: noStyles(), '': noStyles() })

interface Setting {
  readonly language: TypeLanguage
  readonly bold: boolean
  readonly italic: boolean
  readonly capitals: boolean
}

const plainSetting: Setting = { language: '', bold: false, italic: false, capitals: false }

/** Adds every letter below a node to `letters`, by the type that the style sheets set it in. */
export function collectLetters(
  node: Root | Element,
  letters: Letters,
  setting: Setting = plainSetting,
): void {
  for (const child of node.children as ElementContent[]) {
    if (child.type === 'text') addText(child.value, letters, setting)
    else if (child.type === 'element' && child.tagName !== 'head') {
      const inner = settingOf(child, setting)
      if (classesOf(child).includes(initialClass)) addInitial(child, letters, inner)
      collectLetters(child, letters, inner)
    }
  }
}

function addInitial(element: Element, letters: Letters, setting: Setting): void {
  const [first] = element.children
  if (first?.type === 'text')
    addText([...first.value.trimStart()][0] ?? '', letters, { ...setting, bold: true })
}

const classesOf = ({ properties }: Element): readonly string[] =>
  Array.isArray(properties.className) ? (properties.className as string[]) : []

function settingOf(element: Element, around: Setting): Setting {
  const { tagName, properties } = element
  const classes = classesOf(element)
  const language = typeof properties.lang === 'string' ? typeLanguageOf(properties.lang) : around.language
  const em = italicTags.has(tagName) || classes.some((name) => italicClasses.has(name))
  return {
    language,
    // Emphasis in Japanese and Chinese is set bold: their faces have no italics.
    bold:
      around.bold ||
      boldTags.has(tagName) ||
      classes.some((name) => boldClasses.has(name)) ||
      (em && language !== ''),
    italic: around.italic || em,
    capitals: around.capitals || capitalClasses.some((name) => classes.includes(name)),
  }
}

const typeLanguageOf = (tag: string): TypeLanguage => {
  const base = tag.split('-', 1)[0]?.toLowerCase()
  return typeLanguages.find((known) => known === base) ?? ''
}

function addText(words: string, letters: Letters, { language, bold, italic, capitals }: Setting): void {
  const text = capitals ? words + words.toUpperCase() : words
  const styles = letters[language]
  const set = bold ? (italic ? styles.boldItalic : styles.bold) : italic ? styles.italic : styles.upright
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number
    if (code > 0xffff) at++
    set.add(code)
  }
}

/** Blank, hyphen, ellipsis, bullets and digits: a browser sets them although no text holds them. */
const always = [0x20, 0x2d, 0x2022, 0x2026, 0x25e6, ...Array.from({ length: 10 }, (_, digit) => 0x30 + digit)]

/** The faces whose characters occur in the style they are made for, in the order of the bundle. */
export function facesFor(faces: readonly Face[], letters: Letters): NeededFace[] {
  const wanted = new Map<Face, Set<number>>()
  for (const language of typeLanguages)
    for (const style of ['upright', 'italic', 'bold', 'boldItalic'] as const)
      share(faces, stacks[language], letters[language][style], style, wanted)
  const needed: NeededFace[] = []
  for (const face of faces) {
    const own = wanted.get(face)
    if (!own) continue
    for (const code of always) if (covers(coverOf(face), code)) own.add(code)
    needed.push({ face, letters: [...own].sort((x, y) => x - y) })
  }
  return needed
}

/** Miscellaneous Symbols: below it, every claim of a range is true. */
const isSymbol = (code: number): boolean => code >= 0x2600

/** Gives each letter to the first group of families that has a face for it. */
function share(
  faces: readonly Face[],
  stack: readonly (readonly string[])[],
  letters: ReadonlySet<number>,
  style: keyof Styles,
  wanted: Map<Face, Set<number>>,
): void {
  let left = [...letters]
  for (const group of stack) {
    if (left.length === 0 && group !== others) continue
    const inGroup = faces.filter((face) => group.includes(face.family))
    const found = new Set<number>()
    // Ranges claim symbols that their files lack, so the last resort is asked for every one of them.
    const asked = group === others ? [...new Set([...left, ...[...letters].filter(isSymbol)])] : left
    for (const family of group) {
      for (const face of facesOfStyle(inGroup, family, style)) {
        const cover = coverOf(face)
        for (const code of asked) {
          if (!covers(cover, code)) continue
          found.add(code)
          const own = wanted.get(face) ?? new Set()
          wanted.set(face, own.add(code))
        }
      }
    }
    left = left.filter((code) => !found.has(code))
  }
}

/** A family's faces for a style; where it has none, the nearest that a browser would take. */
function facesOfStyle(faces: readonly Face[], family: string, style: keyof Styles): readonly Face[] {
  const own = faces.filter((face) => face.family === family)
  const bold = style === 'bold' || style === 'boldItalic'
  const italic = own.filter((face) => face.style === 'italic')
  const shaped = (style === 'italic' || style === 'boldItalic') && italic.length > 0
  const pool = shaped ? italic : own.filter((face) => face.style === 'normal')
  if (!bold) {
    const light = pool.filter((face) => face.weight.includes(' ') || lowest(face) < boldFrom)
    return light.length > 0 ? light : pool
  }
  const exact = pool.filter((face) => face.weight.includes(' ') || lowest(face) === boldFrom)
  if (exact.length > 0) return exact
  const heavier = pool.filter((face) => lowest(face) > boldFrom)
  return heavier.length > 0 ? heavier : pool
}

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
