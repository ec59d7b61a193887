// The sample library that a first start opens: whole, clean before preflight, and in two languages.
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHunspellFromFiles } from 'hunspell-wasm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBody } from '#core/body/read'
import { articlesOf, type Issue } from '#core/issue/issue'
import { passagesOf } from '#core/issue/passages'
import { check } from '#core/preflight/check'
import { placedUses } from '#core/preflight/walk'
import { fail, type Result } from '#core/result'
import { passesIn } from '#core/spelling/word-list'
import { wordsToCheck } from '#core/spelling/words'
import { type Library, openLibrary } from '#main/store/library'

const got = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.fault.key} ${result.fault.detail ?? ''}`)
  return result.value
}

let folder: string
let library: Library
let issues: Issue[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-sample-'))
  await cp('resources/sample-library', folder, { recursive: true })
  // Every photograph has its record, so a store that inspects a file has found one damaged or missing.
  const inspect = async () => fail<never>('fault.photo-damaged')
  library = got(await openLibrary(folder, { now: () => new Date(0), newId: () => 'new', inspect }))
  issues = await Promise.all(library.issues().map(async ({ id }) => got(await library.readIssue(id))))
})

afterAll(async () => rm(folder, { recursive: true, force: true }))

describe('the sample library', () => {
  test('opens with two issues, the newest first, and nothing to complain about', () => {
    expect(library.notices()).toEqual([])
    expect(library.issues().map(({ number }) => number)).toEqual([47, 46])
  })

  test('has no word that the spelling check would mark', async () => {
    const file = (name: string) => join('node_modules', name, 'index')
    const british = file('dictionary-en-gb')
    const dictionary = await createHunspellFromFiles(`${british}.aff`, `${british}.dic`)
    for (const issue of issues) {
      const passes = passesIn(got(library.wordList()), issue.id)
      const words = passagesOf(issue).flatMap(({ runs, language }) => wordsToCheck(runs, language))
      expect(words.length).toBeGreaterThan(300)
      expect(new Set(words.map((word) => word.dictionary))).toEqual(new Set(['en-GB']))
      expect(words.filter(({ word }) => !passes(word) && !dictionary.testSpelling(word))).toEqual([])
    }
  })

  test('has nothing for preflight to find', async () => {
    for (const issue of issues) {
      const publication = library.publication(issue.publication)
      if (!publication) throw new Error('The publication is missing.')
      const photos = new Map((await library.photosOf(issue)).map((photo) => [photo.sha256, photo]))
      const siblings = library.issues().filter(({ id }) => id !== issue.id)
      expect(check({ publication, issue, photos, siblings })).toEqual([])
    }
  })

  test('holds every photograph its issues show, unharmed, and no other', async () => {
    const shown = new Set<string>()
    for (const issue of issues) {
      for (const { use } of placedUses(issue)) {
        const photo = got(await library.photo(use.photo ?? ''))
        expect(got(await library.readPhoto(photo)).length).toBe(photo.bytes)
        expect(photo.bytes).toBeLessThan(600_000)
        shown.add(photo.sha256)
      }
    }
    const kept = (await readdir(join(folder, 'photos'))).filter((name) => name.endsWith('.jpg'))
    expect(kept.sort()).toEqual([...shown].map((sum) => `${sum}.jpg`).sort())
    expect(shown.size).toBe(15)
  })

  test('shows what the program can do: departments, numbered subheads, galleries, a table and Japanese', () => {
    const latest = issues[0]
    if (!latest) throw new Error('No issue.')
    const articles = articlesOf(latest).map(({ article }) => article)
    const blocks = articles.flatMap(({ body }) => readBody(body))
    expect(latest.sections).toHaveLength(3)
    expect(articles).toHaveLength(6)
    expect(new Set(articles.map(({ hed }) => hed)).size).toBe(6)
    expect(blocks.filter((block) => block.kind === 'subhead' && block.number !== null)).toHaveLength(6)
    expect(blocks.filter(({ kind }) => kind === 'gallery').length).toBeGreaterThanOrEqual(4)
    expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1)
    expect(articles.filter(({ language }) => language === 'ja')).toHaveLength(1)
    expect(new Set(articles.map(({ status }) => status)).size).toBeGreaterThan(1)
  })
})
