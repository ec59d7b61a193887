// Page lines: every line of words on the paper, in the body, the fields and the notes, alike for whoever marks them.
import type { Passage } from '#core/issue/passages'
import { type Aside, captionLines, noteLines } from './aside-lines'
import { type BodyLine, bodyLines, rangeIn } from './body-lines'
import { rangeInField } from './field-mirror'

export interface PageLine {
  /** The same as `passageKeys` gives for the passage that stands there. */
  readonly key: string
  readonly text: string
  readonly body?: BodyLine
  /** Index of the block, in the body. */
  readonly block?: number
  readonly field?: HTMLTextAreaElement
  /** In a note or a caption of a table. */
  readonly aside?: Aside
  readonly range: (start: number, end: number) => Range | undefined
}

/** In reading order of fields, body and notes. */
export function pageLines(): PageLine[] {
  const captions = captionLines()
  const body = bodyLines().flatMap((lines, block) => [
    ...(captions.get(block) ?? []),
    ...lines.map((line, nth) => bodyLine(line, block, nth)),
  ])
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>('.paper .plain-field')]
  return [...fields.filter((field) => field.value !== '').map(fieldLine), ...body, ...noteLines()]
}

const bodyLine = (body: BodyLine, block: number, nth: number): PageLine => ({
  key: `block:${block}:${nth}`,
  block,
  text: body.map(({ text }) => text).join(''),
  body,
  range: (start, end) => rangeIn(body, start, end),
})

function fieldLine(field: HTMLTextAreaElement): PageLine {
  const use = field.closest<HTMLElement>('[data-use]')?.dataset['use']
  return {
    key: `${use ?? 'field'}:${field.dataset['field']}`,
    text: field.value,
    field,
    range: (start, end) => rangeInField(field, start, end),
  }
}

/** Where on the paper each passage of an article stands; null for those that are not on it. */
export function passageKeys(passages: readonly Passage[]): (string | null)[] {
  const inBlock = new Map<string, number>()
  let notes = 0
  return passages.map(({ place, kind }) => {
    if (place.use !== undefined) return `${place.use}:${place.field}`
    if (kind === undefined) return `field:${place.field}`
    if (kind === 'note') return `note:${notes++}`
    if ((kind !== 'text' && kind !== 'tablecaption') || place.block === undefined) return null
    const key = `${kind === 'text' ? 'block' : 'caption'}:${place.block}`
    const nth = inBlock.get(key) ?? 0
    inBlock.set(key, nth + 1)
    return `${key}:${nth}`
  })
}
