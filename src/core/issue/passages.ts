// Passages: every piece of text of an issue that readers may see, in reading order, with the place where it stands.
import type { Article } from '../article/article'
import { type Line, linesOfBody, type Run } from '../body/lines'
import type { PhotoUse } from '../photo/use'
import { articlesOf, type Issue } from './issue'

/** What a piece of text is. */
export type PassageField =
  | 'title'
  | 'coverLines'
  | 'kicker'
  | 'hed'
  | 'dek'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'credit'
  | 'alt'
  | 'body'

/** Where a passage is; as much of the path as applies. */
export interface PassagePlace {
  readonly section?: string
  readonly article?: string
  readonly block?: number
  readonly use?: string
  readonly field: PassageField
}

export interface Passage {
  /** Unlike that of any other passage of the issue. */
  readonly id: string
  readonly place: PassagePlace
  readonly text: string
  readonly runs: readonly Run[]
  /** Only in a body. */
  readonly kind?: Line['kind']
  /** Which of several at one place. */
  readonly at: number
  /** BCP 47 tag. */
  readonly language: string
}

export const articleFields = ['kicker', 'hed', 'dek', 'byline', 'dateline'] as const

/** The passages that have words. */
export const passagesOf = (issue: Issue): Passage[] => [
  ...frontPassages(issue),
  ...issue.sections.flatMap((section) => [
    ...plain({ section: section.id, field: 'kicker' }, section.kicker, issue.language),
    ...section.articles.flatMap((article) => articlePassages(article, section.id, issue.language)),
  ]),
]

/** The passages of one article alone. */
export function passagesOfArticle(issue: Issue, id: string): Passage[] {
  const found = articlesOf(issue).find(({ article }) => article.id === id)
  return found ? articlePassages(found.article, found.section.id, issue.language) : []
}

function frontPassages({ title, coverLines, cover, language }: Issue): Passage[] {
  const covered = (field: 'caption' | 'credit' | 'alt', use: PhotoUse) =>
    plain({ use: use.id, field }, use[field], language)
  return [
    ...plain({ field: 'title' }, title, language),
    ...coverLines.flatMap((line, at) => plain({ field: 'coverLines' }, line, language, at)),
    ...(cover ? [...covered('caption', cover), ...covered('credit', cover)] : []),
    ...(cover && !cover.decorative ? covered('alt', cover) : []),
  ]
}

function articlePassages(article: Article, section: string, issueLanguage: string): Passage[] {
  const language = article.language ?? issueLanguage
  const place = { section, article: article.id }
  return [
    ...articleFields.flatMap((field) => plain({ ...place, field }, article[field], language)),
    ...linesOfBody(article.body).map((line, at): Passage => {
      const { block, use, kind, runs } = line
      const field = kind === 'caption' || kind === 'credit' || kind === 'alt' ? kind : 'body'
      return {
        id: `${article.id}:body:${at}`,
        place: { ...place, block, ...(use === undefined ? {} : { use }), field },
        text: runs.map(({ text }) => text).join(''),
        runs,
        kind,
        at,
        language,
      }
    }),
  ]
}

const plain = (place: PassagePlace, text: string, language: string, at = 0): Passage[] =>
  text === ''
    ? []
    : [
        {
          id: [place.article ?? place.section ?? place.use ?? 'issue', place.field, at].join(':'),
          place,
          text,
          runs: [{ text }],
          at,
          language,
        },
      ]
