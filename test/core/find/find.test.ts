// Find: what is met in every text of an issue, and that a replacement keeps looks, and an undo every byte.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '#core/body/blocks'
import { readBody } from '#core/body/read'
import { blockText } from '#core/body/text'
import { applyEdit, type Edit, inverseOf } from '#core/edit/edit'
import { matchesIn } from '#core/find/match'
import { patternOf, type Query } from '#core/find/query'
import { type Change, canReplace, editsFor } from '#core/find/replace'
import type { Issue } from '#core/issue/issue'
import { passagesOf } from '#core/issue/passages'
import { findWords } from '#shared/words/find'
import { anArticle, anIssue, aSection, aUse, paragraph, text } from '../make'

const asking = (words: string, more: Partial<Query> = {}): Query => ({
  text: words,
  regex: false,
  case: false,
  word: false,
  ...more,
})

function changesIn(issue: Issue, query: Query, replacement = ''): Change[] {
  const pattern = patternOf(query)
  if (!pattern.ok) throw new Error(pattern.fault.key)
  return passagesOf(issue).flatMap((passage) =>
    matchesIn(passage.text, pattern.value, query, replacement, passage.language).map((match) => ({
      passage,
      match,
    })),
  )
}

const found = (words: string, query: Query, language = 'en') => {
  const pattern = patternOf(query)
  return pattern.ok
    ? matchesIn(words, pattern.value, query, '', language).map(({ start, end }) => words.slice(start, end))
    : []
}

const replaceAll = (issue: Issue, query: Query, replacement: string): Issue =>
  editsFor(issue, changesIn(issue, query, replacement)).reduce(applyEdit, issue)

/** Applies the edits, then takes them back one by one from the last. */
function thereAndBack(issue: Issue, edits: readonly Edit[]): Issue {
  const back: Edit[] = []
  let now = issue
  for (const edit of edits) {
    const inverse = inverseOf(now, edit)
    if (inverse) back.unshift(inverse)
    now = applyEdit(now, edit)
  }
  return back.reduce(applyEdit, now)
}

const oneBody = (...content: Inline[]): Issue =>
  anIssue([aSection([anArticle({ hed: '' }, [{ kind: 'paragraph', content }])], { kicker: '' })])
const bodyOf = (issue: Issue) => readBody(issue.sections[0]?.articles[0]?.body as never)

describe('what is met', () => {
  it('case and whole words count only when asked', () => {
    expect(found('Sea, sea, seaside', asking('sea'))).toEqual(['Sea', 'sea', 'sea'])
    expect(found('Sea, sea, seaside', asking('sea', { case: true, word: true }))).toEqual(['sea'])
    expect(found('naïve', asking('na', { word: true }))).toEqual([])
  })
  it('a whole word of Japanese is one of the language’s own segmentation', () => {
    expect(found('東京都に行く', asking('京都', { word: true }), 'ja')).toEqual([])
    expect(found('京都に行く', asking('京都', { word: true }), 'ja')).toEqual(['京都'])
  })
  it('a straight quote finds a curly one, a space a no-break space, and a dot only a dot', () => {
    expect(found('it’s 5\u00a0km.', asking("it's 5 km."))).toEqual(['it’s 5\u00a0km.'])
    expect(found('a.b', asking('a.b', { regex: false }))).toEqual(['a.b'])
    expect(found('axb', asking('a.b'))).toEqual([])
  })
  it('a letter with its accent beside it is found by the composed letter, at its own place', () => {
    expect(found('un cafe\u0301 noir', asking('café'))).toEqual(['cafe\u0301'])
    expect(found('e\u0301e\u0301 noir', asking('noir'))).toEqual(['noir'])
  })
  it.each([
    ['(', 'find.pattern-group-open'],
    [')', 'find.pattern-group-closed'],
    ['[a', 'find.pattern-bracket'],
    ['a{', 'find.pattern-bracket'],
    ['*', 'find.pattern-repeat'],
    ['\\y', 'find.pattern-escape'],
    ['a\\', 'find.pattern-escape'],
    ['[z-a]', 'find.pattern-range'],
    ['(?<a', 'find.pattern-bad'],
  ])('the pattern %s, which is none, is said in a sentence in both languages', (text, key) => {
    expect(patternOf(asking(text, { regex: true }))).toMatchObject({ ok: false, fault: { key } })
    expect(Object.keys(findWords)).toContain(key)
  })
  it('every field, caption, credit, alt text, note, reading, table caption and sidebar is looked through', () => {
    const use = aUse({ caption: 'zzz caption', credit: 'zzz credit', alt: 'zzz alt' })
    const blocks: Block[] = [
      { kind: 'photo', use },
      {
        kind: 'paragraph',
        content: [
          text('zzz'),
          { kind: 'footnote', number: 1, content: [text('zzz note')] },
          { kind: 'ruby', base: 'base', reading: 'zzz reading' },
        ],
      },
      {
        kind: 'table',
        caption: 'zzz table',
        rows: [[{ header: false, colSpan: 1, rowSpan: 1, content: [[text('zzz')]] }]],
      },
      { kind: 'sidebar', heading: [text('zzz')], blocks: [paragraph('zzz')] },
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [
          {
            content: [text('zzz')],
            lists: [
              { kind: 'list', ordered: false, start: 1, items: [{ content: [text('zzz')], lists: [] }] },
            ],
          },
        ],
      },
    ]
    const fields = { kicker: 'zzz', hed: 'zzz', dek: 'zzz', byline: 'zzz', dateline: 'zzz' }
    const issue = anIssue([aSection([anArticle(fields, blocks)], { kicker: 'zzz' })], {
      title: 'zzz',
      coverLines: ['no', 'zzz'],
      cover: aUse({ caption: 'zzz' }),
    })
    expect(changesIn(issue, asking('zzz'))).toHaveLength(22 - 1)
    const after = replaceAll(issue, asking('zzz'), 'sea')
    expect(changesIn(after, asking('zzz'))).toHaveLength(0)
    expect(changesIn(after, asking('sea'))).toHaveLength(22 - 1)
    expect(after.coverLines).toEqual(['no', 'sea'])
  })
})

describe('replacing', () => {
  it('a word that is half bold is found, and what did not change keeps its look', () => {
    const issue = oneBody(
      text('The col'),
      { kind: 'text', text: 'our of', marks: ['bold'] },
      text(' the sea'),
    )
    const [block] = bodyOf(replaceAll(issue, asking('colour of the sea'), 'color of the ocean'))
    expect(block).toEqual({
      kind: 'paragraph',
      content: [text('The col'), { kind: 'text', text: 'or of', marks: ['bold'] }, text(' the ocean')],
    })
  })
  it('a run and a link that lose all their words are gone', () => {
    const issue = oneBody(text('see '), {
      kind: 'link',
      url: 'https://example.org',
      title: '',
      children: [{ kind: 'text', text: 'here', marks: ['bold'] }],
    })
    expect(bodyOf(replaceAll(issue, asking('here'), ''))).toEqual([paragraph('see ')])
  })
  it('a note between two words stays at its place', () => {
    const note: Inline = { kind: 'footnote', number: 1, content: [text('n')] }
    const issue = oneBody(text('red'), note, text(' sea'))
    expect(bodyOf(replaceAll(issue, asking('red sea'), 'black sea'))).toEqual([
      { kind: 'paragraph', content: [text('black'), note, text(' sea')] },
    ])
  })
  it('words under a reading are found and left as they are', () => {
    const issue = oneBody({ kind: 'ruby', base: '海軍', reading: 'かいぐん' }, text('省'))
    const [hit] = changesIn(issue, asking('海軍省'), '陸軍省')
    expect(hit && canReplace(hit)).toBe(false)
    expect(replaceAll(issue, asking('海軍省'), '陸軍省')).toBe(issue)
  })
  it('a space that becomes more spaces and a word keeps their order', () => {
    const after = replaceAll(oneBody(text('a b')), asking(' '), '  c')
    expect(bodyOf(after).map(blockText)).toEqual(['a  cb'])
  })
  it('groups of a pattern come into the replacement', () => {
    const issue = oneBody(text('12 May, 3 June'))
    const after = replaceAll(issue, asking('(\\d+) (?<month>\\w+)', { regex: true }), '$<month> $1$$')
    expect(bodyOf(after).map(blockText)).toEqual(['May 12$, June 3$'])
  })
})

const words = fc
  .array(fc.constantFrom('a', 'b', ' ', 'é', '海', '😀'), { minLength: 1, maxLength: 6 })
  .map((letters) => letters.join(''))
const marks = fc.subarray(['bold', 'italic', 'code'] as const)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('text' as const), text: words, marks }) },
  { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'break' }) },
  { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'footnote', number: 1, content: [text('ab a')] }) },
  { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'ruby', base: 'ab', reading: 'ba' }) },
  {
    weight: 1,
    arbitrary: fc.constant<Inline>({ kind: 'link', url: 'https://a.b', title: '', children: [text('ab')] }),
  },
)

const blocks = fc.array(
  fc.array(inline, { maxLength: 6 }).map((content): Block => ({ kind: 'paragraph', content })),
  { minLength: 1, maxLength: 4 },
)

describe('any article', () => {
  const fullText = (issue: Issue) => passagesOf(issue).map((passage) => passage.text)

  it('replaced and taken back is the same, byte for byte', () => {
    fc.assert(
      fc.property(blocks, words, words, fc.boolean(), (body, wanted, instead, word) => {
        const issue = anIssue([aSection([anArticle({ hed: 'a b' }, body), anArticle({}, body)])])
        const edits = editsFor(issue, changesIn(issue, asking(wanted, { word }), instead))
        expect(JSON.stringify(thereAndBack(issue, edits))).toBe(JSON.stringify(issue))
      }),
    )
  })

  it('reads after a replacement what the plain text would read', () => {
    fc.assert(
      fc.property(blocks, words, words, (body, wanted, instead) => {
        const issue = anIssue([aSection([anArticle({ hed: 'a b' }, body)])])
        const query = asking(wanted, { case: true })
        const changes = changesIn(issue, query, instead)
        if (!changes.every(canReplace) || changes.some(({ passage }) => passage.text === '')) return
        const expected = fullText(issue)
          .map((line) => line.replaceAll(wanted, () => instead))
          .filter((line) => line !== '')
        const after = editsFor(issue, changes).reduce(applyEdit, issue)
        expect(fullText(after).filter((line) => line !== '')).toEqual(expected)
      }),
    )
  })

  it('says that words cannot be replaced only where a reading or a break stands in the way', () => {
    fc.assert(
      fc.property(blocks, words, words, (body, wanted, instead) => {
        const issue = anIssue([aSection([anArticle({}, body)])])
        for (const change of changesIn(issue, asking(wanted), instead))
          if (!canReplace(change))
            expect(change.passage.runs.some(({ path }) => path === undefined)).toBe(true)
      }),
    )
  })
})

describe('a search', () => {
  it('finds every sign of the keyboard as itself', () => {
    for (let code = 0x21; code < 0x7f; code++) {
      const sign = String.fromCharCode(code)
      const issue = anIssue([aSection([anArticle({ hed: `a${sign}b` }, [paragraph('x')])], { kicker: '' })])
      expect({ sign, found: changesIn(issue, asking(`a${sign}b`)).length }).toEqual({ sign, found: 1 })
    }
  })
})
