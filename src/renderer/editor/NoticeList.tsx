// NoticeList: the sentences that say what could not be taken in or kept, and why.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../state/desk'
import { say } from '../words'
import { dismiss, dismissAll, type Notice, type PasteNotice, useNotices } from './notices'

export function NoticeList() {
  const notices = useNotices((state) => state.notices)
  const sitting = useDesk((state) => state.sitting)
  // biome-ignore lint/correctness/useExhaustiveDependencies: they end with the sitting
  useEffect(() => dismissAll, [sitting])
  return (
    <div className="desk-notices" role="status">
      {notices.map((notice) => (
        <One key={notice.id} notice={notice} />
      ))}
    </div>
  )
}

function One({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation()
  // Every step of the history changes the desk.
  useDesk()
  // What was pasted is not there any more; redo brings back both.
  if (notice.kind === 'paste' && !notice.stands()) return null
  return (
    <div className="desk-notice">
      {notice.kind === 'file' ? (
        <span>{t('editor.photo.failed', { file: notice.file, why: say(notice.why) })}</span>
      ) : (
        <Pasted notice={notice} close={() => dismiss(notice.id)} />
      )}
      <button type="button" className="desk-notice-close" onClick={() => dismiss(notice.id)}>
        {t('editor.notice.close')}
      </button>
    </div>
  )
}

function Pasted({ notice, close }: { readonly notice: PasteNotice; readonly close: () => void }) {
  const { t } = useTranslation()
  // The ways back are there while nothing else was done.
  const current = notice.current()
  const then = (run: () => void) => () => {
    close()
    run()
  }
  return (
    <div className="desk-notice-paste">
      <span>{say(notice.what)}</span>
      {notice.left.length > 0 && (
        <details>
          <summary>{t('paste.left', { count: notice.left.length })}</summary>
          <ul>
            {notice.left.map(({ what, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index}>
                {say(what)}
                {text !== '' && <q>{text}</q>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {current && (
        <span className="desk-notice-ways">
          <button type="button" className="desk-notice-close" onClick={then(notice.undo)}>
            {t('paste.undo')}
          </button>
          {notice.plain && (
            <button type="button" className="desk-notice-close" onClick={then(notice.plain)}>
              {t('paste.plain')}
            </button>
          )}
        </span>
      )}
    </div>
  )
}
