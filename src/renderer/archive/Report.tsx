// Report: what of the archive was written, which issues that changed, and what had to be left out.
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { sayBytes } from '#core/size'
import type { Language } from '#core/words'
import type { ArchiveReport } from '#shared/archive'
import { FindingList } from '../preflight/FindingList'
import { bridge } from '../state/bridge'
import { closeSheet } from '../state/view'

/** Issues that are named; a first run has them all. */
const mostNamed = 6

export function Report({
  report,
  onAgain,
}: {
  readonly report: ArchiveReport
  readonly onAgain: () => void
}) {
  const { t, i18n } = useTranslation()
  const language = i18n.language as Language
  const { stopped, written, removed, kept, unchanged, issues, seconds } = report
  const size = sayBytes(
    written.reduce((sum, { bytes }) => sum + bytes, 0),
    language,
  )
  const changed = issues
    .filter((issue) => issue.written > 0)
    .map(({ number, title, folder }) => (number === null ? title || folder : String(number)))
  const named = changed.slice(0, mostNamed).join(', ')
  const left = issues.filter(({ findings }) => findings.length > 0)
  const same = written.length === 0 && removed.length === 0
  return (
    <div className="export-form">
      <p className="export-proof" data-ok="true" role="status">
        <CircleCheck size={14} aria-hidden="true" />
        {t(same ? 'archive.done.same' : 'archive.done')}
      </p>
      <p className="export-about">
        {[
          t('archive.count', { count: issues.length }),
          ...(written.length > 0 ? [t('archive.written', { count: written.length, size })] : []),
          ...(removed.length > 0 ? [t('archive.removed', { count: removed.length })] : []),
          t('archive.unchanged', { count: unchanged }),
          t('export.seconds', { seconds: seconds.toLocaleString(language, { maximumFractionDigits: 1 }) }),
        ].join(' · ')}
      </p>
      {changed.length > 0 && (
        <p className="export-about">
          {changed.length > mostNamed
            ? t('archive.changed.more', { issues: named, more: changed.length - mostNamed })
            : t('archive.changed', { issues: named })}
        </p>
      )}
      {kept.length > 0 && <p className="export-about">{t('archive.kept', { files: kept.join(', ') })}</p>}
      {left.length > 0 && (
        <div className="export-left-out">
          {left.map(({ id, findings }) => (
            <FindingList key={id} issue={id} findings={findings} />
          ))}
        </div>
      )}
      {stopped.map(({ id, number, title, findings }) => (
        <div key={id} className="export-left-out">
          <p>{t('archive.stopped', { issue: [number, title].filter(Boolean).join(' ') || id })}</p>
          <FindingList issue={id} findings={findings} />
        </div>
      ))}
      <p className="export-folder">{report.folder}</p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onAgain}>
          {t('export.again')}
        </button>
        <button type="button" className="button" onClick={() => void bridge.request('archive.reveal')}>
          {t('export.reveal')}
        </button>
        <button type="button" className="button button-primary" onClick={closeSheet}>
          {t('export.close')}
        </button>
      </div>
    </div>
  )
}
