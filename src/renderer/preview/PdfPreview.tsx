// PdfPreview: the pages of the PDF, the very bytes an export would write.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sayBytes } from '#core/size'
import { useDesk } from '../state/desk'
import { say } from '../words'
import { type PageSize, PdfPage } from './PdfPage'
import { usePdf } from './usePdf'
import { useWidth } from './useWidth'

const gap = 16

export function PdfPreview() {
  const { t, i18n } = useTranslation()
  const { document, sizes, bytes, working, fault, retry } = usePdf()
  const [frame, width] = useWidth<HTMLDivElement>()
  const [single, setSingle] = useState<number | null>(null)
  const language = useDesk((state) => state.issue?.language ?? 'en')

  const columns = single !== null || width < 340 ? 1 : 2
  const pageWidth = Math.floor((width - gap * (columns - 1)) / columns)
  const pages = single !== null && sizes[single] ? [single] : sizes.map((_, index) => index)

  return (
    <div className="preview-scroll" aria-busy={working}>
      <div
        ref={frame}
        className="pdf-grid"
        style={{ gridTemplateColumns: `repeat(${columns}, 1fr)`, gap }}
        lang={language}
      >
        {document &&
          pages.map((index) => (
            <button
              key={index}
              type="button"
              className="pdf-page"
              aria-pressed={single === index}
              onClick={() => setSingle(single === index ? null : index)}
              title={
                single === index ? t('preview.pdf.overview') : t('preview.pdf.enlarge', { page: index + 1 })
              }
            >
              <PdfPage
                document={document}
                page={index + 1}
                size={sizes[index] as PageSize}
                width={pageWidth}
                label={t('preview.pdf.page', { page: index + 1, pages: sizes.length })}
              />
            </button>
          ))}
      </div>
      <p className="preview-facts" role="status">
        {fault ? (
          <>
            {t('preview.pdf.failed', { why: say(fault) })}{' '}
            <button type="button" className="link-button" onClick={retry}>
              {t('preview.pdf.retry')}
            </button>
          </>
        ) : working ? (
          t(document ? 'preview.pdf.stale' : 'preview.pdf.working')
        ) : (
          t('preview.pdf.facts', { count: sizes.length, size: sayBytes(bytes, i18n.language) })
        )}
      </p>
    </div>
  )
}
