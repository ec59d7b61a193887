// NoticeList: the sentences that say which file could not be taken in, and why.
import { useTranslation } from 'react-i18next'
import { dismiss, useNotices } from './notices'

export function NoticeList() {
  const { t } = useTranslation()
  const notices = useNotices((state) => state.notices)
  return (
    <div className="desk-notices" role="status">
      {notices.map(({ id, file, why }) => (
        <p key={id} className="desk-notice">
          <span>{t('editor.photo.failed', { file, why: t(why.key, { ...why.with }) })}</span>
          <button type="button" className="desk-notice-close" onClick={() => dismiss(id)}>
            {t('editor.notice.close')}
          </button>
        </p>
      ))}
    </div>
  )
}
