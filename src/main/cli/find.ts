// Find: where the issues of a library have certain words, and which issues could not be searched.
import { type IssueHit, piecesOf } from '#core/find/issue-hits'
import { fail, ok } from '#core/result'
import { LibrarySearch } from '../store/library-search'
import { usageOf } from './args'
import { asFound } from './as-found'
import { open, type Run } from './run'

/** All that there is, and once. */
const limits = { hits: Number.POSITIVE_INFINITY, ofArticle: Number.POSITIVE_INFINITY, kept: 0 }

export const findWords: Run = async (line, deps, say) => {
  const words = line.names.join(' ').trim()
  if (words === '') return fail('cli.usage', { usage: usageOf('find') })
  const library = await open(line, deps)
  if (!library.ok) return library
  const { found, count, unsearched } = (await new LibrarySearch(library.value, limits).find(words)) ?? none
  const hits = found.flatMap(({ issue: { id, number, title, date }, articles }) =>
    articles.flatMap(({ article, hed, hits: places }) =>
      places.map((place) => ({
        issue: { id, number, title, date },
        article: article === null ? null : { id: article, hed },
        place,
      })),
    ),
  )
  const lines = hits.map(({ issue, article, place }) =>
    [issue.number ?? issue.id, article?.hed ?? issue.title, place.field, inBrackets(place)]
      .map((part) => `${part}`.replace(/\s+/g, ' '))
      .join('\t'),
  )
  const notices = unsearched.map(asFound)
  return ok({
    status: count === 0 || notices.length > 0 ? 1 : 0,
    json: {
      count,
      hits: hits.map(({ place: { field, before, found: text, after }, ...where }) => ({
        ...where,
        field,
        before,
        text,
        after,
      })),
      unsearched: notices.map((notice) => ({
        file: notice.with?.['file'] ?? null,
        message: say(notice, 'en'),
      })),
    },
    lines: lines.length > 0 ? lines : [say({ key: 'cli.not-found', with: { words } })],
    warnings: notices.map((notice) => say(notice)),
  })
}

const inBrackets = (hit: IssueHit): string =>
  piecesOf(hit)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')

const none = { found: [], count: 0, unsearched: [] }
