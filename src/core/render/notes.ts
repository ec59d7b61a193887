// Notes: the list of an article's footnotes below it.
import type { Element } from 'hast'
import type { Block } from '../body/blocks'
import { footnotesOf } from '../body/walk'
import { editionWord } from './edition-words'
import { el, elIf } from './element'
import { type Around, inlineNodes } from './inline'
import { noteName, referenceName } from './note-reference'

export interface NotesFrame extends Around {
  readonly issueLanguage: string
  readonly medium: 'screen' | 'paper'
  /** Its hed: on one page, each list of notes needs a name of its own. */
  readonly article: string
}

const nameOf = ({ article, issueLanguage }: NotesFrame): string =>
  article === ''
    ? editionWord('edition.notes', issueLanguage)
    : editionWord('edition.notes-on', issueLanguage, { article })

/** The article's notes in the order of their references; nothing where it has none. */
export function noteList(blocks: readonly Block[], frame: NotesFrame): Element | undefined {
  const anchor = frame.places?.anchor ?? ''
  return elIf(
    'section',
    {
      className: ['notes'],
      role: 'doc-endnotes',
      ariaLabel: nameOf(frame),
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
