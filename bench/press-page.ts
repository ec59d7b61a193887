// Press page: the very document that Galley prints for an issue, laid on the disk for whoever else prints it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFaces } from '../src/core/render/fonts'
import { ok, type Result } from '../src/core/result'
import { gather } from '../src/main/export/export'
import type { FontBundle } from '../src/main/export/fonts'
import { pdfMaker } from '../src/main/export/pdf'
import { photoPrints } from '../src/main/export/renditions'
import { photoShop } from '../src/main/photos/shop'
import { openLibrary } from '../src/main/store/library'
import { root } from '../test/e2e/launch'
import { keepingPrinter } from './press-bare'

/** Its page numbers are true, its photographs cut to size: the others begin where Galley's last print begins. */
export async function writePage(folder: string, library: string, issue: string): Promise<void> {
  const opened = got(
    await openLibrary(library, {
      now: () => new Date(0),
      newId: () => 'none',
      inspect: photoShop.inspect,
    }),
  )
  const source = got(await gather(opened, issue))
  const photos = photoPrints(opened, photoShop).print
  const signal = new AbortController().signal
  const onProgress = () => undefined
  got(
    await pdfMaker(keepingPrinter(folder))({
      source,
      photos,
      fonts,
      quality: 'print',
      readBack: false,
      signal,
      onProgress,
    }),
  )
  await opened.close()
}

const bundled = join(root, 'out', 'fonts')

/** The built program's bundle. A PDF takes the files whole. */
const fonts: FontBundle = {
  faces: got(parseFaces(JSON.parse(readFileSync(join(bundled, 'fonts.json'), 'utf8')))),
  read: async (file) => ok(new Uint8Array(readFileSync(join(bundled, file)))),
  cut: async () => {
    throw new Error('No PDF asks for cut fonts.')
  },
}

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
