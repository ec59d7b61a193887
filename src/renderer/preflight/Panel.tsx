// Panel: the findings at the foot of the plan, by rule; opened, one by one with a way to each.
import { ChevronDown, ChevronRight, CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { countFindings, rules, sayFinding } from '#core/preflight/check'
import type { Finding, Rule, Severity } from '#core/preflight/rule'
import type { Language } from '#core/words'
import { goTo } from './goTo'
import { keyOf } from './key'
import { closePreflight, openPreflight, usePreflightOpen } from './open'
import './preflight.css'
import { shapes } from './shapes'
import { useFindings } from './useFindings'

export function PreflightPanel() {
  const { t, i18n } = useTranslation()
  const language = i18n.language as Language
  const findings = useFindings()
  const open = usePreflightOpen((state) => state.open)
  const panel = useRef<HTMLElement>(null)
  const { block, warn } = countFindings(findings)
  const groups = rules.flatMap((rule) => {
    const found = findings.filter((finding) => finding.rule === rule.id)
    return found.length > 0 ? [{ rule, found }] : []
  })
  groups.sort((one, other) => rank[one.rule.severity] - rank[other.rule.severity])

  useEffect(() => {
    if (open) panel.current?.querySelector<HTMLElement>('button')?.focus()
  }, [open])

  return (
    <section
      ref={panel}
      className="preflight"
      data-open={open || undefined}
      aria-labelledby="preflight-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) closePreflight()
      }}
    >
      <button
        type="button"
        className="preflight-head"
        aria-expanded={open}
        onClick={open ? closePreflight : openPreflight}
      >
        <span id="preflight-title">{t('preflight.title')}</span>
        <span className="preflight-sum">
          {findings.length === 0 ? t('preflight.clear') : t('preflight.to-fix', { count: block + warn })}
        </span>
        {open ? <ChevronDown size={14} aria-hidden="true" /> : <ChevronRight size={14} aria-hidden="true" />}
      </button>
      {groups.length === 0 && open && (
        <p className="preflight-clear">
          <CircleCheck size={14} aria-hidden="true" />
          {t('preflight.clear.long')}
        </p>
      )}
      <ul className="preflight-groups">
        {groups.map(({ rule, found }) => (
          <li key={rule.id}>
            <Group rule={rule} found={found} open={open} language={language} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const rank: Readonly<Record<Severity, number>> = { block: 0, warn: 1, note: 2 }

interface GroupProps {
  readonly rule: Rule
  readonly found: readonly Finding[]
  readonly open: boolean
  readonly language: Language
}

function Group({ rule, found, open, language }: GroupProps) {
  const { t } = useTranslation()
  const Shape = shapes[rule.severity]
  const first = found[0] as Finding
  return (
    <>
      <button
        type="button"
        className="preflight-rule"
        data-severity={rule.severity}
        onClick={() => goTo(first.place)}
      >
        <Shape size={14} aria-hidden="true" />
        <span>{rule.heading[language]}</span>
        <span className="preflight-count">{found.length}</span>
      </button>
      {open && (
        <>
          <p className="preflight-reason">
            {rule.reason[language]}{' '}
            <cite>
              {t('preflight.source', {
                source: typeof rule.source === 'string' ? rule.source : rule.source[language],
              })}
            </cite>
          </p>
          <ul className="preflight-places">
            {found.map((finding) => (
              <li key={keyOf(finding)}>
                <button type="button" className="preflight-place" onClick={() => goTo(finding.place)}>
                  {sayFinding(finding, language)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
