// Every word of the window comes from the tables, in both languages.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allWords, tables } from '#shared/words/all'

const folder = 'src/renderer'
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))

describe('the words tables', () => {
  test('have both languages for every key, with the same values to fill in', () => {
    const values = (said: string) => [...said.matchAll(/\{\{(\w+)\}\}/g)].map((hit) => hit[1]).sort()
    for (const [key, said] of Object.entries(allWords)) {
      expect(said.en, key).not.toBe('')
      expect(said.ja, key).not.toBe('')
      expect(new Set(values(said.ja)), key).toEqual(new Set(values(said.en)))
    }
  })

  test('have a form for one wherever English counts', () => {
    const counted =
      /\{\{(?:count|pages|files|issues|words|of|places)\}\} (?:[a-z]+ )?(?!is\b|was\b|has\b|as\b|stops\b)[a-z]+s\b|\{\{count\}\} (?:are|have|that block)\b/
    // Of these there is never one alone: words wanted, and what a package holds at most.
    const many = ['fault.package-large']
    const plural = Object.entries(allWords)
      .filter(([, { en }]) => counted.test(en))
      .map(([key]) => key)
    expect(plural.length).toBeGreaterThan(10)
    expect(
      plural.filter((key) => !key.endsWith('_other') && !allWords[`${key}_one`] && !many.includes(key)),
    ).toEqual([])
    for (const key of plural.filter((one) => one.endsWith('_other')))
      expect(allWords[key.replace(/_other$/, '_one')]?.en, key).not.toMatch(counted)
  })

  test('have no key twice', () => {
    const keys = Object.values(tables).flatMap((table) => Object.keys(table))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  test('have every key that the window asks for', () => {
    const known = (key: string) => key in allWords || `${key}_other` in allWords || `${key}_one` in allWords
    const asked = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((hit) => ({ file, key: hit[1] as string })),
    )
    expect(asked.length).toBeGreaterThan(80)
    expect(asked.filter(({ key }) => !known(key))).toEqual([])
  })
})

test('every call gives the words the values that they are filled with', () => {
  const calls = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/\bt\(\s*'([^']+)'\s*(?:,\s*\{((?:[^{}]|\{[^{}]*\})*)\})?,?\s*\)/g)].map(
      ([, key = '', given = '']) => ({ file, key, given }),
    ),
  )
  const wrong = calls.flatMap(({ file, key, given }) => {
    // What is spread is not known here.
    if (given.includes('...')) return []
    const names = [...given.matchAll(/(?:^|,)\s*(\w+)\s*(?=[:,]|$)/g)].map((hit) => hit[1])
    const counted = !(key in allWords)
    const words = allWords[counted ? `${key}_other` : key]?.en ?? ''
    const wanted = new Set([...words.matchAll(/\{\{(\w+)\}\}/g)].map((hit) => hit[1]))
    if (counted) wanted.add('count')
    const lacking = [...wanted].filter((name) => !names.includes(name))
    return lacking.length > 0 ? [`${file}: ${key} lacks ${lacking.join(', ')}`] : []
  })
  expect(calls.length).toBeGreaterThan(300)
  expect(wrong).toEqual([])
})

test('no component has words of its own', () => {
  const bare = sources
    .filter(({ file }) => file.endsWith('.tsx'))
    .flatMap(({ file, text }) =>
      [
        ...text.matchAll(/^\s*([A-Z][\p{L}’' ,.…]+)\s*$/gmu),
        ...text.matchAll(/<[a-z]\w*[^<>=]*>([\p{L}][^<>{}]*)<\//gu),
      ].map((hit) => `${file}: ${hit[1]}`),
    )
    .filter((hit) => !/: (?:[A-Z]\w*,?)$/.test(hit))
  expect(bare).toEqual([])
})
