// Sources: the issues that every edition is tried on: the sample, one with every block, and real newsletters where they are.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { importSource } from '#core/import/import'
import { newPublication } from '#core/publication/publication'
import type { Source } from '#core/render/source'
import { gather } from '#main/export/export'
import { photoShop } from '#main/photos/shop'
import { openLibrary } from '#main/store/library'
import { source as harbour } from '../core/render/harbour'

const inputs = join(import.meta.dirname, '../../../shared/inputs')
const real = {
  'jdf-86': 'jdf-86.txt',
  rust: 'newsletters/this-week-in-rust/2025-10-08-this-week-in-rust.md',
  weekly: 'newsletters/ruanyf-weekly/issue-365.md',
} as const

/** By name. Says which real newsletters are not here and therefore skipped. */
export async function editionSources(): Promise<ReadonlyMap<string, Source>> {
  const deps = { now: () => new Date(0), newId: () => 'id', inspect: photoShop.inspect }
  const library = await openLibrary(join(import.meta.dirname, '../../resources/sample-library'), deps)
  const sample = library.ok ? await gather(library.value, 'kazahaya-47') : library
  if (!sample.ok) throw new Error(sample.fault.key)
  const found = new Map<string, Source>([
    ['sample', sample.value],
    ['harbour', harbour],
  ])
  for (const [name, path] of Object.entries(real)) {
    const file = join(inputs, path)
    if (existsSync(file)) found.set(name, imported(file))
    else process.stdout.write(`editions: skipped ${name}, which is not here\n`)
  }
  return found
}

function imported(file: string): Source {
  let count = 0
  const read = importSource(
    { name: basename(file), text: readFileSync(file, 'utf8') },
    { newId: () => `id-${++count}` },
  )
  if (!read.ok) throw new Error(read.fault.key)
  const { publication, issue } = read.value
  const made = newPublication('imported', publication.title || 'Imported', issue.language)
  return { publication: { ...made, ...publication }, issue, photos: new Map() }
}
