// Text photo: what a plain text says of a photograph: its alt text, caption and credit.
import type { PhotoUse } from '../photo/use'
import { editionWord } from './edition-words'
import { hang, type Measure, narrower, wrap } from './text-wrap'

export interface TextPhotoFrame {
  readonly issueLanguage: string
  readonly measure: Measure
  /** Whether the photograph's file is known. */
  readonly has: (photo: string) => boolean
}

/**
 * "[Photograph: a heron on the quay]" and below it the caption and the credit. A decorative one without a caption leaves
 * nothing. A slot whose file is missing is named as such, with its words.
 */
export function photoLines(
  use: PhotoUse,
  { nth, of }: { readonly nth: number; readonly of: number },
  { issueLanguage, measure, has }: TextPhotoFrame,
): string[] {
  const alt = use.alt.trim()
  // Each begins a line: nothing else tells them apart in a plain text.
  const below = [use.caption.trim(), use.credit.trim()].filter((words) => words !== '')
  const shown = use.photo !== null && has(use.photo)
  const said: string[] = []
  if (!shown) {
    said.push(
      nth === 0
        ? editionWord('edition.cover-slot', issueLanguage)
        : editionWord('edition.slot', issueLanguage, { nth, of }),
    )
    said.push(...[alt, use.source.trim()].filter((words) => words !== ''))
  } else if (!use.decorative && alt !== '')
    said.push(editionWord('edition.photo-alt', issueLanguage, { alt }))
  else if (below.length > 0) said.push(editionWord('edition.photo', issueLanguage))
  if (said.length === 0) return []
  const box = hang(wrap(said.join('\n'), narrower(measure, 2)), '[', ' ')
  return [
    ...box.slice(0, -1),
    `${box.at(-1)}]`,
    ...below.flatMap((words) => hang(wrap(words, narrower(measure, 2)), '  ')),
  ]
}
