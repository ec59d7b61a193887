// Faulty: exports an issue with the program's own printer, first as it is and then with faults, and prints what each led to.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { DesktopPrinter } from '#main/desktop/pdf-printer'
import { exportIssue } from '#main/export/export'
import { openFonts } from '#main/export/fonts'
import { pdfMaker } from '#main/export/pdf'
import { foundInPdf } from '#main/export/pdf-found'
import type { PdfPrinter } from '#main/export/printer'
import { photoShop } from '#main/photos/shop'
import { openLibrary } from '#main/store/library'
import { quay, quayIssue } from './quay'

const root = process.argv.at(-1) ?? ''
const style = (rules: string) => (html: string) => html.replace('</head>', `<style>${rules}</style></head>`)
const same = (html: string) => html

/** What each fault does to the pages before they are printed. */
const faults: Readonly<Record<string, (html: string) => string>> = {
  none: same,
  'hidden caption': style('.row > figure:first-child .caption { display: none }'),
  'clipping column': style('.body { height: 70mm; overflow: hidden; column-fill: auto }'),
  'dropped footnote': (html) => html.replace(/<li id="[^"]*-note-1">[\s\S]*?<\/li>/, ''),
  'missing glyph': same,
}

const folder = mkdtempSync(join(tmpdir(), 'galley-faults-'))
const kept = (): string[] =>
  readdirSync(join(folder, 'out')).map((name) =>
    [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, 'out', name)))
        .digest('hex'),
    ].join(' '),
  )

async function run(): Promise<void> {
  const fonts = await openFonts(join(root, 'out/fonts'))
  const picture = readdirSync(join(root, 'resources/sample-library/photos')).find((name) =>
    name.endsWith('.jpg'),
  )
  const bytes = readFileSync(join(root, 'resources/sample-library/photos', picture ?? ''))
  const photo = await photoShop.inspect(bytes, 'crane.jpg')
  if (!fonts.ok || !photo.ok) throw new Error('not prepared')
  const desktop = new DesktopPrinter()
  const results: Record<string, unknown> = {}
  for (const [name, change] of Object.entries(faults)) {
    const deps = { now: () => new Date(0), newId: () => 'id', inspect: photoShop.inspect }
    const library = await openLibrary(join(folder, name.replace(' ', '-')), deps, { create: true })
    if (!library.ok) throw new Error(library.fault.key)
    const issue = quayIssue(photo.value, name === 'missing glyph')
    await library.value.bringIn({ publication: quay, issue, photos: [{ bytes, photo: photo.value }] })
    const printer: PdfPrinter = {
      print: (html, files, options) =>
        desktop.print(options.tagged === false ? html : change(html), files, options),
    }
    const report = await exportIssue({
      library: library.value,
      issue: 'quay-3',
      editions: ['pdf'],
      folder: join(folder, 'out'),
      shop: photoShop,
      fonts: fonts.value,
      makePdf: pdfMaker(printer),
      readPdf: foundInPdf,
      now: () => performance.now(),
    })
    results[name] = report.ok
      ? { outcome: report.value.outcome, proof: report.value.editions[0]?.proof, kept: kept() }
      : report.fault
    await library.value.close()
  }
  process.stdout.write(`${JSON.stringify(results)}\n`)
}

void app.whenReady().then(() =>
  run()
    .catch((error: unknown) => process.stderr.write(`${error instanceof Error ? error.stack : error}\n`))
    .finally(() => {
      rmSync(folder, { recursive: true, force: true })
      app.exit()
    }),
)
