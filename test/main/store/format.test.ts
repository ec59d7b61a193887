// Old libraries: every format that was ever written opens, with what its journals and histories have.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibrary } from '#main/store/library'

test('format 1, with changes in a journal and named revisions', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-format-'))
  await cp(join(import.meta.dirname, '../../fixtures/library/format-1'), folder, { recursive: true })
  const deps = {
    now: () => new Date(Date.UTC(2026, 11, 1)),
    newId: () => 'none',
    inspect: () => Promise.reject(new Error('no photographs here')),
  }
  const library = await openLibrary(folder, deps)
  if (!library.ok) throw new Error(library.fault.key)
  expect(library.value.notices()).toEqual([])
  expect(library.value.publications().map(({ title }) => title)).toEqual(['Harbour Notes'])
  expect(library.value.issues().map(({ number, title }) => [number, title])).toEqual([[1, 'Four']])
  const list = await library.value.sittings.history('tides').list()
  expect(list.map(({ seq, name }) => [seq, name])).toEqual([
    [2, null],
    [1, 'As it came in'],
  ])
  const first = await library.value.sittings.history('tides').read(1)
  expect(first.ok && first.value.issue.title).toBe('One')
  await rm(folder, { recursive: true })
})
