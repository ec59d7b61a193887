// Text: the text edition, a whole issue as plain lines of at most 72 columns.
import type { Channel } from '../article/article'
import { footnotesOf } from '../body/walk'
import { type Edition, type EditionArticle, editionOf } from './edition'
import { editionWord } from './edition-words'
import type { Source } from './source'
import { apart, blockLines, type TextFrame, underlined } from './text-blocks'
import { plainText } from './text-inline'
import { TextLinks } from './text-links'
import { photoLines } from './text-photo'
import { hang, type Measure, narrower, wrap } from './text-wrap'

/** Columns of a line: what mail programs and terminals show with room for marks of quotation (RFC 3676, 4.2). */
export const textColumns = 72

/**
 * The issue as one channel shows it, in plain text that ends with a line feed. Lines are of 72 columns at most, a Chinese
 * or Japanese character taking two; only an address that is longer stays whole. An article's notes stand below it, the
 * addresses of all links at the end, by number.
 */
export function renderText(source: Source, channel: Channel = 'text'): string {
  const edition = editionOf(source, channel)
  const links = new TextLinks(edition)
  const measure: Measure = { width: textColumns, wide: isEastern(edition.language) }
  const frame: TextFrame = {
    issueLanguage: edition.language,
    links,
    measure,
    has: (photo) => source.photos.has(photo),
  }
  const groups = [
    nameplateLines(edition, measure),
    edition.issue.cover ? photoLines(edition.issue.cover, { nth: 0, of: 0 }, frame) : [],
    edition.issue.coverLines.flatMap((line) => field(line, measure)),
    contentsLines(edition, measure),
    ...edition.sections.flatMap(({ section, articles }) => [
      ...(section.kicker.trim() === '' ? [] : [departmentLines(section.kicker, measure)]),
      ...articles.map((shown) => articleLines(shown, edition, frame)),
    ]),
  ]
  const listed = links.lines(measure)
  if (listed.length > 0)
    groups.push([...departmentLines(editionWord('edition.links', edition.language), measure), '', ...listed])
  groups.push(colophonLines(edition, measure))
  return `${spaced(groups).join('\n')}\n`
}

const isEastern = (language: string): boolean => /^(?:ja|zh|ko)(?:-|$)/i.test(language)

/** Two empty lines between the parts of the issue. */
const spaced = (groups: readonly (readonly string[])[]): string[] =>
  groups
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index > 0 ? ['', '', ...lines] : [...lines]))

const field = (words: string, measure: Measure): string[] =>
  words.trim() === '' ? [] : wrap(words.trim(), measure)

function nameplateLines(edition: Edition, measure: Measure): string[] {
  const { publication, issue, number, date } = edition
  const folio = [number, date, publication.publisher.trim()].filter((part) => part !== '').join(' · ')
  return apart([
    [
      ...underlined(field(edition.wordmark, measure), '=', measure),
      ...field(publication.nameplate.slogan, measure),
    ],
    [...field(folio, measure), ...field(issue.title, measure)],
  ])
}

const departmentLines = (words: string, measure: Measure): string[] => {
  const edge = '='.repeat(measure.width)
  return [edge, ...field(words, measure), edge]
}

/** The headlines by section. An issue of one article needs no list of them. */
function contentsLines({ sections, language }: Edition, measure: Measure): string[] {
  const heds = sections.flatMap(({ articles }) => articles.filter(({ article }) => article.hed.trim() !== ''))
  if (heds.length < 2) return []
  return [
    ...underlined(field(editionWord('edition.contents', language), measure), '-', measure),
    ...sections.flatMap(({ section, articles }) => [
      ...(section.kicker.trim() === '' ? [] : ['', ...field(section.kicker, measure)]),
      ...articles.flatMap(({ article }) =>
        article.hed.trim() === '' ? [] : hang(wrap(article.hed.trim(), narrower(measure, 4)), '  - ', '    '),
      ),
    ]),
  ]
}

function articleLines(shown: EditionArticle, edition: Edition, around: TextFrame): string[] {
  const { article, blocks, language } = shown
  const measure = { ...around.measure, wide: isEastern(language) }
  const frame = { ...around, measure }
  const section = edition.sections.find(({ articles }) => articles.includes(shown))?.section
  const kicker = article.kicker.trim() === section?.kicker.trim() ? '' : article.kicker
  const by = [article.byline.trim(), article.dateline.trim()].filter((part) => part !== '').join(' · ')
  return apart([
    [...field(kicker, measure), ...underlined(field(article.hed, measure), '=', measure)],
    field(article.dek, measure),
    field(by, measure),
    blockLines(blocks, frame),
    noteLines(shown, frame),
  ])
}

/** The article's notes in the order of their references. */
function noteLines({ blocks }: EditionArticle, frame: TextFrame): string[] {
  const notes = footnotesOf(blocks)
  if (notes.length === 0) return []
  return [
    ...underlined(
      field(editionWord('edition.notes', frame.issueLanguage), frame.measure),
      '-',
      frame.measure,
    ),
    ...notes.flatMap(({ number, content }) => {
      const mark = `${number}. `
      const lines = wrap(plainText(content, frame), narrower(frame.measure, mark.length))
      return hang(lines, mark, ' '.repeat(mark.length))
    }),
  ]
}

function colophonLines({ publication }: Edition, measure: Measure): string[] {
  const { address, contact, copyright, disclaimer } = publication.colophon
  const publisher = publication.publisher.trim() === publication.title.trim() ? '' : publication.publisher
  const lines = apart([
    [publication.title, publisher, publication.frequency].flatMap((words) => field(words, measure)),
    [address, contact].flatMap((words) => field(words, measure)),
    [copyright, disclaimer].flatMap((words) => field(words, measure)),
  ])
  return ['-'.repeat(measure.width), ...lines]
}
