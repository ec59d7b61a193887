// Edits: each one is taken back exactly by its inverse, in any order that an editor can make.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdit, type Edit, inverseOf } from '#core/edit/edit'
import { articlesOf, type Issue } from '#core/issue/issue'
import { anArticle, anIssue, aSection } from '../make'

const start = (): Issue =>
  anIssue([aSection([anArticle(), anArticle()]), aSection([anArticle()]), aSection([])])

/** An edit that fits the issue, chosen by four numbers. */
function anEdit(issue: Issue, [kind, a, b, c]: readonly [number, number, number, number]): Edit | undefined {
  const section = issue.sections[a % Math.max(1, issue.sections.length)]
  const target = issue.sections[b % Math.max(1, issue.sections.length)]
  const articles = articlesOf(issue)
  const article = articles[c % Math.max(1, articles.length)]?.article
  const edits: (Edit | undefined)[] = [
    { kind: 'setIssue', fields: { title: `Title ${c}`, number: a } },
    { kind: 'addSection', section: aSection(), at: b % (issue.sections.length + 1) },
    section && { kind: 'removeSection', section: section.id },
    section && { kind: 'moveSection', section: section.id, at: b % issue.sections.length },
    section && { kind: 'setSection', section: section.id, fields: { kicker: `Kicker ${c}` } },
    section && {
      kind: 'addArticle',
      section: section.id,
      article: anArticle(),
      at: b % (section.articles.length + 1),
    },
    article && { kind: 'removeArticle', article: article.id },
    article &&
      target && {
        kind: 'moveArticle',
        article: article.id,
        section: target.id,
        at: c % (target.articles.length + 1),
      },
    article && { kind: 'setArticle', article: article.id, fields: { hed: `Hed ${b}`, dek: `Dek ${c}` } },
  ]
  return edits[kind % edits.length]
}

const choices = fc.array(fc.tuple(fc.nat(8), fc.nat(20), fc.nat(20), fc.nat(20)), { maxLength: 60 })

test('taking every edit back returns the first state, doing them again the last', () => {
  fc.assert(
    fc.property(choices, (script) => {
      const first = start()
      const done: { edit: Edit; inverse: Edit }[] = []
      let issue = first
      for (const choice of script) {
        const edit = anEdit(issue, choice)
        const inverse = edit && inverseOf(issue, edit)
        if (!edit || !inverse) continue
        issue = applyEdit(issue, edit)
        done.push({ edit, inverse })
      }
      const back = done.reduceRight((state, { inverse }) => applyEdit(state, inverse), issue)
      expect(back).toEqual(first)
      expect(done.reduce((state, { edit }) => applyEdit(state, edit), back)).toEqual(issue)
    }),
  )
})

test('an edit of what is not there changes nothing and has no inverse', () => {
  const issue = start()
  const edit: Edit = { kind: 'setArticle', article: 'nobody', fields: { hed: 'x' } }
  expect(applyEdit(issue, edit)).toBe(issue)
  expect(inverseOf(issue, edit)).toBeUndefined()
})

test('an article moved down in its own section lands where it was put', () => {
  const issue = anIssue([aSection([anArticle({ id: 'a' }), anArticle({ id: 'b' }), anArticle({ id: 'c' })])])
  const section = issue.sections[0]?.id ?? ''
  const moved = applyEdit(issue, { kind: 'moveArticle', article: 'a', section, at: 1 })
  expect(moved.sections[0]?.articles.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
})

test('a body that changed later is not lost when a move is taken back', () => {
  const issue = anIssue([aSection([anArticle({ id: 'a' })]), aSection([])])
  const [from, to] = issue.sections
  const move: Edit = { kind: 'moveArticle', article: 'a', section: to?.id ?? '', at: 0 }
  const inverse = inverseOf(issue, move)
  const later = applyEdit(applyEdit(issue, move), {
    kind: 'setArticle',
    article: 'a',
    fields: { hed: 'Later' },
  })
  const back = inverse ? applyEdit(later, inverse) : later
  expect(back.sections[0]?.id).toBe(from?.id)
  expect(back.sections[0]?.articles[0]?.hed).toBe('Later')
})
