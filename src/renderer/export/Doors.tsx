// Doors: the ways to what an edition wrote: the file itself, and its folder.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '#core/result'
import type { EditionName, ExportedFile } from '#shared/export'
import { bridge } from '../state/bridge'
import { say } from '../words'

interface Props {
  readonly edition: EditionName
  readonly files: readonly ExportedFile[]
  readonly folder: string
}

/** The file that one reads; of an e-mail the draft. */
const read: Partial<Record<EditionName, RegExp>> = {
  web: /\/index\.html$/,
  email: /\/mail\.eml$/,
  markdown: /\/issue\.md$/,
}

export function Doors({ edition, files, folder }: Props) {
  const { t } = useTranslation()
  const [fault, setFault] = useState<Fault>()
  const file = files.find(({ path }) => read[edition]?.test(path)) ?? files[0]
  if (!file) return null
  const go = async (request: 'export.open' | 'export.reveal') => {
    const answer = await bridge.request(request, { path: `${folder}/${file.path}` })
    setFault(answer.ok ? undefined : answer.fault)
  }
  const name = t(`export.edition.${edition}`)
  return (
    <span className="export-doors">
      <button
        type="button"
        className="link-button"
        aria-label={t('export.open.edition', { edition: name })}
        onClick={() => void go('export.open')}
      >
        {t('export.open')}
      </button>
      <button
        type="button"
        className="link-button"
        aria-label={t('export.reveal.edition', { edition: name })}
        onClick={() => void go('export.reveal')}
      >
        {t('export.reveal')}
      </button>
      {fault && (
        <span className="export-failed" role="alert">
          {say(fault)}
        </span>
      )}
    </span>
  )
}
