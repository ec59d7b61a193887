// Follow: brings the block of the caret into view in the preview's page, unless the reader is scrolling there.
import { type RefObject, useEffect, useRef } from 'react'
import { readBody } from '#core/body/read'
import { findArticle } from '#core/issue/issue'
import { elementIndexes } from '#core/render/shown'
import { type CaretPlace, useCaret } from '../state/caret'
import { useDesk } from '../state/desk'
import { untilRest } from '../state/quiet'
import type { ShownPage } from './usePages'

/** Milliseconds after the reader's own last scrolling in which the page stays where it is. */
const respite = 1000
/** What has to be in view around the caret's line, in the page's pixels. */
const around = 48
/** Where in the view a block is brought to, as part of its height. */
const upon = 0.3

/** `anchor` is the id of the article in the page; empty where another page is looked at. */
export function useFollow(
  frame: RefObject<HTMLIFrameElement | null>,
  page: ShownPage,
  loaded: number,
  article: string | null,
  anchor: string,
): void {
  const place = useCaret((state) => state.place)
  /** When the reader scrolled last, and where the caret was then: it is not gone back to. */
  const reader = useRef<Reader>({ at: Number.NEGATIVE_INFINITY, place: null })

  useEffect(() => {
    // Its document, for the window of a page that went elsewhere may not be touched.
    const document = loaded > 0 ? frame.current?.contentDocument : null
    if (!document) return
    const theirs = () => {
      reader.current = { at: performance.now(), place: useCaret.getState().place }
    }
    // By the hand or the key behind it: a page that glides or becomes shorter scrolls as well.
    const kinds = ['wheel', 'pointerdown', 'touchmove', 'keydown'] as const
    for (const kind of kinds) document.addEventListener(kind, theirs, { passive: true })
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, theirs)
    }
  }, [frame, loaded])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state of the page may have moved the block
  useEffect(() => {
    const document = loaded > 0 ? frame.current?.contentDocument : null
    if (!document || !place || place.article !== article || anchor === '') return
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      if (reader.current.place === place) return
      // A page that comes while one types is measured in the next rest.
      const left = Math.max(reader.current.at + respite - performance.now(), untilRest())
      if (left > 0) timer = setTimeout(follow, left)
      else bringIntoView(document, anchor, place)
    }
    follow()
    return () => clearTimeout(timer)
  }, [place, page, loaded, article, anchor])
}

interface Reader {
  readonly at: number
  readonly place: CaretPlace | null
}

function bringIntoView(document: Document, anchor: string, place: CaretPlace): void {
  const view = document.defaultView
  const target = elementOf(document.getElementById(anchor), place)
  if (!view || !target) return
  const box = spotIn(target, place.along, view.innerHeight)
  if (box.top >= 0 && box.bottom <= view.innerHeight) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const top = Math.max(0, view.scrollY + box.top - view.innerHeight * upon)
  view.scrollTo({ top, behavior: still ? 'instant' : 'smooth' })
}

function elementOf(article: Element | null, { article: id, at }: CaretPlace): Element | null | undefined {
  if (!article) return null
  if ('field' in at) {
    const header = article.querySelector(':scope > header')
    return header?.querySelector(`.${CSS.escape(classOf(at.field))}`) ?? header
  }
  const { issue } = useDesk.getState()
  const body = issue && findArticle(issue, id)?.article.body
  const elements = article.querySelector(':scope > .body')?.children
  if (!body || !elements) return null
  const index = elementIndexes(readBody(body))[at.block] ?? 0
  // What is written in a new block is on the page a moment later.
  return elements[Math.min(index, elements.length - 1)]
}

const classOf = (field: string): string => (field === 'byline' ? 'author' : field)

/** The whole block where it fits well into the view, else the lines around the caret. */
function spotIn(element: Element, along: number, height: number): { top: number; bottom: number } {
  const { top, bottom } = element.getBoundingClientRect()
  if (bottom - top <= height / 2) return { top, bottom }
  const line = top + (bottom - top) * along
  return { top: Math.max(top, line - around), bottom: Math.min(bottom, line + around) }
}
