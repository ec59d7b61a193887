// Names: what an issue's editions are called in a folder that may hold those of other issues too.
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileNameOf } from '#core/issue/file-name'
import type { Issue } from '#core/issue/issue'
import { slugify } from '#core/issue/slugs'
import type { Publication } from '#core/publication/publication'
import type { Source } from '#core/render/source'
import { fail, ok, type Result } from '#core/result'
import { type EditionName, editionNames } from '#shared/export'
import { isAbsent, onDisk } from '../store/fault'
import { type ExportRecord, readRecord } from './record'

/** What follows an issue's name in the name of an edition; one without a dot is a folder of files. */
const endings: Readonly<Record<EditionName, string>> = {
  web: '-web',
  single: '.html',
  email: '-email',
  text: '.txt',
  markdown: '-markdown',
  pdf: '.pdf',
  package: '.galley',
}

export const isFolder = (edition: EditionName): boolean => !endings[edition].includes('.')

export interface Names {
  /** The issue's own name in letters that every program keeps as they are, whatever stands in the folder. */
  readonly stem: string
  readonly of: Readonly<Record<EditionName, string>>
  readonly record: string
  /** What the issue's last export into the folder left. */
  readonly before: ExportRecord | undefined
}

/**
 * <publication>-<n>, where <publication> is its title in its own script and <n> is the issue's number, with the volume before it
 * where it has one; else its date, else its id. Where the folder has another issue's export of that name, the
 * beginning of this issue's id is added. What no record tells of is nobody's to replace.
 */
export async function namesIn(
  folder: string,
  source: Source,
  wanted: readonly EditionName[],
): Promise<Result<Names>> {
  const { publication, issue } = source
  const mark = markOf(publication, issue)
  const stem = `${slugify(publication.title) || 'issue'}-${mark}`
  const own = nameOf(publication, issue)
  for (const name of [own, `${own}-${slugify(issue.id).slice(0, 8)}`]) {
    const names = { stem, of: called(name), record: `${name}.json` }
    const before = await readRecord(join(folder, names.record))
    if (!before.ok) return before
    if (before.value && before.value.issue.id !== issue.id) continue
    if (!before.value) {
      const free = await allFree(wanted.map((edition) => join(folder, names.of[edition])))
      if (!free.ok) return free
    }
    return ok({ ...names, before: before.value })
  }
  return fail('fault.export-taken', { place: join(folder, `${own}.json`) })
}

/** What the files of an issue are called, where nothing else is in the way. */
export const nameOf = (publication: Publication, issue: Issue): string =>
  `${fileNameOf(publication.title) || 'issue'}-${markOf(publication, issue)}`

/** The editions of an issue by its name. */
export const called = (name: string): Names['of'] =>
  Object.fromEntries(editionNames.map((edition) => [edition, `${name}${endings[edition]}`])) as Names['of']

async function allFree(places: readonly string[]): Promise<Result<null>> {
  for (const place of places) {
    const free = await onDisk(place, async () => {
      try {
        await lstat(place)
      } catch (error) {
        if (isAbsent(error)) return ok(null)
        throw error
      }
      return fail('fault.export-taken', { place })
    })
    if (!free.ok) return free
  }
  return ok(null)
}

function markOf(publication: Publication, issue: Issue): string {
  if (issue.number === null) return issue.date ?? (slugify(issue.id) || 'issue')
  const volumed = publication.numbering === 'volume-number' && issue.volume !== null
  return volumed ? `${issue.volume}-${issue.number}` : String(issue.number)
}
