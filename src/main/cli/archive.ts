// Archive: the back numbers of a library as a site, and of that only what has changed.
import { resolve } from 'node:path'
import { issueStatuses } from '#core/issue/issue'
import { sayFinding } from '#core/preflight/check'
import { fail } from '#core/result'
import { sayBytes } from '#core/size'
import type { ArchivedIssue } from '#shared/archive'
import { writeArchive } from '../archive/archive'
import { sayCounts } from './count'
import { done, open, type Run } from './run'

export const archiveIssues: Run = async (line, deps, say) => {
  const wanted = (line.options.status ?? 'published').split(',').map((name) => name.trim())
  const unknown = wanted.find((name) => !issueStatuses.some((status) => status === name))
  if (unknown !== undefined)
    return fail('cli.status-unknown', { value: unknown, values: issueStatuses.join(', ') })
  const library = await open(line, deps)
  if (!library.ok) return library
  const name = line.options.publication
  const publication = name === undefined ? undefined : library.value.publicationByTitle(name)
  if (name !== undefined && !publication)
    return fail('cli.publication-unknown', { name, folder: library.value.folder })
  const fonts = await deps.fonts()
  if (!fonts.ok) return fonts
  const script = await deps.searchScript()
  if (!script.ok) return script
  const report = await writeArchive({
    library: library.value,
    publication: publication?.id ?? null,
    statuses: issueStatuses.filter((status) => wanted.includes(status)),
    folder: resolve(line.options.out ?? ''),
    shop: deps.shop,
    fonts: fonts.value,
    script: script.value,
    now: () => performance.now(),
    signal: deps.signal,
    onProgress: (progress) =>
      deps.progress(
        say({ key: progress.issue === '' ? 'cli.archive-lists' : 'cli.archiving', with: progress }),
      ),
  })
  deps.progress('')
  if (!report.ok) return report
  const { issues, stopped, written, removed, kept, unchanged, seconds, folder } = report.value
  const findings = [...issues, ...stopped].flatMap((issue) => issue.findings)
  const size = sayBytes(
    written.reduce((sum, { bytes }) => sum + bytes, 0),
    deps.language,
  )
  const counts = {
    ...sayCounts(say, { issues: issues.length, files: written.length }),
    size,
    removed: removed.length,
    unchanged,
    seconds,
  }
  const json = {
    folder,
    issues: issues.map(withMessages),
    stopped: stopped.map(withMessages),
    written,
    removed,
    kept,
    unchanged,
    seconds,
  }
  return done(
    json,
    [
      say({ key: 'cli.archived', with: counts }),
      ...kept.map((path) => say({ key: 'cli.archive-kept', with: { path } })),
      ...issues.flatMap((issue) => issue.findings.map((finding) => sayFinding(finding, deps.language))),
      ...stopped.flatMap(({ id, number, title, findings }) => [
        say({ key: 'cli.archive-stopped', with: { issue: [number, title].filter(Boolean).join(' ') || id } }),
        ...findings.map((finding) => `  ${sayFinding(finding, deps.language)}`),
      ]),
    ],
    findings.length > 0 ? 1 : 0,
  )
}

const withMessages = <Issue extends Pick<ArchivedIssue, 'findings'>>({ findings, ...issue }: Issue) => ({
  ...issue,
  findings: findings.map((finding) => ({
    rule: finding.rule,
    place: finding.place,
    message: sayFinding(finding, 'en'),
  })),
})
