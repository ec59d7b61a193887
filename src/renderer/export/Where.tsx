// Where: the folder that an export is written into.
import { useTranslation } from 'react-i18next'
import { chooseFolder } from './folder'

interface Props {
  readonly folder: string | null
  readonly onChange: (folder: string) => void
}

export function Where({ folder, onChange }: Props) {
  const { t } = useTranslation()
  const choose = async () => {
    const chosen = await chooseFolder(folder)
    if (chosen !== undefined) onChange(chosen)
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
