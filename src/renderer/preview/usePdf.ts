// usePdf: the stored issue's PDF, made again when the draft has changed.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '#core/result'
import { saveNow } from '../state/autosave'
import { bridge } from '../state/bridge'
import { useDesk } from '../state/desk'
import type { PageSize } from './PdfPage'

GlobalWorkerOptions.workerSrc = workerUrl

export interface PdfState {
  readonly document: PDFDocumentProxy | null
  /** Of its pages. */
  readonly sizes: readonly PageSize[]
  readonly bytes: number
  /** The issue's revision that the document shows. */
  readonly revision: number
  readonly working: boolean
  readonly fault: Fault | null
}

const none: PdfState = { document: null, sizes: [], bytes: 0, revision: -1, working: true, fault: null }

/** Milliseconds of quiet after a save before the pages are set again. */
const quiet = 600

export function usePdf(): PdfState & { retry: () => void } {
  const issue = useDesk((state) => state.issue?.id ?? null)
  const draft = useDesk((state) => state.issue)
  const publication = useDesk((state) => state.publication)
  const [state, setState] = useState(none)
  const turn = useRef(0)

  const make = useCallback(async () => {
    if (issue === null) return
    const mine = ++turn.current
    setState((now) => ({ ...now, working: true, fault: null }))
    // A save that fails is said in the status bar; the pages then show what the disk has.
    await saveNow()
    const answer = await bridge.request('pdf.preview', { issue })
    if (mine !== turn.current) return
    if (!answer.ok) {
      setState((now) => ({ ...now, working: false, fault: answer.fault }))
      return
    }
    const { bytes, revision: shown } = answer.value
    const size = bytes.byteLength
    const document = await getDocument({ data: bytes, isEvalSupported: false, useSystemFonts: false }).promise
    const sizes = await pageSizes(document)
    if (mine !== turn.current) {
      void document.loadingTask.destroy()
      return
    }
    setState((now) => {
      void now.document?.loadingTask.destroy()
      return { document, sizes, bytes: size, revision: shown, working: false, fault: null }
    })
  }, [issue])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the draft or the design is the reason to set the pages again
  useEffect(() => {
    const timer = setTimeout(() => void make(), turn.current === 0 ? 0 : quiet)
    return () => clearTimeout(timer)
  }, [make, draft, publication])

  useEffect(
    () => () => {
      turn.current = -1
    },
    [],
  )

  return { ...state, retry: () => void make() }
}

async function pageSizes(document: PDFDocumentProxy): Promise<PageSize[]> {
  const sizes: PageSize[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const { width, height } = (await document.getPage(page)).getViewport({ scale: 1 })
    sizes.push({ width, height })
  }
  return sizes
}
