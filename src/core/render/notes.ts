// Notes: footnotes as hast, the reference in the text and the list below the article.
import type { Element } from 'hast'
import type { Block } from '../body/blocks'
import { type Footnote, footnotesOf } from '../body/walk'
import { editionWord } from './edition-words'
import { type Child, el, elIf } from './element'
import { type Around, inlineNodes } from './inline'

const noteName = (anchor: string, number: number): string => `${anchor}-note-${number}`
const referenceName = (anchor: string, number: number): string => `${anchor}-ref-${number}`

/** The number in the text. Roles are those of DPUB-ARIA 1.1. */
export function noteReference({ number }: Footnote, { places }: Around): Child {
  const digits = String(number)
  if (!places) return el('sup', {}, digits)
  const { anchor } = places
  return el(
    'sup',
    { className: ['note-ref'] },
    el(
      'a',
      { id: referenceName(anchor, number), href: `#${noteName(anchor, number)}`, role: 'doc-noteref' },
      digits,
    ),
  )
}

export interface NotesFrame extends Around {
  readonly issueLanguage: string
  readonly medium: 'screen' | 'paper'
}

/** The article's notes in the order of their references; nothing where it has none. */
export function noteList(blocks: readonly Block[], frame: NotesFrame): Element | undefined {
  const anchor = frame.places?.anchor ?? ''
  return elIf(
    'section',
    {
      className: ['notes'],
      role: 'doc-endnotes',
      ariaLabel: editionWord('edition.notes', frame.issueLanguage),
    },
    elIf(
      'ol',
      {},
      footnotesOf(blocks).map(({ number, content }) =>
        el(
          'li',
          { id: noteName(anchor, number) },
          inlineNodes(content, frame),
          // On paper there is no way back to click.
          frame.medium === 'screen' && [
            ' ',
            el(
              'a',
              {
                className: ['note-back'],
                href: `#${referenceName(anchor, number)}`,
                role: 'doc-backlink',
                ariaLabel: editionWord('edition.note-back', frame.issueLanguage, { number }),
              },
              '↑',
            ),
          ],
        ),
      ),
    ),
  )
}
