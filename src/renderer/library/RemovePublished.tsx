// RemovePublished: asks once before a published issue goes to the trash.
import { useTranslation } from 'react-i18next'
import type { IssueSummary } from '#core/issue/summary'
import { sayNumber } from '../state/number'
import { closeSheet } from '../state/view'
import { Sheet } from '../ui/Sheet'
import { removeIssue } from './remove'

export function RemovePublished({ issue }: { readonly issue: IssueSummary }) {
  const { t } = useTranslation()
  const number = sayNumber(t, issue)
  return (
    <Sheet
      title={t('published.remove.title')}
      onClose={closeSheet}
      onSubmit={closeSheet}
      actions={
        <>
          <button type="submit" className="button">
            {t('trash.keep')}
          </button>
          <button
            type="button"
            className="button button-grave"
            onClick={() => {
              closeSheet()
              void removeIssue(t, issue, { evenPublished: true })
            }}
          >
            {t('published.remove.do')}
          </button>
        </>
      }
    >
      <p>{t('published.remove.say', { issue: number })}</p>
    </Sheet>
  )
}
