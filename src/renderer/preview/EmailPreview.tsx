// EmailPreview: the e-mail edition in light and dark, with its size and what mail programs make of it.
import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mailWidth } from '#core/render/email-frame'
import { EmailMeter } from './EmailMeter'
import { EmailRemarks } from './EmailRemarks'
import type { Scheme } from './scheme'
import { useEmail } from './useEmail'
import { useWidth } from './useWidth'
import { Frame } from './WebPreview'

const schemes = ['light', 'dark'] as const satisfies readonly Scheme[]
/** As wide as the mail in a reading pane that gives it some air. */
const pane = mailWidth + 40

export function EmailPreview() {
  const { t } = useTranslation()
  const email = useEmail()
  const [scheme, setScheme] = useState<Scheme>('light')
  const [frame, width, height] = useWidth<HTMLDivElement>()
  const scale = width > 0 ? Math.min(1, width / pane) : 1
  const screen = Math.max(pane, width)

  return (
    <>
      <div ref={frame} className="web-frame">
        {email && width > 0 && (
          <Frame
            page={email.page}
            anchor=""
            title={t('email.frame')}
            scheme={scheme}
            width={scale < 1 ? pane : screen}
            height={Math.ceil(height / scale)}
            scale={scale}
            onVisit={stay}
          />
        )}
      </div>
      <div className="email-facts">
        <ToggleGroup
          className="preview-forms email-schemes"
          aria-label={t('email.scheme')}
          value={[scheme]}
          onValueChange={([name]) => name && setScheme(name as Scheme)}
        >
          {schemes.map((name) => (
            <Toggle key={name} value={name} className="preview-form">
              {t(`email.scheme.${name}`)}
            </Toggle>
          ))}
        </ToggleGroup>
        {email && <EmailMeter size={email.size} />}
        {email && <EmailRemarks remarks={email.remarks} />}
      </div>
    </>
  )
}

/** A mail has no other pages. */
const stay = (): void => undefined
