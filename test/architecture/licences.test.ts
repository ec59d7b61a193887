// Licences: what goes into the program goes with its licence.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { licences, namedInSources } from '../../scripts/licences.mjs'

const all = licences()

test.each(['dictionary-en', 'dictionary-en-gb', 'dictionary-fr'])(
  '%s goes with its whole licence',
  (name) => {
    expect(all).toContain(readFileSync(`node_modules/${name}/license`, 'utf8').trim())
  },
)

test('every package that the sources name is there, and so is what it needs', () => {
  const types = ['hast', 'mdast', 'xast']
  for (const name of namedInSources().filter((each) => !types.includes(each)))
    expect(all).toMatch(new RegExp(`^${name.replaceAll(/[/.]/g, '\\$&')} \\d`, 'm'))
  expect(all).toMatch(/^property-information \d/m)
  expect(all).toMatch(/^@fontsource\/noto-sans-jp \d/m)
})

test('no package is there without a licence', () => {
  expect(all).not.toMatch(/\((?:undefined|see below)\)|^undefined/m)
})
