// Script: the search page's own, as the build put it beside the program.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '#core/result'
import { onDisk } from '../store/fault'

/** `folder` is the build's; see scripts/search-page.mjs. */
export function readSearchScript(folder: string): Promise<Result<string>> {
  const file = join(folder, 'search-page', 'search.js')
  return onDisk(file, async () => ok(await readFile(file, 'utf8')))
}
