// PdfPage: one page of the PDF on a canvas, drawn when it comes into view.
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef } from 'react'

export interface PageSize {
  /** In points. */
  readonly width: number
  readonly height: number
}

interface Props {
  readonly document: PDFDocumentProxy
  readonly page: number
  readonly size: PageSize
  /** In CSS pixels. */
  readonly width: number
  readonly label: string
}

/** The canvas keeps its last picture until the new one is whole, so that nothing flashes. */
export function PdfPage({ document, page, size, width, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const height = Math.round((width * size.height) / size.width)

  useEffect(() => {
    const target = canvas.current
    if (!target || width <= 0) return
    let task: RenderTask | undefined
    let gone = false
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        watch.disconnect()
        void draw()
      },
      { rootMargin: '400px' },
    )
    const draw = async () => {
      // Of a document that another has just taken the place of, nothing is drawn.
      const proxy = await document.getPage(page).catch(() => undefined)
      if (gone || !proxy) return
      const viewport = proxy.getViewport({ scale: (width / size.width) * window.devicePixelRatio })
      const sheet = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height))
      const context = sheet.getContext('2d', { alpha: false })
      if (!context) return
      task = proxy.render({
        canvas: null,
        canvasContext: context as unknown as CanvasRenderingContext2D,
        viewport,
      })
      // A page that scrolled away is cancelled; that is no failure.
      await task.promise.catch(() => undefined)
      if (gone) return
      target.width = sheet.width
      target.height = sheet.height
      target.getContext('2d')?.drawImage(sheet, 0, 0)
    }
    watch.observe(target)
    return () => {
      gone = true
      watch.disconnect()
      task?.cancel()
    }
  }, [document, page, size, width])

  return <canvas ref={canvas} className="pdf-sheet" style={{ width, height }} role="img" aria-label={label} />
}
