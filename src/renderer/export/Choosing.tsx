// Choosing: the editions, the folder, and what preflight has against it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countFindings } from '#core/preflight/check'
import { type EditionName, editionNames, type KeptReport, pdfQualities } from '#shared/export'
import { type ExportSettings, newExportSettings } from '#shared/settings'
import { openPreflight } from '../preflight/open'
import { useFindings } from '../preflight/useFindings'
import { bridge } from '../state/bridge'
import { useDesk } from '../state/desk'
import { setSettings, useSettings } from '../state/settings'
import { Choice } from '../ui/Choice'
import { sayMoment } from '../ui/dates'
import type { ExportChoice } from './useExport'
import { useLastReport } from './useLastReport'

interface Props {
  /** Findings that stopped the last try, whatever the draft's own say. */
  readonly refused: number
  readonly onStart: (choice: ExportChoice) => void
  readonly onCancel: () => void
  /** Shows what the last export said. */
  readonly onShow: (kept: KeptReport) => void
}

export function Choosing({ refused, onStart, onCancel, onShow }: Props) {
  const { t, i18n } = useTranslation()
  const issue = useDesk((desk) => desk.issue?.id ?? null)
  const publication = useDesk((desk) => desk.publication)
  const design = publication?.design
  const { exports } = useSettings()
  const last = useLastReport(issue)
  const block = Math.max(refused, countFindings(useFindings()).block)
  const [reason, setReason] = useState('')
  const settings = (publication && exports[publication.id]) ?? newExportSettings()
  const editions = editionNames.filter((name) => settings.editions.includes(name))
  const { folder } = settings
  const waived = reason.trim() !== ''
  const ready = issue !== null && folder !== null && editions.length > 0 && (block === 0 || waived)

  /** Each publication has its own, since each leaves in its own way. */
  const remember = (some: Partial<ExportSettings>) =>
    publication && setSettings({ exports: { ...exports, [publication.id]: { ...settings, ...some } } })

  const toggle = (name: EditionName) =>
    remember({
      editions: editionNames.filter((other) => (other === name) !== settings.editions.includes(other)),
    })

  const choose = async () => {
    const answer = await bridge.request('export.folder', { current: folder })
    if (answer.ok && answer.value) remember({ folder: answer.value.folder })
  }

  return (
    <form
      className="export-form dialog-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready)
          onStart({ issue, editions, pdf: settings.pdf, folder, waiver: block > 0 ? reason.trim() : null })
      }}
    >
      <div className="dialog-body export-body">
        <fieldset className="export-editions">
          <legend>{t('export.what')}</legend>
          {editionNames.map((name) => (
            <label key={name} className="export-edition">
              <input type="checkbox" checked={editions.includes(name)} onChange={() => toggle(name)} />
              <span>
                <span className="export-name">{t(`export.edition.${name}`)}</span>
                <span className="export-about">
                  {t(`export.edition.${name}.about`, {
                    paper: t(`export.paper.${design?.paper ?? 'a4'}`),
                    columns: t(`export.columns.${design?.columns ?? 1}`),
                  })}
                </span>
              </span>
            </label>
          ))}
          {editions.includes('pdf') && (
            <div className="export-option">
              <Choice
                label={t('export.pdf')}
                value={settings.pdf}
                options={pdfQualities.map((name) => [name, t(`export.pdf.${name}`)] as const)}
                onChange={(pdf) => remember({ pdf })}
              />
            </div>
          )}
        </fieldset>
        <div className="export-where">
          <span className="export-legend" id="export-where">
            {t('export.where')}
          </span>
          <output className="export-folder" aria-labelledby="export-where">
            {folder ?? t('export.folder.none')}
          </output>
          <button type="button" className="button" onClick={() => void choose()}>
            {t('export.folder.choose')}
          </button>
        </div>
        {block > 0 && (
          <div className="export-blocked">
            <p>
              {t('export.blocked', { count: block })}{' '}
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  onCancel()
                  openPreflight()
                }}
              >
                {t('export.mend')}
              </button>
            </p>
            <label>
              <span className="export-legend">{t('export.waive')}</span>
              <textarea
                className="input"
                rows={2}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                aria-describedby="export-waive-help"
              />
            </label>
            <p id="export-waive-help" className="export-about">
              {t('export.waive.help')}
            </p>
          </div>
        )}
        {last && (
          <p className="export-last">
            {t(`export.last.${last.report.outcome}`, { when: sayMoment(last.at, i18n.language) })}{' '}
            <button type="button" className="link-button" onClick={() => onShow(last)}>
              {t('export.last.show')}
            </button>
          </p>
        )}
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onCancel}>
          {t('export.cancel')}
        </button>
        <button type="submit" className="button button-primary" disabled={!ready}>
          {t('export.start')}
        </button>
      </div>
    </form>
  )
}
