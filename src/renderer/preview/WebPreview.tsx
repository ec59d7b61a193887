// WebPreview: the web edition of the draft in a frame without scripts, patched in place as the draft changes.
import morphdom from 'morphdom'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findArticle } from '#core/issue/issue'
import { slugsOf } from '#core/issue/slugs'
import { useDesk } from '../state/desk'
import { fragmentIn, parseInert, showIn } from '../trusted'
import { applyPatches } from './patch'
import { type Scheme, setScheme } from './scheme'
import { useFollow } from './useFollow'
import { type ShownPage, usePages } from './usePages'
import { useWidth } from './useWidth'

interface Props {
  /** Of the reader's screen, in CSS pixels. */
  readonly screen: number
}

export function WebPreview({ screen }: Props) {
  const { t } = useTranslation()
  const issue = useDesk((state) => state.issue)
  const article = useDesk((state) => state.article)
  const [frame, width, height] = useWidth<HTMLDivElement>()

  const pages = usePages()
  const home = useMemo(() => {
    if (!issue || !article) return { path: 'index.html', anchor: '' }
    const slugs = slugsOf(issue)
    const section = findArticle(issue, article)?.section.id ?? ''
    return { path: `${slugs.sections.get(section)}.html`, anchor: slugs.articles.get(article) ?? '' }
  }, [issue, article])

  const [visited, setVisited] = useState<{ path: string; for: string | null } | null>(null)
  const wanted = visited && visited.for === article ? visited.path : home.path
  const page = pages.find(({ path }) => path === wanted) ?? pages[0]
  const scale = width > 0 ? Math.min(1, width / screen) : 1

  return (
    <div ref={frame} className="web-frame">
      {page && width > 0 && (
        <Frame
          page={page}
          anchor={visited && visited.for === article ? '' : home.anchor}
          follow={page.path === home.path ? article : null}
          title={t('preview.frame')}
          width={screen}
          height={Math.ceil(height / scale)}
          scale={scale}
          onVisit={(path) => setVisited({ path, for: article })}
        />
      )}
    </div>
  )
}

interface FrameProps {
  readonly page: ShownPage
  /** Scrolled to when another page or another article is shown. */
  readonly anchor: string
  /** The article whose caret is followed in the page, at the anchor. */
  readonly follow?: string | null
  readonly title: string
  /** Undefined: the window's own. */
  readonly scheme?: Scheme
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly onVisit: (path: string) => void
}

export function Frame(props: FrameProps) {
  const { page, anchor, follow = null, title, scheme, width, height, scale, onVisit } = props
  const frame = useRef<HTMLIFrameElement>(null)
  const [first] = useState(page)
  const [loaded, setLoaded] = useState(0)
  const shown = useRef({ path: page.path, anchor: '' })
  /** What the document in the frame says. */
  const said = useRef(first)

  useLayoutEffect(() => {
    if (frame.current) showIn(frame.current, first.html)
  }, [first])

  useEffect(() => {
    const document = frame.current?.contentDocument
    if (!document || loaded === 0) return
    show(document, said.current, page)
    said.current = page
    if (scheme) setScheme(document, scheme)
    if (shown.current.path !== page.path || shown.current.anchor !== anchor) {
      const target = anchor === '' ? null : document.getElementById(anchor)
      // The page comes a moment after the choice; an article that it does not have yet is waited for.
      if (anchor !== '' && !target) return
      shown.current = { path: page.path, anchor }
      if (target) target.scrollIntoView({ block: 'start' })
      else document.scrollingElement?.scrollTo(0, 0)
    }
  }, [page, anchor, loaded, scheme])
  // After the page has been put there.
  useFollow(frame, page, loaded, follow, anchor)

  useEffect(() => {
    const document = frame.current?.contentDocument
    if (!document || loaded === 0) return
    // Links lead to the edition's own pages; everything else stays where it is.
    const follow = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.('a[href]')
      if (!link) return
      event.preventDefault()
      const [path = '', fragment] = (link.getAttribute('href') ?? '').split('#')
      if (path.endsWith('.html') && !path.includes(':')) onVisit(path)
      if (fragment) document.getElementById(decodeURIComponent(fragment))?.scrollIntoView()
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [loaded, onVisit])

  return (
    <iframe
      ref={frame}
      className="web-page"
      title={title}
      sandbox="allow-same-origin"
      onLoad={() => {
        said.current = first
        setLoaded((count) => count + 1)
      }}
      style={{ width, height, transform: `scale(${scale})` }}
    />
  )
}

/** Changes only what differs, so that the reader's place is kept. */
function show(document: Document, before: ShownPage, page: ShownPage): void {
  // Chromium would keep the next article where it is, and push the one that is written up and out of sight.
  document.documentElement.style.setProperty('overflow-anchor', 'none')
  if (before === page) return
  const next = before.path === page.path && before.version === page.version - 1 ? page.patches : undefined
  if (!next || !applyPatches(document, next, fragmentIn)) replace(document, page.html)
}

function replace(document: Document, html: string): void {
  const next = parseInert(html)
  morphdom(document.documentElement, next.documentElement, {
    onBeforeElUpdated: (from, to) => !from.isEqualNode(to),
  })
}
