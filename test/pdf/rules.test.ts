// Rules: the finished PDF keeps all of them, and each of them finds a file that breaks it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ok } from '#core/result'
import { pdfMaker } from '#main/export/pdf'
import { pageFonts } from '../main/export/page-fonts'
import { pier } from '../main/export/pier'
import { type PdfFile, readFile } from './read/file'
import { faultsOf, rules } from './rules/all'

const kept = (name: string) => new Uint8Array(readFileSync(join(__dirname, '../fixtures/pdf', `${name}.pdf`)))

let bytes: Uint8Array
beforeAll(async () => {
  const makePdf = pdfMaker({ print: async (_html, _files, { tagged }) => kept(tagged ? 'pages' : 'draft') })
  const made = await makePdf({
    source: pier,
    photos: async () => ok(new Uint8Array()),
    fonts: pageFonts,
    quality: 'print',
    readBack: true,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
  if (!made.ok) throw new Error(JSON.stringify(made.fault))
  bytes = made.value.bytes
})

test('a finished PDF keeps every rule', () => {
  expect(faultsOf(bytes)).toEqual([])
})

describe('each rule finds the file that breaks it', () => {
  test.each(rules.map((rule) => [`${rule.clause}: ${rule.says}`, rule] as const))(
    '%s',
    (_, { check, spoil }) => {
      const file = readFile(bytes)
      expect(check(file)).toEqual([])
      const other = spoil(file)
      expect(found(check, other ? () => readFile(other) : () => file)).not.toEqual([])
    },
  )
})

/** A file that cannot even be read is found as well. */
function found(check: (file: PdfFile) => readonly string[], file: () => PdfFile): readonly string[] {
  try {
    return check(file())
  } catch (error) {
    return [String(error)]
  }
}
