// Export: the editions of one or several issues, into a folder.
import { resolve } from 'node:path'
import { countFindings, sayFinding } from '#core/preflight/check'
import { type Fault, fail, ok } from '#core/result'
import { sayBytes } from '#core/size'
import { type EditionName, type ExportReport, editionNames, pdfQualities } from '#shared/export'
import { exportIssue } from '../export/export'
import { lostFault } from '../export/lost'
import { namesOfEditions } from './args'
import { sayCounts } from './count'
import { findIssue } from './find-issue'
import { type CliDeps, open, type Run, type Say } from './run'

export const exportEditions: Run = async (line, deps, say) => {
  const wanted = namesOfEditions(line.options.to)
  const editions = editionNames.filter((name) => wanted.includes(name))
  const unknown = wanted.find((name) => !editionNames.includes(name as EditionName))
  if (unknown !== undefined)
    return fail('cli.edition-unknown', { edition: unknown, editions: editionNames.join(', ') })
  const pdf = pdfQualities.find((name) => name === (line.options.pdf ?? 'print'))
  if (!pdf) return fail('cli.pdf-unknown', { value: line.options.pdf ?? '', values: pdfQualities.join(', ') })
  const library = await open(line, deps)
  if (!library.ok) return library
  // All names first: a slip in the last must not be noticed only after the others were written.
  const ids = new Set<string>()
  for (const name of line.names) {
    const issue = findIssue(library.value, name)
    if (!issue.ok) return issue
    if (issue.value.warning) deps.err(say(issue.value.warning))
    ids.add(issue.value.id)
  }
  const fonts = await deps.fonts()
  if (!fonts.ok) return fonts
  const reports: ExportReport[] = []
  let fault: Fault | undefined
  for (const issue of ids) {
    const report = await exportIssue({
      library: library.value,
      issue,
      editions,
      folder: resolve(line.options.out ?? ''),
      shop: deps.shop,
      fonts: fonts.value,
      makePdf: deps.makePdf,
      readPdf: deps.readPdf,
      pdf,
      now: () => performance.now(),
      signal: deps.signal,
      onProgress: ({ edition, done, of, step }) =>
        deps.progress(
          say({ key: step ? `cli.exporting-${step}` : 'cli.exporting', with: { edition, done, of } }),
        ),
    })
    if (!report.ok) {
      fault = report.fault
      break
    }
    reports.push(report.value)
  }
  deps.progress('')
  if (fault && reports.length === 0) return { ok: false, fault }
  const json = reports.map(jsonOf)
  return ok({
    status: reports.some(isShort) ? 1 : 0,
    json: line.names.length === 1 ? json[0] : { exports: json },
    lines: reports.flatMap((report) => [
      ...(line.names.length === 1 ? [] : [say({ key: 'cli.issue', with: { issue: nameOf(report) } })]),
      ...linesOf(report, deps, say),
    ]),
    ...(fault && { fault }),
  })
}

/** What preflight cannot know before. */
const foundByExport: readonly string[] = ['photo-unreadable', 'letter-borrowed']

const nameOf = ({ issue: { number, title, id } }: ExportReport): string =>
  [number, title].filter((part) => part !== null && part !== '').join(' ') || id

const isShort = ({ outcome, findings }: ExportReport): boolean =>
  outcome === 'lost' || countFindings(findings).block > 0

const jsonOf = ({ issue, outcome, editions, findings }: ExportReport): object => ({
  issue,
  outcome,
  editions,
  counts: countFindings(findings),
})

function linesOf(report: ExportReport, { language }: CliDeps, say: Say): string[] {
  const { editions, findings } = report
  const lost = lostFault(report)
  const lines = editions
    .filter(({ proof }) => proof.ok)
    .map(({ edition, files, seconds, proof }) => {
      const size = sayBytes(
        files.reduce((sum, file) => sum + file.bytes, 0),
        language,
      )
      const { passages, links } = proof
      const counts = sayCounts(say, { files: files.length, passages, links })
      const values = { edition, size, seconds, ...counts }
      return say({
        key: lost ? 'cli.not-kept' : edition === 'package' ? 'cli.sealed' : 'cli.exported',
        with: values,
      })
    })
  if (lost) lines.push(say(lost))
  for (const { proof } of editions)
    for (const { kind, article, before, text, after } of proof.missing)
      lines.push(`  ${say({ key: `cli.missing-${kind}`, with: { article, before, text, after } })}`)
  for (const finding of findings)
    if (foundByExport.includes(finding.rule)) lines.push(sayFinding(finding, language))
  return lines
}
