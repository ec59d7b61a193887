// EmailRemarks: which mail programs ignore what of the mail; nothing of it keeps the mail from being read.
import { useTranslation } from 'react-i18next'
import type { MailProgram, Remark } from '#core/render/email-lint'
import { emailFeatures } from '#shared/words/email'

export function EmailRemarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  const { t, i18n } = useTranslation()
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction', style: 'narrow' })
  const named = (programs: readonly MailProgram[]): string =>
    list.format(
      [...new Set(programs.map(({ name }) => name))].map((name) => {
        const platforms = programs
          .filter((program) => program.name === name)
          .map(({ platform }) => t(`email.platform.${platform}`, { defaultValue: platform }))
        return t('email.program', { name, platform: list.format(platforms) })
      }),
    )
  const programs = ({ ignoredBy, partlyBy }: Remark) => (
    <>
      {ignoredBy.length > 0 && <span>{t('email.ignored', { programs: named(ignoredBy) })}</span>}
      {partlyBy.length > 0 && <span>{t('email.partly', { programs: named(partlyBy) })}</span>}
    </>
  )
  // What the articles have; a reading is made of several elements, and one line says enough.
  const own = remarks.filter(({ slug }) => slug in emailFeatures)
  const layout = remarks.filter(({ slug }) => !(slug in emailFeatures) && !/^html-r[tp]$/.test(slug))
  return (
    <details className="email-remarks">
      <summary>{t('email.remarks', { count: own.length })}</summary>
      <p>{t('email.remarks.about')}</p>
      <ul>
        {own.map((remark) => (
          <li key={remark.slug}>
            <strong>{t(`email.feature.${remark.slug}`)}</strong>
            {programs(remark)}
          </li>
        ))}
      </ul>
      <details className="email-layout">
        <summary>{t('email.layout', { count: layout.length })}</summary>
        <p>{t('email.layout.about')}</p>
        <ul>
          {layout.map((remark) => (
            <li key={remark.slug}>
              <code>{remark.feature}</code>
              {programs(remark)}
            </li>
          ))}
        </ul>
      </details>
    </details>
  )
}
