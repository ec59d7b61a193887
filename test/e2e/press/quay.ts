// Quay: an issue with a captioned photograph, columns of text and two footnotes, to be exported whole and with faults.
import { newArticle } from '#core/article/article'
import { buildBody } from '#core/body/build'
import { type Issue, newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import type { Photo } from '#core/photo/photo'
import { useOf } from '#core/photo/use'
import { newPublication } from '#core/publication/publication'

const text = (words: string) => ({ kind: 'text', text: words, marks: [] }) as const
const note = (number: number, words: string) =>
  ({ kind: 'footnote', number, content: [text(words)] }) as const

const sentences = [
  'The crane at the north quay lifts four tonnes, and its driver has never dropped one.',
  'On Mondays the ferry comes in before the baker has opened, so nobody meets it.',
  'A plank was laid from the steps to the barge, and the whole choir walked over it.',
  'When the fog is thick the harbour bell is rung by hand, three strokes and a rest.',
]
const long = Array.from({ length: 24 }, (_, at) => ({
  kind: 'paragraph' as const,
  content: [text(`Entry ${at + 1} of the log. ${sentences[at % 4]} ${sentences[(at + 1) % 4]}`)],
}))

/** U+E0FF is in no font, and stands here only when it is asked for. */
const strange = '\ue0ff'

export function quayIssue(photo: Photo, withStrange: boolean): Issue {
  const gallery = [1, 2].map((nth) => ({
    ...useOf(`use-${nth}`, photo),
    caption: nth === 1 ? 'The crane at rest, seen from the ferry' : 'The same crane an hour later',
    credit: 'Picture: the harbour office',
    alt: `A crane against the sky, ${nth}`,
  }))
  const body = buildBody([
    { kind: 'gallery', layout: 'grid', uses: gallery },
    {
      kind: 'paragraph',
      content: [
        text('The log of the quay is older than the quay'),
        note(1, 'Its first page is dated a year before the first stone was laid.'),
        text(' and lies in the office'),
        note(2, 'It may be read on weekdays.'),
        text('.'),
      ],
    },
    ...long,
    {
      kind: 'paragraph',
      content: [text(`The last entry is signed ${withStrange ? strange : 'M'} in pencil.`)],
    },
  ])
  const article = { ...newArticle('log', 'The Log of the Quay'), body }
  return {
    ...newIssue('quay-3', 'quay', 'en'),
    number: 3,
    date: '2026-05-06',
    sections: [{ ...newSection('old', 'Old Papers'), articles: [article] }],
  }
}

export const quay = newPublication('quay', 'The Quay', 'en')
