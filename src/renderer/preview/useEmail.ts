// useEmail: the e-mail edition of the draft with its size, a moment behind the typing.
import { useEffect, useState } from 'react'
import type { Remark } from '#core/render/email-lint'
import type { EmailSize } from '#core/render/email-size'
import { line } from '../background/ask'
import { useDesk } from '../state/desk'
import type { ShownPage } from './usePages'

export interface ShownEmail {
  readonly issue: string
  readonly page: ShownPage
  readonly size: EmailSize
  readonly remarks: readonly Remark[]
}

const render = line('email')
/** What the worker answered last; it outlives the pane, for the worker does too. */
let last: ShownPage | undefined

/** Undefined until the worker has answered for the issue on the desk. */
export function useEmail(): ShownEmail | undefined {
  const issue = useDesk((state) => state.issue)
  const publication = useDesk((state) => state.publication)
  const photos = useDesk((state) => state.photos)
  const [shown, setShown] = useState<ShownEmail>()

  useEffect(() => {
    if (!issue || !publication) return
    render({ issue, publication, photos }, ({ page: { path, html, patches }, size, remarks }) => {
      if (html !== undefined || !last)
        last = { path, html: html ?? '', version: (last?.version ?? 0) + 1, patches }
      setShown({ issue: issue.id, page: last, size, remarks })
    })
  }, [issue, publication, photos])

  return shown?.issue === issue?.id ? shown : undefined
}
