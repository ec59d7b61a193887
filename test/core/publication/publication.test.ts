// A publication of an earlier version opens, with what it did not know yet at its default.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parsePublication } from '#core/publication/publication'

test('version 1 gains smart typography, switched on', () => {
  const file = JSON.parse(readFileSync('test/fixtures/library/library-1.json', 'utf8'))
  const [old] = file.body.publications
  expect(old.v).toBe(1)
  const read = parsePublication(old)
  expect(read.ok && read.value.houseStyle).toEqual({ ...old.houseStyle, smartTypography: true })
  expect(read.ok && read.value.title).toBe(old.title)
})
