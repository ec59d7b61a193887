// Toasts: where the passing messages appear.
import { Toast } from '@base-ui/react/toast'
import { useTranslation } from 'react-i18next'

export function Toasts() {
  const { t } = useTranslation()
  const { toasts } = Toast.useToastManager()
  return (
    <Toast.Portal>
      <Toast.Viewport className="toasts" aria-label={t('app.notices')}>
        {toasts.map((toast) => (
          <Toast.Root key={toast.id} toast={toast} className="toast">
            <Toast.Title render={<p />} />
            {toast.actionProps && <Toast.Action className="toast-action" />}
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  )
}
