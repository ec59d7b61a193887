// usePages: the web edition of the draft, a moment behind the typing.
import { useEffect, useState } from 'react'
import type { WebPage } from '#core/render/web'
import { line } from '../background/ask'
import { useDesk } from '../state/desk'
import { useFaces } from './useFaces'

const render = line('web')

export function usePages(): readonly WebPage[] {
  const issue = useDesk((state) => state.issue)
  const publication = useDesk((state) => state.publication)
  const photos = useDesk((state) => state.photos)
  const faces = useFaces()
  const [pages, setPages] = useState<{ readonly issue: string; readonly pages: readonly WebPage[] }>()

  useEffect(() => {
    if (!issue || !publication || !faces) return
    render({ issue, publication, photos, faces }, (pages) => setPages({ issue: issue.id, pages }))
  }, [issue, publication, photos, faces])

  // Pages of another issue are no preview of this one.
  return pages && pages.issue === issue?.id ? pages.pages : []
}
