// Preflight: each rule by its id, with an issue that breaks it and one that does not.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newArticle } from '#core/article/article'
import type { Block } from '#core/body/blocks'
import type { Body } from '#core/body/body'
import type { PhotoUse } from '#core/photo/use'
import { check, countFindings, rules, sayFinding } from '#core/preflight/check'
import type { Subject } from '#core/preflight/rule'
import { anArticle, anIssue, aPublication, aSection, aSubject, aUse, paragraph } from '../make'

const found = (subject: Subject) => check(subject).map(({ rule }) => rule)
const withUses = (...uses: PhotoUse[]) =>
  aSubject(
    anIssue([
      aSection([
        anArticle(
          { hed: 'Tide tables' },
          uses.map((use) => ({ kind: 'photo', use })),
        ),
      ]),
    ]),
  )

test('an issue with everything in its place has no findings', () => {
  expect(check(withUses(aUse(), aUse()))).toEqual([])
})

test('link-address-refused: a link that would run something or lead to this machine, and no other', () => {
  const link = (url: string): Block => ({
    kind: 'paragraph',
    content: [{ kind: 'link', url, title: '', children: [{ kind: 'text', text: 'here', marks: [] }] }],
  })
  const own = anArticle({ hed: 'Ways' })
  const away = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'quay.html',
    'ftp://quay.example',
    '',
  ]
  const fine = [
    'https://quay.example/',
    'HTTP://quay.example',
    'mailto:a@quay.example',
    'tel:+4755',
    `article:${own.id}`,
  ]
  const issue = anIssue([aSection([own, anArticle({ hed: 'Links' }, [...away, ...fine].map(link))])])
  const found = check(aSubject(issue)).filter(({ rule }) => rule === 'link-address-refused')
  expect(found.map(({ place }) => place.block)).toEqual(away.map((_, index) => index))
  expect(found[0]).toMatchObject({
    severity: 'warn',
    with: { words: 'here', address: 'javascript:alert(1)' },
  })
})

test('tk: in a field, a caption or the text, word-bounded and in capitals', () => {
  const blocks: Block[] = [
    paragraph('Some TK, TKTK and 写真TKを; but not tk, ATK or TK3.'),
    { kind: 'photo', use: aUse({ caption: 'Caption TK' }) },
  ]
  const findings = check(aSubject(anIssue([aSection([anArticle({ hed: 'TK: a hed' }, blocks)])])))
  expect(findings.map(({ rule, place }) => [rule, place.field])).toEqual([
    ['tk', 'hed'],
    ['tk', 'body'],
    ['tk', 'body'],
    ['tk', 'body'],
    ['tk', 'caption'],
  ])
})

test('alt-missing: an empty alt is found, a decorative photograph needs none', () => {
  expect(found(withUses(aUse({ alt: ' ' })))).toEqual(['alt-missing'])
  expect(found(withUses(aUse({ alt: '', decorative: true })))).toEqual([])
})

test('alt-repeats-hed: case, spaces and outer punctuation do not hide it', () => {
  expect(found(withUses(aUse({ alt: '  tide  TABLES. ' })))).toEqual(['alt-repeats-hed'])
})

test('alt-repeats-hed: the hed of another article counts too, and is said once a photograph', () => {
  const two = anIssue([
    aSection([
      anArticle({ hed: 'One' }),
      anArticle({ hed: 'Two' }, [
        { kind: 'gallery', layout: 'grid', uses: [aUse({ alt: 'One' }), aUse({ alt: 'One' })] },
      ]),
    ]),
  ])
  expect(found(aSubject(two))).toEqual(['alt-repeats-hed', 'alt-repeats-hed'])
})

test('alt-repeats-caption', () => {
  expect(found(withUses(aUse({ alt: 'The quay at dawn', caption: 'The quay at dawn.' })))).toEqual([
    'alt-repeats-caption',
  ])
})

test('alt-repeated: two photographs with one alt, but not one photograph used twice', () => {
  const other = 'b'.repeat(64)
  const subject = withUses(aUse({ alt: 'A boat' }), aUse({ alt: 'A boat', photo: other }))
  const photos = new Map([...subject.photos, [other, { ...[...subject.photos.values()][0], sha256: other }]])
  expect(found({ ...subject, photos: photos as Subject['photos'] })).toEqual(['alt-repeated', 'alt-repeated'])
  expect(found(withUses(aUse({ alt: 'A boat' }), aUse({ alt: 'A boat' })))).toEqual([])
})

test('photo-file-missing: an empty slot, and a photograph whose file is gone', () => {
  expect(found(withUses(aUse({ photo: null })))).toEqual(['photo-file-missing'])
  expect(found(withUses(aUse({ photo: 'c'.repeat(64) })))).toEqual(['photo-file-missing'])
})

test('caption-missing and credit-missing', () => {
  expect(found(withUses(aUse({ caption: '' })))).toEqual(['caption-missing'])
  expect(found(withUses(aUse({ credit: '' })))).toEqual(['credit-missing'])
})

test('photo-located: the file says where it was taken', () => {
  const subject = withUses(aUse({}))
  const photos = new Map([...subject.photos].map(([sum, photo]) => [sum, { ...photo, located: true }]))
  expect(found({ ...subject, photos })).toEqual(['photo-located'])
})

test('photo-coarse: fewer than a hundred dots an inch on this paper, where it stands', () => {
  const sized = (width: number, height: number, columns: 1 | 2 = 2) => {
    const subject = withUses(aUse({}))
    const photos = new Map([...subject.photos].map(([sum, photo]) => [sum, { ...photo, width, height }]))
    const publication = { ...subject.publication }
    return check({
      ...subject,
      photos,
      publication: { ...publication, design: { ...publication.design, columns } },
    })
  }
  expect(sized(1600, 1200)).toEqual([])
  // The first of an article stands 174 mm wide.
  expect(sized(700, 500)).toEqual([])
  const [coarse, ...more] = sized(120, 80)
  expect([coarse?.rule, coarse?.with['dots'], more]).toEqual(['photo-coarse', 17, []])
  expect(coarse && sayFinding(coarse, 'en')).toMatch(/has only 17 dots an inch where it stands on paper\.$/)
  // As high as the page lets it be, it is narrower.
  expect(sized(500, 1200)).toEqual([])
  const elsewhere = withUses(aUse({}))
  const photos = new Map([...elsewhere.photos].map(([sum, photo]) => [sum, { ...photo, width: 120 }]))
  const sections = elsewhere.issue.sections.map((section) => ({
    ...section,
    articles: section.articles.map((article) => ({
      ...article,
      channels: { ...article.channels, pdf: false },
    })),
  }))
  expect(found({ ...elsewhere, photos, issue: { ...elsewhere.issue, sections } })).toEqual([])
})

test('the cover photograph is held to the same rules', () => {
  const issue = anIssue(undefined, { cover: aUse({ credit: '' }) })
  const [finding] = check(aSubject(issue))
  expect(finding?.rule).toBe('credit-missing')
  expect(finding && sayFinding(finding, 'en')).toBe('The cover photograph has no credit.')
})

test('number-missing', () => {
  expect(found(aSubject(anIssue(undefined, { number: null })))).toEqual(['number-missing'])
})

test('date-missing', () => {
  expect(found(aSubject(anIssue(undefined, { date: null })))).toEqual(['date-missing'])
})

test('number-used-twice: only within the volume, and not by itself', () => {
  const issue = anIssue(undefined, { number: 3, volume: 2 })
  const sibling = (id: string, volume: number) =>
    ({ id, number: 3, volume }) as unknown as Subject['siblings'][number]
  expect(found(aSubject(issue, { siblings: [sibling('other', 2)] }))).toEqual(['number-used-twice'])
  expect(found(aSubject(issue, { siblings: [sibling('other', 1), sibling(issue.id, 2)] }))).toEqual([])
})

test('issue-empty and section-empty', () => {
  expect(found(aSubject(anIssue([])))).toEqual(['issue-empty'])
  expect(found(aSubject(anIssue([aSection(), aSection([])])))).toEqual(['section-empty'])
})

test('hed-missing and hed-repeated', () => {
  expect(found(aSubject(anIssue([aSection([anArticle({ hed: '' })])])))).toEqual(['hed-missing'])
  expect(found(aSubject(anIssue([aSection([anArticle({ hed: 'A' }), anArticle({ hed: 'a' })])])))).toEqual([
    'hed-repeated',
  ])
})

test('article-empty', () => {
  expect(found(aSubject(anIssue([aSection([newArticle('x', 'Hed')])])))).toEqual(['article-empty'])
})

test('block-unknown: at the root and inside a paragraph', () => {
  const strange = (type: string) => ({ type, version: 9 })
  const body = {
    root: {
      type: 'root',
      children: [strange('hologram'), { type: 'paragraph', children: [strange('smell')] }],
    },
  } as unknown as Body
  const findings = check(aSubject(anIssue([aSection([anArticle({ body })])])))
  expect(findings.map((finding) => [finding.rule, finding.with.type])).toEqual([
    ['block-unknown', 'hologram'],
    ['block-unknown', 'smell'],
  ])
})

test('blocking findings come first, and are counted', () => {
  const findings = check(withUses(aUse({ caption: '', credit: '' }), aUse({ caption: '' })))
  expect(findings.map(({ severity }) => severity)).toEqual(['block', 'warn', 'warn'])
  expect(countFindings(findings)).toEqual({ block: 1, warn: 2, note: 0 })
})

test('a finding is a whole sentence in both languages', () => {
  const subject = { ...withUses(aUse({ alt: '' })), publication: aPublication() }
  const [finding] = check(subject)
  expect(finding && sayFinding(finding, 'en')).toBe('Photo 1 of “Tide tables” has no alt text.')
  expect(finding && sayFinding(finding, 'ja')).toBe(
    '「Tide tables」の1枚目の写真に代替テキストがありません。',
  )
})

test('every rule is explained in docs/preflight-rules.md, and nothing else is', () => {
  const page = readFileSync('docs/preflight-rules.md', 'utf8')
  const ids = [...page.matchAll(/^### `(.+)`$/gm)].map(([, id]) => id)
  expect(ids.toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
})

test('a paragraph is enough for an article', () => {
  expect(found(aSubject(anIssue([aSection([anArticle({}, [paragraph('One word')])])])))).toEqual([])
})

test('photo-unreadable: each photograph that was tried in vain is named with its article and file', () => {
  const subject = withUses(aUse(), aUse())
  const [photo] = [...subject.photos.values()]
  const broken = { ...subject, unreadable: new Set([photo?.sha256 ?? '']) }
  const findings = check(broken).filter(({ rule }) => rule === 'photo-unreadable')
  expect(findings.length).toBeGreaterThan(0)
  expect(sayFinding(findings[0] as (typeof findings)[0], 'en')).toBe(
    `Photo 1 of “Tide tables” is left out: its file ${photo?.name} is damaged or cannot be decoded.`,
  )
  expect(found({ ...subject, unreadable: new Set() })).toEqual([])
})

test('letter-borrowed: each article is named with the letters that no font has, and only when a PDF was made', () => {
  const issue = anIssue([
    aSection([
      anArticle({ hed: 'Songs' }, [paragraph('아리랑, 도라지')]),
      anArticle({ hed: 'Tides' }, [paragraph('Low')]),
    ]),
  ])
  const subject = aSubject(issue)
  expect(found(subject)).toEqual([])
  expect(found({ ...subject, borrowed: new Set(['가']) })).toEqual(['letter-borrowed'])
  const findings = check({ ...subject, borrowed: new Set(['리', '라']) })
  expect(findings.map(({ rule, severity, place }) => [rule, severity, place.article])).toEqual([
    ['letter-borrowed', 'warn', issue.sections[0]?.articles[0]?.id],
  ])
  expect(sayFinding(findings[0] as (typeof findings)[0], 'en')).toContain('리 라, used in “Songs”')
})

test('web-address-missing: said where the mail has nowhere to lead, and not where nothing goes by mail', () => {
  const issue = anIssue()
  const nowhere = { publication: aPublication({ webAddress: '' }) }
  expect(found(aSubject(issue, nowhere))).toEqual(['web-address-missing'])
  expect(
    found(aSubject(issue, { publication: aPublication({ webAddress: 'https://a.example/{volume}/' }) })),
  ).toEqual(['web-address-missing'])
  expect(found(aSubject(issue))).toEqual([])
  const paper = anIssue([
    aSection([anArticle({ channels: { web: true, email: false, pdf: true, text: true } })]),
  ])
  expect(found(aSubject(paper, nowhere))).toEqual([])
})
