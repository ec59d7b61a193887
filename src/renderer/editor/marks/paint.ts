// Paint: marks words on the paper without touching them, after the typing, never during it.
import { mergeRegister } from 'lexical'
import { editor } from '../engine'
import { loadTag } from '../sessions'
import { forgetLines } from './body-lines'
import { tidyMirrors } from './field-mirror'
import { type PageLine, pageLines } from './page-lines'
import { nearView } from './view'

export interface Marked {
  readonly line: PageLine
  readonly start: number
  readonly end: number
}

/** Names of the highlights; marks.css says how each looks. */
export type MarkName = 'found' | 'found-now' | 'tk' | 'spelling'

/** Says what of the lines is to be marked. */
export type Marker = (lines: readonly PageLine[]) => Iterable<Marked>

const markers = new Map<MarkName, Marker>()
const marked = new Map<MarkName, readonly Marked[]>()
const painted = new Set<() => void>()
/** Milliseconds after the last change. */
const pause = 200
let timer: ReturnType<typeof setTimeout> | undefined

export function registerMarker(name: MarkName, marker: Marker): () => void {
  markers.set(name, marker)
  repaint()
  return () => {
    markers.delete(name)
    marked.delete(name)
    CSS.highlights?.delete(name)
  }
}

/** What is marked now, in the order of the page. */
export const marksOf = (name: MarkName): readonly Marked[] => marked.get(name) ?? []

/** Calls back whenever marks have changed. */
export function onPaint(listener: () => void): () => void {
  painted.add(listener)
  return () => painted.delete(listener)
}

/** Marks anew as soon as nothing else is to do. */
export function repaint(): void {
  clearTimeout(timer)
  timer = setTimeout(() => requestIdleCallback(paint, { timeout: 1000 }), pause)
}

/** Marks anew at once. */
export function paint(): void {
  clearTimeout(timer)
  timer = undefined
  if (editor.isComposing()) return repaint()
  if (!editor.getRootElement() || !CSS.highlights) return
  const lines = pageLines()
  for (const [name, marker] of markers) marked.set(name, [...marker(lines)])
  showInView()
  for (const listener of painted) listener()
}

/**
 * Only marks in or near the view are on the page: with each change of the text Chromium goes through all ranges of all
 * highlights, so that a long article full of marks would make every key slower.
 */
function showInView(): void {
  const isNear = nearView()
  const fields = new Set<HTMLTextAreaElement>()
  for (const name of markers.keys()) {
    const near = marksOf(name).filter(({ line }) => line.block === undefined || isNear(line.block))
    for (const { line } of near) if (line.field) fields.add(line.field)
    show(name, new Set(near.flatMap(({ line, start, end }) => line.range(start, end) ?? [])))
  }
  tidyMirrors(fields)
}

/** Only what differs is touched. */
function show(name: MarkName, ranges: ReadonlySet<Range>): void {
  const highlight = CSS.highlights.get(name) ?? new Highlight()
  for (const range of highlight) if (!ranges.has(range as Range)) highlight.delete(range)
  for (const range of ranges) if (!highlight.has(range)) highlight.add(range)
  highlight.priority = priorities[name]
  if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight)
}

const priorities: Readonly<Record<MarkName, number>> = { spelling: 0, tk: 1, found: 2, 'found-now': 3 }

/** Keeps the marks where their words are. */
export const registerPaint = (): (() => void) => {
  const onField = (event: Event) => {
    if (event.target instanceof HTMLTextAreaElement) repaint()
  }
  let frame = 0
  const onScroll = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(showInView)
  }
  addEventListener('input', onField)
  document.addEventListener('scroll', onScroll, { capture: true, passive: true })
  repaint()
  return mergeRegister(
    () => removeEventListener('input', onField),
    () => document.removeEventListener('scroll', onScroll, { capture: true }),
    () => cancelAnimationFrame(frame),
    () => clearTimeout(timer),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (tags.has(loadTag)) forgetLines()
      else if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
      else forgetLines(dirtyElements.keys())
      repaint()
    }),
  )
}
