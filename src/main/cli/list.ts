// List: the issues of a library, and what of it cannot be listed.
import { type Fault, ok } from '#core/result'
import { asFound } from './as-found'
import { open, type Run } from './run'

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
  const notices = library.value.notices().map(asFound)
  const isNewer = ({ key }: Fault) => key === 'fault.issue-newer'
  const told = (some: readonly Fault[]) =>
    some.map((notice) => ({ file: notice.with?.['file'] ?? null, message: say(notice, 'en') }))
  const damaged = told(notices.filter((notice) => !isNewer(notice)))
  const newer = told(notices.filter(isNewer))
  return ok({
    status: notices.length > 0 ? 1 : 0,
    json: { issues, damaged, newer },
    lines: lines.length + notices.length > 0 ? lines : [say({ key: 'cli.no-issues' })],
    warnings: notices.map((notice) => say(notice)),
  })
}
