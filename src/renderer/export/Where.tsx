// Where: the folder that an export is written into.
import { useTranslation } from 'react-i18next'
import { bridge } from '../state/bridge'

interface Props {
  readonly folder: string | null
  readonly onChange: (folder: string) => void
}

export function Where({ folder, onChange }: Props) {
  const { t } = useTranslation()
  const choose = async () => {
    const answer = await bridge.request('export.folder', { current: folder })
    if (answer.ok && answer.value) onChange(answer.value.folder)
  }
  return (
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
  )
}
