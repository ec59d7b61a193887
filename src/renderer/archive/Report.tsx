// Report: what of the archive was written, which issues that changed, and what had to be left out.
import { CircleCheck, OctagonX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { sayFinding } from '#core/preflight/check'
import { sayBytes } from '#core/size'
import type { Language } from '#core/words'
import type { ArchiveReport } from '#shared/archive'
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
  const { written, removed, kept, unchanged, issues, seconds } = report
  const size = sayBytes(
    written.reduce((sum, { bytes }) => sum + bytes, 0),
    language,
  )
  const changed = issues
    .filter((issue) => issue.written > 0)
    .map(({ number, title, folder }) => (number === null ? title || folder : String(number)))
  const named = changed.slice(0, mostNamed).join(', ')
  const left = issues.flatMap(({ folder, findings }) => findings.map((finding) => ({ folder, finding })))
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
        <ul className="export-left-out">
          {left.map(({ folder, finding }) => (
            <li key={`${folder} ${finding.place.use ?? ''}`}>
              <OctagonX size={14} aria-hidden="true" />
              {sayFinding(finding, language)}
            </li>
          ))}
        </ul>
      )}
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
