// Opened: a folder for each test, and the libraries that are opened in it; both are gone after it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { newIssue } from '#core/issue/issue'
import { newPublication } from '#core/publication/publication'
import type { Result } from '#core/result'
import { type Library, openLibrary } from '#main/store/library'

export function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

/** A change of an issue's title, as the window tells it. */
export const title = (words: string) => ({ keys: { title: { is: words } }, gone: [] })

/** An issue of a publication, which most tests of one need and none is about. */
export const bringTides = async (library: Library) =>
  good(
    await library.bringIn({
      publication: newPublication('pub', 'Harbour Notes', 'en'),
      issue: { ...newIssue('tides', 'pub', 'en'), title: 'Tides' },
      photos: [],
    }),
  )

/** Without a lock, so that one folder can be opened again as another program would. */
export function eachInAFolder(): { readonly folder: () => string; readonly opened: () => Promise<Library> } {
  let folder = ''
  let count = 0
  const open: Library[] = []
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'galley-store-'))
  })
  afterEach(async () => {
    for (const library of open.splice(0)) await library.close()
    await rm(folder, { recursive: true, force: true })
  })
  const deps = {
    now: () => new Date(Date.UTC(2026, 10, 23, 12, 0, count++)),
    newId: () => `id-${count++}`,
    inspect: () => Promise.reject(new Error('no photographs here')),
  }
  return {
    folder: () => folder,
    async opened() {
      const library = good(await openLibrary(folder, deps, { create: true }))
      open.push(library)
      return library
    },
  }
}
