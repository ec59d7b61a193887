// Outcomes: what became of each issue; what was written opens from here.
import { CircleCheck, OctagonX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { sayBytes } from '#core/size'
import type { Language } from '#core/words'
import type { ExportReport } from '#shared/export'
import { Cancelled } from '../export/Cancelled'
import { Doors } from '../export/Doors'
import { Found } from '../export/Found'
import { InSpiteOf } from '../export/InSpiteOf'
import { titleOf } from '../library/number'
import { openPreflight } from '../preflight/open'
import { sayNumber } from '../state/number'
import { openIssue } from '../state/sitting'
import { closeSheet } from '../state/view'
import { say } from '../words'
import type { Outcome, SeveralState } from './useSeveral'

type Props = Extract<SeveralState, { kind: 'done' }> & {
  readonly onAgain: () => void
  readonly onClose: () => void
}

export function Outcomes({ of, outcomes, onAgain, onClose }: Props) {
  const { t } = useTranslation()
  const count = outcomes.filter((one) => one.kind === 'reported' && one.report.outcome === 'written').length
  return (
    <div className="export-form dialog-form">
      <div className="dialog-body export-body">
        {outcomes.length < of ? (
          <Cancelled sentence={t('several.cancelled', { count, of })} />
        ) : (
          <p className="export-proof" data-ok={count === of} role="status">
            {count === of ? (
              <CircleCheck size={14} aria-hidden="true" />
            ) : (
              <OctagonX size={14} aria-hidden="true" />
            )}
            {t('several.done', { count, of })}
          </p>
        )}
        <ul className="several-outcomes">
          {outcomes.map((outcome) => (
            <li key={outcome.issue.id}>
              <Row {...outcome} />
            </li>
          ))}
        </ul>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onAgain}>
          {t('export.again')}
        </button>
        <button type="button" className="button button-primary" onClick={onClose}>
          {t('export.close')}
        </button>
      </div>
    </div>
  )
}

/** The issue on the desk, with what preflight has against it. */
async function showFindings(issue: string): Promise<void> {
  closeSheet()
  await openIssue(issue)
  openPreflight()
}

function Row(outcome: Outcome) {
  const { t } = useTranslation()
  const name = `${sayNumber(t, outcome.issue)} · ${titleOf(t, outcome.issue).words}`
  const sentence =
    outcome.kind === 'failed'
      ? say(outcome.fault)
      : outcome.report.outcome === 'lost'
        ? t('export.lost', {
            edition: t(`export.edition.${outcome.report.editions.at(-1)?.edition ?? 'web'}`),
          })
        : undefined
  if (sentence !== undefined || outcome.kind === 'failed')
    return (
      <>
        <span className="export-name">{name}</span>
        <span className="export-failed">
          <OctagonX size={14} aria-hidden="true" />
          <span>{sentence}</span>
        </span>
        {outcome.kind === 'failed' && outcome.fault.key === 'fault.export-blocked' && (
          <button type="button" className="link-button" onClick={() => void showFindings(outcome.issue.id)}>
            {t('export.mend')}
          </button>
        )}
      </>
    )
  return <Written name={name} report={outcome.report} />
}

function Written({ name, report }: { readonly name: string; readonly report: ExportReport }) {
  const { t, i18n } = useTranslation()
  const bytes = report.editions.flatMap(({ files }) => files).reduce((sum, file) => sum + file.bytes, 0)
  return (
    <details>
      <summary>
        <span className="export-name">{name}</span>
        <span className="export-about">
          {t('several.editions', { count: report.editions.length })} ·{' '}
          {sayBytes(bytes, i18n.language as Language)}
        </span>
      </summary>
      <ul className="several-editions">
        {report.editions.map(({ edition, files }) => (
          <li key={edition}>
            {t(`export.edition.${edition}`)}
            <Doors edition={edition} files={files} folder={report.folder} />
          </li>
        ))}
      </ul>
      <InSpiteOf {...report} />
      <Found {...report} />
    </details>
  )
}
