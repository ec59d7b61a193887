// Export: the editions of an issue, into a folder.
import { resolve } from 'node:path'
import { countFindings, sayFinding } from '#core/preflight/check'
import { fail } from '#core/result'
import { sayBytes } from '#core/size'
import { type EditionName, editionNames, pdfQualities } from '#shared/export'
import { exportIssue } from '../export/export'
import { done, openIssue, type Run } from './run'

export const exportEditions: Run = async (line, deps, say) => {
  const wanted = (line.options.to ?? '').split(',').map((name) => name.trim())
  const unknown = wanted.find((name) => !editionNames.includes(name as EditionName))
  if (unknown !== undefined)
    return fail('cli.edition-unknown', { edition: unknown, editions: editionNames.join(', ') })
  const pdf = pdfQualities.find((name) => name === (line.options.pdf ?? 'print'))
  if (!pdf) return fail('cli.pdf-unknown', { value: line.options.pdf ?? '', values: pdfQualities.join(', ') })
  const found = await openIssue(line, deps)
  if (!found.ok) return found
  const { library, id } = found.value
  const fonts = await deps.fonts()
  if (!fonts.ok) return fonts
  const report = await exportIssue({
    library,
    issue: id,
    editions: editionNames.filter((name) => wanted.includes(name)),
    folder: resolve(line.options.out ?? ''),
    shop: deps.shop,
    fonts: fonts.value,
    makePdf: deps.makePdf,
    pdf,
    now: () => performance.now(),
  })
  if (!report.ok) return report
  const { issue, editions, findings } = report.value
  const counts = countFindings(findings)
  const lines = editions.map(({ edition, files, seconds, proof }) => {
    const size = sayBytes(
      files.reduce((sum, file) => sum + file.bytes, 0),
      deps.language,
    )
    const values = { edition, files: files.length, size, seconds, missing: proof.missing.join(', ') }
    return say({ key: proof.ok ? 'cli.exported' : 'cli.exported-missing', with: values })
  })
  for (const finding of findings)
    if (finding.rule === 'photo-unreadable') lines.push(sayFinding(finding, deps.language))
  const short = counts.block > 0 || editions.some(({ proof }) => !proof.ok)
  return done({ issue, editions, counts }, lines, short ? 1 : 0)
}
