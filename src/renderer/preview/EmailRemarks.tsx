// EmailRemarks: which mail programs ignore what of the mail; nothing of it keeps the mail from being read.
import { useTranslation } from 'react-i18next'
import type { MailProgram, Remark } from '#core/render/email-lint'

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
  return (
    <details className="email-remarks">
      <summary>{t('email.remarks', { count: remarks.length })}</summary>
      <p>{t('email.remarks.about')}</p>
      <ul>
        {remarks.map(({ feature, ignoredBy, partlyBy }) => (
          <li key={feature}>
            <code>{feature}</code>
            {ignoredBy.length > 0 && <span>{t('email.ignored', { programs: named(ignoredBy) })}</span>}
            {partlyBy.length > 0 && <span>{t('email.partly', { programs: named(partlyBy) })}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
