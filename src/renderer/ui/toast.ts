// Toast: says in passing what happened, and offers to take it back.
import { Toast } from '@base-ui/react/toast'

export const toasts = Toast.createToastManager()

/** Returns the function that takes it away before its time. */
export function toast(
  words: string,
  action?: { readonly words: string; readonly run: () => void },
): () => void {
  const id: string = toasts.add({
    title: words,
    timeout: action ? 10_000 : 6_000,
    ...(action && {
      actionProps: {
        children: action.words,
        onClick: () => {
          toasts.close(id)
          action.run()
        },
      },
    }),
  })
  return () => toasts.close(id)
}
