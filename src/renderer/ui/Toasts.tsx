// Toasts: where the passing messages appear, at the top, since the buttons of a dialog stand at its foot.
import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
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
            {/* Else it is hidden from screen readers until the mouse comes. */}
            <Toast.Close className="toast-close" aria-label={t('app.close')} aria-hidden={false}>
              <X size={16} aria-hidden="true" />
            </Toast.Close>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  )
}
