// usePages: the web edition of the draft, a moment behind the typing.
import { useEffect, useState } from 'react'
import { line, type PageAnswer } from '../background/ask'
import { useDesk } from '../state/desk'
import type { Patch } from './patch'
import { useFaces } from './useFaces'

export interface ShownPage {
  readonly path: string
  readonly html: string
  /** Counts the states that the page was in. */
  readonly version: number
  /** How to get here from the version before; undefined where the whole page is new. */
  readonly patches: readonly Patch[] | undefined
}

const render = line('web')

/** What the worker answered last; it outlives the pane, for the worker does too. */
let known: ReadonlyMap<string, ShownPage> = new Map()

function taken(answer: readonly PageAnswer[]): ShownPage[] {
  const pages = answer.map(({ path, html, patches }) => {
    const before = known.get(path)
    if (html === undefined && before) return before
    return { path, html: html ?? '', version: (before?.version ?? 0) + 1, patches }
  })
  known = new Map(pages.map((page) => [page.path, page]))
  return pages
}

export function usePages(): readonly ShownPage[] {
  const issue = useDesk((state) => state.issue)
  const publication = useDesk((state) => state.publication)
  const photos = useDesk((state) => state.photos)
  const faces = useFaces()
  const [shown, setShown] = useState<{ readonly issue: string; readonly pages: readonly ShownPage[] }>()

  useEffect(() => {
    if (!issue || !publication || !faces) return
    render({ issue, publication, photos, faces }, (answer) =>
      setShown({ issue: issue.id, pages: taken(answer) }),
    )
  }, [issue, publication, photos, faces])

  // Pages of another issue are no preview of this one.
  return shown && shown.issue === issue?.id ? shown.pages : []
}
