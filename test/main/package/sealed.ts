// Sealed: a real package of the sample issue, made once for the tests of a file.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ok, type Result } from '#core/result'
import { type ExportOptions, exportIssue, gather } from '#main/export/export'
import { expectedInPdf } from '#main/export/writers'
import { photoShop } from '#main/photos/shop'
import { openLibrary } from '#main/store/library'
import { bundledFonts } from '../../fonts'
import { asExpected } from '../export/as-expected'

export const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.fault.key} ${JSON.stringify(result.fault.with)}`)
  return result.value
}

export const sample = join(import.meta.dirname, '../../../resources/sample-library')
export const issue = 'kazahaya-47'
export const name = 'the-kazahaya-circular-47.galley'

export const library = (folder: string) =>
  openLibrary(
    folder,
    { now: () => new Date(0), newId: () => 'id', inspect: photoShop.inspect },
    { create: true },
  )

/** Exports the issue of a library; the pages of its PDF are not what these tests are about. */
export async function exported(from: string, to: string, changes: Partial<ExportOptions> = {}) {
  const shelf = good(await library(from))
  return await exportIssue({
    library: shelf,
    issue,
    editions: ['pdf', 'package'],
    folder: to,
    shop: photoShop,
    fonts: good(await bundledFonts()),
    makePdf: async () => ok({ bytes: Buffer.from('%PDF-1.7') }),
    readPdf: async () => asExpected(expectedInPdf(good(await gather(shelf, issue)))),
    now: () => performance.now(),
    ...changes,
  })
}

export async function aFolder(): Promise<{ path: string; forget: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'galley-package-'))
  return { path, forget: () => rm(path, { recursive: true, force: true }) }
}
