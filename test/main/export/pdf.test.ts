// The PDF: what finishing makes of pages that Chromium printed (test/fixtures/pdf; pier.ts is their issue).
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@pdfme/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildBody } from '#core/body/build'
import { readBody } from '#core/body/read'
import { useOf } from '#core/photo/use'
import { fail, ok } from '#core/result'
import { LastNumbers } from '#main/export/last-numbers'
import { pdfMaker } from '#main/export/pdf'
import { withArtifacts } from '#main/export/pdf-artifacts'
import { readDrawing } from '#main/export/pdf-drawing'
import { foundInPdf } from '#main/export/pdf-found'
import type { MadePdf, PdfPrinter, PrintOptions } from '#main/export/printer'
import { proofOf } from '#main/export/proof'
import { expectedInPdf } from '#main/export/writers'
import { aPhoto } from '../../core/make'
import { readFile } from '../../pdf/read/file'
import { pagesOf as pages, stepsOf } from '../../pdf/read/pages'
import { pageFonts } from './page-fonts'
import { pdfLines } from './pdf-lines'
import { pier } from './pier'

const printed = (name: string) =>
  new Uint8Array(readFileSync(join(__dirname, '../../fixtures/pdf', `${name}.pdf`)))

/** Answers with the kept prints, and counts how often the pages were asked for. */
function keptPrinter(): PdfPrinter & { passes: number } {
  const printer = {
    passes: 0,
    async print(_html: string, _files: unknown, { tagged = true, onLoaded }: PrintOptions) {
      printer.passes++
      onLoaded?.()
      return printed(tagged ? 'pages' : 'draft')
    },
  }
  return printer
}

/** The same issue with a photograph, of which nothing is on the kept prints. */
const quay = aPhoto()
const pictured = {
  ...pier,
  photos: new Map([[quay.sha256, quay]]),
  issue: {
    ...pier.issue,
    sections: pier.issue.sections.map((section) => ({
      ...section,
      articles: section.articles.map((article) => ({
        ...article,
        body: buildBody([{ kind: 'photo', use: useOf('one', quay) }, ...readBody(article.body)]),
      })),
    })),
  },
}

const job = {
  source: pier,
  photos: async () => ok(new Uint8Array()),
  fonts: pageFonts,
  quality: 'print' as const,
  readBack: true,
  signal: new AbortController().signal,
  onProgress: () => undefined,
}

async function make(bundle = pageFonts): Promise<MadePdf> {
  const made = await pdfMaker(keptPrinter())({ ...job, fonts: bundle })
  if (!made.ok) throw new Error(JSON.stringify(made.fault))
  return made.value
}

let made: MadePdf
let pdf: PDFDocument
beforeAll(async () => {
  made = await make()
  pdf = await PDFDocument.load(made.bytes, { updateMetadata: false })
})

describe('the finished file', () => {
  test('has every word of the issue, ligatures, figures and ideographs included', async () => {
    const found = await foundInPdf(made.bytes)
    expect(proofOf(expectedInPdf(pier), found)).toMatchObject({ ok: true, missing: [], links: 2 })
    expect(found.text).toContain('Office')
    expect(found.text).toContain('髙橋')
  })

  test('says what it is', () => {
    expect(pdf.getTitle()).toBe('The Pier, No. 7')
    expect(pdf.getAuthor()).toBe('The Pier Office')
    expect(pdf.getCreator()).toBe('Galley')
    expect(pdf.getCreationDate()?.toISOString()).toBe('2026-03-04T12:00:00.000Z')
    expect(pdf.catalog.get(PDFName.of('Lang'))?.toString()).toContain('en')
  })

  test('is the same, byte for byte, when it is made again', async () => {
    expect(Buffer.from((await make()).bytes).equals(Buffer.from(made.bytes))).toBe(true)
  })

  test('says that it conforms only where no font of the computer has a part in it', async () => {
    const claim = '<pdfuaid:part>1</pdfuaid:part>'
    expect(made.borrowed).toEqual([])
    expect(Buffer.from(made.bytes).includes(claim)).toBe(true)
    const other = await make({
      ...pageFonts,
      faces: pageFonts.faces.filter(({ family }) => family !== 'Noto Sans JP'),
    })
    expect(other.borrowed).toContain('髙')
    expect(other.borrowed).not.toContain('C')
    expect(Buffer.from(other.bytes).includes(claim)).toBe(false)
  })

  test('has an outline of sections and articles', () => {
    const outline = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict)
    const first = outline.lookup(PDFName.of('First'), PDFDict)
    expect(first.lookup(PDFName.of('Title'), PDFHexString).decodeText()).toBe('From the Pier')
    const article = first.lookup(PDFName.of('First'), PDFDict)
    expect(article.lookup(PDFName.of('Title'), PDFHexString).decodeText()).toBe('The Office Lamp Is Back')
  })

  test('names its links', () => {
    const links = pdf
      .getPages()
      .flatMap((page) => (page.node.Annots()?.asArray() ?? []).map((ref) => pdf.context.lookup(ref, PDFDict)))
    const names = links.map((link) => link.lookup(PDFName.of('Contents'), PDFHexString).decodeText())
    expect(names).toContain('https://pier.example/lamp')
    expect(names).not.toContain('')
  })

  test('has the issue line, the running head and the folio on every page but the first', async () => {
    const [first = '', second = ''] = pagesOf(made.bytes)
    expect(pdf.getPageCount()).toBe(2)
    expect(first.match(/\/Pagination/g)).toBeNull()
    expect(second.match(/\/Pagination/g)).toHaveLength(1)
    expect(await pdfLines(made.bytes)).toEqual(
      expect.arrayContaining(['The Pier · No. 7 From the Pier', 'March 2026 2']),
    )
  })

  test.skipIf(!has('mutool'))('reads the same in another reader, code point for code point', () => {
    const text = outside('mutool', ['draw', '-q', '-F', 'text', 'issue.pdf'])
    for (const words of [
      'China’s ships',
      'traffic difficult',
      'In 1988 there were 28',
      '髙橋さんは',
      'Wick ✅',
    ])
      expect(text.replace(/\s+/g, '')).toContain(words.replace(/\s+/g, ''))
  })

  test.skipIf(!has('qpdf'))('has no fault that qpdf finds', () => {
    expect(outside('qpdf', ['--check', 'issue.pdf'])).toContain('No syntax or stream encoding errors')
  })

  test.skipIf(!has('pdffonts'))('has all fonts in it, as subsets, none of them Type 3', () => {
    const rows = outside('pdffonts', ['issue.pdf']).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows) expect(row).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/)
  })
})

describe('progress', () => {
  test('is told print by print, then page by page as the file is read back', async () => {
    const told: unknown[] = []
    const onProgress = (...progress: unknown[]) => told.push(progress)
    await pdfMaker(keptPrinter())({ ...job, onProgress })
    expect(told).toEqual([
      [0, 0, 'print'],
      [1, 0, 'print'],
    ])
    const pages: unknown[] = []
    await foundInPdf(made.bytes, { onPage: (...page) => pages.push(page) })
    expect(pages).toEqual([
      [1, 2],
      [2, 2],
    ])
  })

  test('ends with the page at which the export is cancelled', async () => {
    const stop = new AbortController()
    const pages: number[] = []
    const onPage = (page: number) => {
      pages.push(page)
      stop.abort()
    }
    await foundInPdf(made.bytes, { signal: stop.signal, onPage })
    expect(pages).toEqual([1])
  })
})

describe('making it', () => {
  test('prints twice where the page numbers were not known, and once where they still hold', async () => {
    const printer = keptPrinter()
    const makePdf = pdfMaker(printer)
    await makePdf(job)
    expect(printer.passes).toBe(2)
    await makePdf(job)
    expect(printer.passes).toBe(3)
  })

  test('is the same to the byte whether the next program knows the numbers, knows them no more, or knows false ones', async () => {
    const known = new LastNumbers()
    const printer = keptPrinter()
    const print = async (numbers: LastNumbers) => {
      printer.passes = 0
      const again = await pdfMaker(printer, undefined, numbers)(job)
      expect(again.ok && Buffer.compare(again.value.bytes, made.bytes)).toBe(0)
      return printer.passes
    }
    expect(await print(known)).toBe(2)
    expect(await print(known)).toBe(1)
    const { id } = pier.issue
    const { count, places } = (await known.of(id)) ?? { count: 0, places: new Map() }
    const moved = new Map([...places].map(([name, { y }]) => [name, { page: 1, y }]))
    await known.keep(id, { count, places: moved })
    expect(await print(known)).toBe(2)
    expect(await known.of(id)).toEqual({ count, places })
    expect(await print(known)).toBe(1)
  })

  test('tells whoever prepares something of the prints that may be the last, and of no draft', async () => {
    const told: (string | number)[] = []
    const meanwhile = {
      begun: () => void told.push('begun'),
      printed: (bytes: Uint8Array) => void told.push(bytes.length),
    }
    await pdfMaker(keptPrinter(), meanwhile)(job)
    expect(told).toEqual(['begun', printed('pages').length])
    await pdfMaker(keptPrinter(), meanwhile)({ ...job, readBack: false })
    expect(told).toHaveLength(2)
  })

  test('is laid out while its photographs are still being made', async () => {
    const order: string[] = []
    const printer: PdfPrinter = {
      async print(_html, files, { tagged = true }) {
        order.push(tagged ? 'page begun' : 'draft begun')
        if (tagged) await Promise.all(files.values())
        return printed(tagged ? 'pages' : 'draft')
      },
    }
    const photos = async () => {
      await expect.poll(() => order).toContain('page begun')
      order.push('photograph made')
      return ok(new Uint8Array())
    }
    expect((await pdfMaker(printer)({ ...job, source: pictured, photos })).ok).toBe(true)
    expect(order).toEqual(['draft begun', 'page begun', 'photograph made'])
  })

  test('says which photograph cannot be read, and ends the print that waits for it', async () => {
    const printer: PdfPrinter = {
      async print(_html, _files, { tagged = true, signal }) {
        if (!tagged) return printed('draft')
        return await new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('closed')))
        })
      },
    }
    const photos = async () => fail('fault.photo-unread', { file: 'quay.jpg' })
    expect(await pdfMaker(printer)({ ...job, source: pictured, photos })).toMatchObject({
      fault: { key: 'fault.photo-unread', with: { file: 'quay.jpg' } },
    })
  })

  test('ends with a fault when the printer fails, and as cancelled when it was cancelled', async () => {
    const broken: PdfPrinter = { print: () => Promise.reject(new Error('no window')) }
    expect(await pdfMaker(broken)(job)).toMatchObject({ ok: false, fault: { key: 'fault.pdf-print' } })
    const stopped = AbortSignal.abort()
    expect(await pdfMaker(broken)({ ...job, signal: stopped })).toMatchObject({
      ok: false,
      fault: { key: 'fault.export-cancelled' },
    })
  })
})

describe('what is painted outside of the tags', () => {
  const marked = (code: string): string => {
    const bytes = Buffer.from(code, 'latin1')
    return Buffer.from(withArtifacts(bytes, readDrawing(bytes).loose)).toString('latin1')
  }

  test('becomes an artifact, path by path; what is tagged stays as it is', () => {
    expect(marked('q\n1 0 0 rg\n0 0 9 9 re\nf\nQ\n/P <</MCID 0>> BDC\n1 1 2 2 re\nf\nEMC\n')).toBe(
      'q\n1 0 0 rg\n/Artifact BMC\n0 0 9 9 re\nf\nEMC\nQ\n/P <</MCID 0>> BDC\n1 1 2 2 re\nf\nEMC\n',
    )
  })

  test('is left alone where a path only clips', () => {
    expect(marked('0 0 9 9 re\nW\nn\n')).toBe('0 0 9 9 re\nW\nn\n')
  })

  test('is not mistaken for words in a string', () => {
    const code = '/P <</MCID 0>> BDC\nBT (EMC \\) f) Tj ET\nEMC\n'
    expect(marked(code)).toBe(code)
  })

  test('is one artifact where words stand together, and is known by the tag that follows', () => {
    const code = 'BT\n/F1 9 Tf\n<0001> Tj\n5 0 Td <0002> Tj\nET\nBT\n/P <</MCID 3>> BDC\n<0003> Tj\nEMC\nET\n'
    const drawing = readDrawing(Buffer.from(code))
    expect(drawing.loose).toMatchObject([{ next: 3 }])
    expect(drawing.free).toBe(4)
    expect(marked(code)).toContain('/Artifact BMC\n<0001> Tj\n5 0 Td <0002> Tj\nEMC\nET')
  })

  test('is wrapped with the text that is written beside it', () => {
    const code = 'BT\n/F1 9 Tf\n/Span <</ActualText (fi)>> BDC\n<0001> Tj\nEMC\nET\n'
    expect(marked(code)).toContain('/Artifact BMC\n/Span <</ActualText (fi)>> BDC\n<0001> Tj\nEMC\nEMC')
    expect(readDrawing(Buffer.from(code)).fonts.get('F1')?.texts.get(1)).toBe('fi')
  })
})

describe('where a picture stands', () => {
  const boxOf = (code: string) => readDrawing(Buffer.from(code)).boxes.get(0)

  test('is the unit square, moved and scaled as the page says', () => {
    expect(
      boxOf('.5 0 0 -.5 0 800 cm\nq\n200 0 0 -100 40 300 cm\n/P <</MCID 0>> BDC\n/X1 Do\nEMC\nQ\n'),
    ).toEqual([20, 650, 120, 700])
  })

  test('ends where it is clipped, and only until the clip ends', () => {
    const picture = '/P <</MCID 0>> BDC\n/X1 Do\nEMC\n'
    const clip = '20 10 30 20 re W* n\n'
    expect(boxOf(`q ${clip}q 100 0 0 100 0 0 cm\n${picture}Q Q\n`)).toEqual([20, 10, 50, 30])
    expect(boxOf(`q ${clip}Q q 100 0 0 100 0 0 cm\n${picture}Q\n`)).toEqual([0, 0, 100, 100])
  })

  test('is not that of decoration', () => {
    const code = '/P <</MCID 0>> BDC\nBT (a) Tj ET\nEMC\n/Artifact BMC\n/X1 Do\nEMC\n'
    expect(boxOf(code)).toBeUndefined()
  })
})

const pagesOf = (bytes: Uint8Array): string[] => {
  const file = readFile(bytes)
  return pages(file).map((page) =>
    stepsOf(file, page)
      .flatMap(({ operands }) => operands)
      .map((value) =>
        value instanceof Map ? `/${(value.get('Type') as { text?: string } | undefined)?.text}` : '',
      )
      .join(' '),
  )
}

function has(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    console.warn(`${program} is not installed: what it would check is skipped.`)
    return false
  }
}

function outside(program: string, words: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'galley-pdf-'))
  try {
    writeFileSync(join(folder, 'issue.pdf'), made.bytes)
    return execFileSync(program, words, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
