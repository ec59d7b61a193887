// Library: issues of the tests as libraries on the disk, for the program to print.

import type { Photo } from '#core/photo/photo'
import type { Source } from '#core/render/source'
import { ok, type Result } from '#core/result'
import { openLibrary } from '#main/store/library'

/** Writes the issue, its publication and its photographs into a new library in `folder`. */
export async function libraryOf(
  folder: string,
  { publication, issue }: Source,
  photos: readonly { readonly photo: Photo; readonly bytes: Uint8Array }[] = [],
): Promise<void> {
  const inspect = async (_bytes: Uint8Array, name: string): Promise<Result<Photo>> => {
    const found = photos.find(({ photo }) => photo.name === name)
    if (!found) throw new Error(`no photograph ${name}`)
    return ok(found.photo)
  }
  const now = () => new Date('2026-03-01T08:00:00Z')
  const library = got(
    await openLibrary(folder, { now, newId: () => publication.id, inspect }, { create: true }),
  )
  got(await library.bringIn({ publication, issue, photos }))
  await library.close()
}

/** Puts the library's photographs into every empty slot of its issue, one after the other. */
export async function fillSlots(folder: string, photos: readonly string[]): Promise<number> {
  const now = () => new Date('2026-03-01T08:00:00Z')
  const inspect = async (): Promise<Result<Photo>> => {
    throw new Error('nothing new comes in')
  }
  const library = got(await openLibrary(folder, { now, newId: () => 'none', inspect }))
  const issue = got(await library.readIssue(library.issues()[0]?.id ?? ''))
  let filled = 0
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill)
    if (typeof value !== 'object' || value === null) return value
    const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each)]))
    return inner.photo === null && 'decorative' in inner
      ? { ...inner, photo: photos[filled++ % photos.length] }
      : inner
  }
  got(await library.saveIssue({ ...(fill(issue) as typeof issue), revision: issue.revision }))
  await library.close()
  return filled
}

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
