// Import: what the importer makes of real newsletters, and that not one word goes missing on the way.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBody } from '#core/body/read'
import { importSource } from '#core/import/import'
import { kindOf } from '#core/import/kind'
import { sourceWords, wordsOf } from '#core/import/source-words'
import { articlesOf } from '#core/issue/issue'

const inputs = '../shared/inputs'
const there = existsSync(inputs)
if (!there) process.stdout.write('import: skipped the real newsletters, which are not here\n')

let count = 0
const read = (name: string, text: string) => {
  const result = importSource({ name, text }, { newId: () => `id-${++count}` })
  if (!result.ok) throw new Error(result.fault.key)
  return result.value
}

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

/** Words of the source that stand neither in the issue nor in its report, counted. */
function missing(name: string, text: string): string[] {
  const { publication, issue, report } = read(name, text)
  const numbers = articlesOf(issue).flatMap(({ article }) =>
    readBody(article.body).flatMap((block) =>
      block.kind === 'subhead' && block.number ? [block.number] : [],
    ),
  )
  const have = new Map<string, number>()
  for (const word of wordsOf([...stringsIn([publication, issue, report]), ...numbers].join(' ')))
    have.set(word, (have.get(word) ?? 0) + 1)
  return sourceWords(text, kindOf(name, text)).filter((word) => {
    const left = have.get(word) ?? 0
    have.set(word, left - 1)
    return left <= 0
  })
}

describe.skipIf(!there)('jdf-86.txt', () => {
  const text = there ? readFileSync(join(inputs, 'jdf-86.txt'), 'utf8') : ''

  test('is one issue of one section with two articles, three numbered subheads and twelve slots', () => {
    const { publication, issue, report } = read('jdf-86.txt', text)
    expect(publication.title).toBe('Japan Defense Focus')
    expect(issue.number).toBe(86)
    expect(report).toMatchObject({ sections: 1, articles: 2, subheads: 3, photoSlots: 12 })
    const kinds = articlesOf(issue).map(({ article }) =>
      readBody(article.body).map((block) =>
        block.kind === 'gallery' ? `gallery ${block.uses.length}` : block.kind,
      ),
    )
    const p = 'paragraph'
    expect(kinds).toEqual([
      ['gallery 3', p, 'subhead', p, p, 'subhead', p, p, p, 'subhead', 'photo', p, p],
      ['gallery 2', p, p, p, p, 'gallery 6'],
    ])
    expect(report.omissions.map(({ text: left }) => left)).toEqual(['back', 'next'])
  })

  test('loses no word', () => {
    expect(missing('jdf-86.txt', text)).toEqual([])
  })
})

describe.skipIf(!there)('the newsletters', () => {
  const files = there
    ? ['this-week-in-rust', 'ruanyf-weekly'].flatMap((folder) =>
        readdirSync(join(inputs, 'newsletters', folder)).map((file) =>
          join(inputs, 'newsletters', folder, file),
        ),
      )
    : []
  test.each(files)('%s loses no word and has its number and date', (file) => {
    const text = readFileSync(file, 'utf8')
    const { issue } = read(file, text)
    expect(issue.number).not.toBeNull()
    expect(issue.date).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(missing(file, text)).toEqual([])
  })
})

test('broken front matter is one fault with its line', () => {
  const broken = importSource(
    { name: 'a.md', text: '---\ntitle: x\nbroken\n---\nText' },
    { newId: () => 'x' },
  )
  expect(broken).toMatchObject({ ok: false, fault: { with: { file: 'a.md', line: 3 } } })
})

test('an empty file is a fault', () => {
  expect(importSource({ name: 'a.txt', text: ' \n' }, { newId: () => 'x' }).ok).toBe(false)
})

test('a quotation mark in the front matter that nothing closes is broken; an apostrophe is a word’s', () => {
  const broken = importSource(
    { name: 'n.md', text: '---\nnumber: 3\ntitle: "Tides\n---\n\nLow.\n' },
    { newId: () => 'x' },
  )
  expect(broken.ok ? '' : broken.fault).toMatchObject({ key: 'import.fault.front', with: { line: 3 } })
  expect(read('n.md', "---\ntitle: 'Tis the Season\n---\n\nLow.\n").issue.title).toBe("'Tis the Season")
})

test('a number in words and a second title stand in the report, where they would be lost', () => {
  const { issue, report } = read('n.md', 'Title: Tides\nNumber: Twelve\nTitle: Ebbs\n\nLow.\n')
  expect([issue.title, issue.number]).toEqual(['Tides', null])
  expect(report.omissions.map(({ place, text }) => `${place.line} ${text}`)).toEqual([
    '2 Number: Twelve',
    '3 Title: Ebbs',
  ])
})
