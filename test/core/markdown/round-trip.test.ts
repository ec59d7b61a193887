// The Markdown edition: what it looks like, and that it comes back as the same issue.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBody } from '#core/body/read'
import { fillImported } from '#core/import/fill-imported'
import { importSource } from '#core/import/import'
import type { Issue } from '#core/issue/issue'
import { articlesOf } from '#core/issue/issue'
import { canonicalBlock } from '#core/markdown/canonical'
import { photoPath, renderMarkdown } from '#core/markdown/write'
import { newPublication } from '#core/publication/publication'
import type { Source } from '#core/render/source'
import { source as harbour } from '../render/harbour'
import { anyIssue, photos } from './any'

let ids = 0
const newId = () => `new-${++ids}`

/** The issue as it comes back with the photographs of the source beside it. */
function throughMarkdown(source: Source): Issue {
  const read = importSource({ name: 'issue.md', text: renderMarkdown(source) }, { newId })
  if (!read.ok) throw new Error(JSON.stringify(read.fault))
  const byPath = new Map([...source.photos.values()].map((photo) => [photoPath(photo), photo]))
  const byUse = new Map(
    read.value.pictures.flatMap(({ use, address }) => {
      const photo = byPath.get(address)
      return photo ? [[use, photo] as const] : []
    }),
  )
  return fillImported(read.value, read.value.issue, byUse)
}

/** All of an issue but its ids, its revision and its publication; links to articles by their place. */
function told(issue: Issue): unknown {
  const places = new Map(articlesOf(issue).map(({ article }, at) => [article.id, `place ${at}`]))
  const plain = {
    ...issue,
    sections: issue.sections.map((section) => ({
      ...section,
      articles: section.articles.map(({ body, ...fields }) => ({
        ...fields,
        blocks: readBody(body).map(canonicalBlock),
      })),
    })),
  }
  return JSON.parse(
    JSON.stringify(plain, (key, value) => {
      if (key === 'id' || key === 'revision' || key === 'publication') return undefined
      if (key === 'url' && typeof value === 'string' && value.startsWith('article:'))
        return places.get(value.slice('article:'.length)) ?? value
      return value
    }),
  )
}

describe('an issue in Markdown', () => {
  test('is as it was', async () => {
    await expect(renderMarkdown(harbour)).toMatchFileSnapshot('../../fixtures/render/issue.md')
  })

  test('comes back the same, with every block and mark', () => {
    expect(told(throughMarkdown(harbour))).toEqual(told(harbour.issue))
  })

  test('comes back the same whatever stands in it', () => {
    const publication = newPublication('harbour', 'The: Harbour "Review"', 'en')
    fc.assert(
      fc.property(anyIssue, (issue) => {
        const source = { publication, issue, photos }
        expect(told(throughMarkdown(source))).toEqual(told(issue))
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    )
  })

  test.each(['kazahaya-46', 'kazahaya-47'])('comes back the same from the sample: %s', (name) => {
    const stored = JSON.parse(readFileSync(`resources/sample-library/issues/${name}/issue.json`, 'utf8')).body
    const issue = stored as Issue
    const publication = newPublication(issue.publication, 'The Kazahaya Circular', issue.language)
    expect(told(throughMarkdown({ publication, issue, photos: new Map() }))).toEqual(
      told(withoutFiles(issue)),
    )
  })
})

/** A photograph that is not in the library is a slot in the file. */
const withoutFiles = (issue: Issue): Issue =>
  JSON.parse(JSON.stringify(issue, (key, value) => (key === 'photo' ? null : value)))
