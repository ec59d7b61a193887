// Toast: says in passing what happened, and offers to take it back.
import { Toast } from '@base-ui/react/toast'

export const toasts = Toast.createToastManager()

/** Milliseconds that a message stays; longer where it can be answered. */
const stay = { said: 8_000, asked: 15_000 } as const

interface Action {
  readonly words: string
  readonly run: () => void
}

/** Messages that stand there by their words, where nothing hangs on them. */
const said = new Map<string, () => void>()

/** Returns the function that takes it away before its time. `onClose`: whoever or whatever took it away. */
export function toast(words: string, action?: Action, onClose?: () => void): () => void {
  // The same again takes the place of the one before, and is read out anew.
  said.get(words)?.()
  const id: string = toasts.add({
    title: words,
    // The library's own clock stands still under the mouse, so a message that lies under it would never go.
    timeout: 0,
    onClose: () => {
      clearTimeout(timer)
      if (said.get(words) === close) said.delete(words)
      onClose?.()
    },
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
  const close = () => toasts.close(id)
  const end = () => {
    // Nobody who has come to it with the keyboard loses it from under the hands.
    if (document.querySelector('.toasts :focus-visible')) timer = setTimeout(end, stay.said)
    else close()
  }
  if (!action && !onClose) said.set(words, close)
  let timer = setTimeout(end, action ? stay.asked : stay.said)
  return close
}
