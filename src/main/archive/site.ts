// Site: the archive's own files, from the index of the search to the home page.
import { createHash } from 'node:crypto'
import { atomFeed } from '#core/archive/feed'
import type { FoundArticle } from '#core/archive/found'
import { type Archive, feedPath, scriptPath, sheetPath } from '#core/archive/frame'
import { indexPart } from '#core/archive/index-part'
import { archivePages, homePath, type Logos } from '#core/archive/pages'
import { indexPath } from '#core/archive/search-form'
import { type MappedPage, sitemaps } from '#core/archive/sitemap'
import { archiveFaces, archiveSheet } from '#core/archive/style'
import { pageText } from '#core/render/page'
import { ok, type Result } from '#core/result'
import { inTurn } from '../export/edition'
import type { FontBundle } from '../export/fonts'
import type { IssueDone } from './issue'
import type { Place } from './place'

export interface SiteJob {
  readonly archive: Archive
  readonly issues: readonly IssueDone[]
  readonly logos: Logos
  readonly fonts: FontBundle
  readonly script: string
  readonly place: Place
  readonly signal: AbortSignal
}

/** What pages refer to stands there before them, and the home page comes last. */
export async function writeSite(job: SiteJob): Promise<Result<null>> {
  const { archive, issues, fonts, place } = job
  const pages = archivePages(archive, job.logos)
  const found = new Map<string, readonly FoundArticle[]>()
  for (const { name, numbers } of archive.years)
    found.set(
      name,
      numbers.flatMap(({ id }) => issues.find(({ number }) => number.id === id)?.found ?? []),
    )
  const faces = archiveFaces(
    fonts.faces,
    pages.map(({ tree }) => tree),
    [...found.values()].flat(),
  )
  const type = await inTurn(faces, job, async ({ face }) => {
    if (await place.has(`fonts/${face.file}`)) return ok(null)
    const bytes = await fonts.read(face.file)
    return bytes.ok ? await place.put(`fonts/${face.file}`, bytes.value) : bytes
  })
  if (!type.ok) return type

  const [{ design }] = archive.publications
  const texts: { path: string; text: string }[] = [
    { path: sheetPath, text: archiveSheet(design, faces, (file) => `fonts/${file}`) },
    { path: scriptPath, text: job.script },
    ...[...found].map(([name, articles]) => ({ path: indexPath(name), text: indexPart(name, articles) })),
    { path: feedPath, text: atomFeed(archive, uuidOf) },
    ...(archive.base === undefined ? [] : sitemaps(archive.base, mapped(job))),
    ...pages.map(({ path, tree }) => ({ path, text: pageText(tree) })),
  ]
  return await inTurn(texts, job, ({ path, text }) => place.put(path, text))
}

/** Everything that should be found from outside; a page of results is not. */
function mapped({ archive, issues }: SiteJob): MappedPage[] {
  const latest = (days: readonly (string | null)[]): string | null =>
    days.reduce<string | null>((one, other) => (other !== null && other > (one ?? '') ? other : one), null)
  return [
    { path: homePath, day: latest(issues.map(({ number }) => number.iso)) },
    ...archive.years.map(({ name, numbers }) => ({
      path: `years/${name}.html`,
      day: latest(numbers.map(({ iso }) => iso)),
    })),
    ...issues.flatMap(({ pages, number }) => pages.map((path) => ({ path, day: number.iso }))),
  ]
}

/** A name as a UUID of version 8 (RFC 9562, 5.8): the first bits of its SHA-256. One that is a UUID stays as it is. */
function uuidOf(name: string): string {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name)) return name
  const hex = createHash('sha256').update(`galley ${name}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
