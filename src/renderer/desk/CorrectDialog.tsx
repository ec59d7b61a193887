// CorrectDialog: asks once before a published issue is changed.
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { correctIssue } from '../state/sitting'
import { closeSheet, openSheet } from '../state/view'
import { Sheet } from '../ui/Sheet'

/** `details`: it was asked from the details of the issue, and goes back there. */
export function CorrectDialog({ details }: { readonly details: boolean }) {
  const { t } = useTranslation()
  const go = useRef<HTMLButtonElement>(null)
  const leave = () => (details ? openSheet({ kind: 'issue' }) : closeSheet())
  const correct = async () => {
    const corrected = await correctIssue()
    leave()
    // The button that had the focus is gone.
    if (corrected && !details)
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('.article-desk [data-field="hed"]')?.focus(),
      )
  }
  return (
    <Sheet
      title={t('published.correct.title')}
      onClose={leave}
      onSubmit={() => void correct()}
      focus={go}
      actions={
        <>
          <button type="button" className="button" onClick={leave}>
            {t('app.cancel')}
          </button>
          <button ref={go} type="submit" className="button button-primary">
            {t('published.correct.do')}
          </button>
        </>
      }
    >
      <div className="form">
        <p>{t('published.correct.say')}</p>
        <p>{t('published.correct.kept')}</p>
      </div>
    </Sheet>
  )
}
