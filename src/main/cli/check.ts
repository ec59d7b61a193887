// Check: what preflight says of an issue.
import { countFindings, sayFinding } from '#core/preflight/check'
import { gather } from '../export/export'
import { damagedPhotos, findingsOf } from '../export/findings'
import { done, openIssue, type Run } from './run'

export const checkIssue: Run = async (line, deps, say) => {
  const found = await openIssue(line, deps, say)
  if (!found.ok) return found
  const { library, id } = found.value
  const source = await gather(library, id)
  if (!source.ok) return source
  const findings = findingsOf(library, source.value, await damagedPhotos(library, source.value))
  const counts = countFindings(findings)
  const json = findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    place: finding.place,
    message: sayFinding(finding, 'en'),
  }))
  const lines = findings.map((one) => `${one.severity}\t${one.rule}\t${sayFinding(one, deps.language)}`)
  const last = lines.length > 0 ? say({ key: 'cli.counts', with: counts }) : say({ key: 'cli.no-findings' })
  return done({ findings: json, counts }, [...lines, last], counts.block > 0 ? 1 : 0)
}
