// List: the issues of a library.
import { done, open, type Run } from './run'

export const list: Run = async (line, deps, say) => {
  const library = await open(line, deps)
  if (!library.ok) return library
  const issues = library.value.issues().map((issue) => ({
    id: issue.id,
    number: issue.number,
    title: issue.title,
    date: issue.date,
    publication: library.value.publication(issue.publication)?.title ?? '',
    status: issue.status,
    revision: issue.revision,
    savedAt: issue.savedAt,
    articles: issue.articles,
    words: issue.words,
  }))
  const lines = issues.map(
    ({ id, number, title, date, publication }) =>
      `${number ?? '–'}\t${date ?? '–'}\t${publication}\t${title}\t${id}`,
  )
  return done({ issues }, lines.length > 0 ? lines : [say({ key: 'cli.no-issues' })])
}
