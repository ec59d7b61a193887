// DefectNotice: says once that something broke which nobody expected; more of them only raise its count.
import { TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyDefect, dismissDefects, useDefects } from '../state/defects'
import './defect-notice.css'

export function DefectNotice() {
  const { t } = useTranslation()
  const { defect, count } = useDefects()
  const [copied, setCopied] = useState<typeof defect>(null)
  return (
    <div className="defect-place" role="alert">
      {defect && (
        <div className="defect">
          <TriangleAlert size={16} aria-hidden="true" />
          <p>
            {t('defect.say')} {count > 1 && t('defect.count', { count })}
          </p>
          <button
            type="button"
            className="button"
            onClick={async () => {
              if (await copyDefect(defect)) setCopied(defect)
            }}
          >
            {t(copied === defect ? 'defect.copied' : 'app.trouble.copy')}
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={t('app.close')}
            title={t('app.close')}
            onClick={dismissDefects}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  )
}
