// Corpus: the clipboards of test/fixtures/paste, and what is compared of each.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { buildBody } from '#core/body/build'
import { readBody } from '#core/body/read'
import { asideTexts, blockText, usesOf } from '#core/body/text'
import { lookOf } from '#core/import/look'
import { wordsOf } from '#core/import/source-words'
import { attribute, childrenOf, isElement, type Node } from '#core/import/tree'
import type { Pasted } from '#core/paste/paste'

export const folder = 'test/fixtures/paste'

export interface Payload {
  readonly name: string
  readonly html: string
  readonly text: string
  readonly rtf: string
}

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')

export const payloads: readonly Payload[] = readdirSync(folder)
  .sort()
  .flatMap((program) =>
    readdirSync(join(folder, program))
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => {
        const base = join(folder, program, file.slice(0, -4))
        return {
          name: `${program}/${file.slice(0, -4)}`,
          html: read(`${base}.html`),
          text: read(`${base}.txt`),
          rtf: read(`${base}.rtf`),
        }
      }),
  )

/** The blocks as the editor will have them, with the ids that change each time put aside. */
export function golden({ from, blocks, left }: Pasted) {
  let count = 0
  const plain = JSON.parse(
    JSON.stringify(readBody(buildBody(blocks)), (key, value) =>
      key === 'use' ? { ...value, id: `use-${++count}` } : value,
    ),
  )
  return { from, blocks: plain, left: left.map(({ what, text }) => ({ ...what, ...(text ? { text } : {}) })) }
}

export function wordsOfBlocks({ blocks }: Pick<Pasted, 'blocks'>): string[] {
  const body = readBody(buildBody(blocks))
  const uses = usesOf(body).map(({ use }) => [use.alt, use.caption].join(' '))
  return wordsOf([...body.map(blockText), ...asideTexts(body), ...uses].join('\n'))
}

export const wordsOut = (pasted: Pasted): string[] => [
  ...wordsOfBlocks(pasted),
  ...wordsOf(pasted.left.map(({ text }) => text).join('\n')),
]

/** Every word that a reader of the source would see, and the alternatives of pictures; a marker of a list is none. */
export function wordsIn({ html, text }: Payload): string[] {
  if (html === '') return wordsOf(withoutMachinery(text))
  return wordsOf(fromHtml(html).children.map(seen).join(' '))
}

/** Without addresses and list numbers in Chinese and Japanese; words that a line's end has parted are whole. */
const withoutMachinery = (text: string): string =>
  text
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^[ \u3000]*(?:[①-⑳]|[一二三四五六七八九十](?=[、．]))/gmu, '')
    .replace(/(\p{L}{2})-\n(?=\p{Ll}{2})/gu, '$1')

const unseen = /^(?:head|script|style|title|template|xml)$/
/** Not changes, and not links within the page: a deleted word or a note's number stands against another word. */
const inline = /^(?:a|b|i|em|strong|span|u|s|sub|sup|font|code|kbd|time|small|rb)$/
const isInline = (node: Element): boolean =>
  inline.test(node.tagName) && !attribute(node, 'href').startsWith('#')

function seen(node: Node): string {
  if (node.type === 'text') return node.value
  if (!isElement(node) || unseen.test(node.tagName)) return ''
  if (lookOf(node).get('mso-list') === 'ignore') return ''
  // A letter in a font of signs is none.
  if (/wingdings/.test(lookOf(node).get('mso-symbol-font-family') ?? '')) return ''
  const words = node.tagName === 'img' ? attribute(node, 'alt') : childrenOf(node).map(seen).join('')
  return isInline(node) ? words : ` ${words} `
}

/** Words of `one` that `other` lacks, counted. */
export function lacking(one: readonly string[], other: readonly string[]): string[] {
  const have = new Map<string, number>()
  for (const word of other) have.set(word, (have.get(word) ?? 0) + 1)
  return one.filter((word) => {
    const left = have.get(word) ?? 0
    have.set(word, left - 1)
    return left <= 0
  })
}
