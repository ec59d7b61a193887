// Lost: what an export says that was stopped because an edition lacks something of the issue.
import type { Fault } from '#core/result'
import type { ExportReport } from '#shared/export'

/** Undefined where the export was written. */
export function lostFault({ outcome, editions }: ExportReport): Fault | undefined {
  const last = editions.at(-1)
  const first = last?.proof.missing[0]
  if (outcome !== 'lost' || !last || !first) return undefined
  const { article, text } = first
  const values = { edition: last.edition, count: last.proof.missing.length, article, text: text.slice(0, 80) }
  return { key: article === '' ? 'fault.export-lost-front' : 'fault.export-lost', with: values }
}
