// Check: runs every rule over an issue.
import { fill, type Language, type Words } from '../words'
import { altMissing, altRepeated, altRepeatsCaption, altRepeatsHed } from './alt'
import {
  footnoteEmpty,
  linkAddressRefused,
  linkArticleMissing,
  sidebarHeadingMissing,
  tableHeaderMissing,
} from './blocks'
import { letterBorrowed } from './borrowed'
import { captionMissing, creditMissing, photoCoarse, photoFileMissing, photoLocated } from './photos'
import type { Finding, Rule, Severity, Subject } from './rule'
import {
  articleEmpty,
  blockUnknown,
  dateMissing,
  hedMissing,
  hedRepeated,
  issueEmpty,
  numberMissing,
  numberUsedTwice,
  sectionEmpty,
} from './structure'
import { tk } from './tk'
import { photoUnreadable } from './unreadable'
import { webAddressMissing } from './web-address'

/** A new rule is one entry here. */
export const rules: readonly Rule[] = [
  numberMissing,
  numberUsedTwice,
  dateMissing,
  issueEmpty,
  sectionEmpty,
  hedMissing,
  hedRepeated,
  articleEmpty,
  blockUnknown,
  tk,
  footnoteEmpty,
  linkArticleMissing,
  linkAddressRefused,
  sidebarHeadingMissing,
  tableHeaderMissing,
  photoFileMissing,
  photoUnreadable,
  altMissing,
  altRepeatsHed,
  altRepeatsCaption,
  altRepeated,
  captionMissing,
  creditMissing,
  photoCoarse,
  photoLocated,
  webAddressMissing,
  letterBorrowed,
]

const order: Readonly<Record<Severity, number>> = { block: 0, warn: 1, note: 2 }

/** Every finding, the blocking ones first, then in the order of rules and places. */
export const check = (subject: Subject): Finding[] =>
  rules
    .flatMap((rule) =>
      [...rule.check(subject)].map((finding) => ({ ...finding, rule: rule.id, severity: rule.severity })),
    )
    .sort((one, other) => order[one.severity] - order[other.severity])

export type Counts = Readonly<Record<Severity, number>>

export const countFindings = (findings: readonly Finding[]): Counts => {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return { block: count('block'), warn: count('warn'), note: count('note') }
}

/** The finding in one sentence of `language`. */
export function sayFinding(finding: Finding, language: Language): string {
  const rule = rules.find(({ id }) => id === finding.rule)
  const photoKey = finding.with.cover ? 'photo.cover' : finding.with.logo ? 'photo.logo' : 'photo.nth'
  const photo = fill(photoWords[photoKey][language], finding.with)
  return fill(rule?.sentence[language] ?? finding.rule, { ...finding.with, photo })
}

const photoWords = {
  'photo.cover': { en: 'The cover photograph', ja: '表紙の写真' },
  'photo.logo': { en: 'The nameplate’s logo', ja: '題字のロゴ' },
  'photo.nth': { en: 'Photo {{nth}} of “{{article}}”', ja: '「{{article}}」の{{nth}}枚目の写真' },
} as const satisfies Words
