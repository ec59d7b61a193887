// The PDF through the command line: printed by a real Electron, looked at with the usual programs.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../pdf/rules/all'

const root = join(__dirname, '../..')
let folder = ''
let file = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-pdf-e2e-'))
  cpSync(join(root, 'resources/sample-library'), join(folder, 'library'), { recursive: true })
  file = exported('first', 'UTC')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function exported(name: string, zone: string): string {
  const words = [
    'export',
    'latest',
    '--library',
    join(folder, 'library'),
    '--to',
    'pdf',
    '--out',
    join(folder, name),
  ]
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/galley.mjs'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  })
  expect(status, stderr).toBe(0)
  return join(folder, name, readdirSync(join(folder, name)).find((one) => one.endsWith('.pdf')) ?? '')
}

const has = (program: string): boolean => {
  const found = spawnSync('which', [program]).status === 0
  if (!found) console.warn(`${program} is not installed: what it would check is skipped.`)
  return found
}
const run = (program: string, ...words: string[]) =>
  execFileSync(program, [...words, file], { encoding: 'utf8' })

test('the same issue in another folder and time zone is the same file, byte for byte', () => {
  const again = exported('second', 'Asia/Tokyo')
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
})

test.skipIf(!has('pdfinfo'))('it is tagged and has its title', () => {
  const info = run('pdfinfo')
  expect(info).toMatch(/^Title:\s+The Kazahaya Circular, No\. 47$/m)
  expect(info).toMatch(/^Tagged:\s+yes$/m)
})

test.skipIf(!has('pdffonts'))('every font is in it, as a subset, and none is Type 3', () => {
  const rows = run('pdffonts').trim().split('\n').slice(2)
  expect(rows.length).toBeGreaterThan(5)
  for (const row of rows) expect(row).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/)
})

test.skipIf(!has('pdfimages'))('its photographs are JPEGs of at most 300 dots an inch', () => {
  const rows = run('pdfimages', '-list').trim().split('\n').slice(2)
  expect(rows.length).toBeGreaterThan(5)
  for (const row of rows) {
    const [, , kind, , , , , , encoding, , , , across] = row.trim().split(/\s+/)
    expect([kind, encoding]).toEqual(['image', 'jpeg'])
    expect(Number(across)).toBeLessThanOrEqual(302)
  }
})

test.skipIf(!has('qpdf'))('qpdf finds no fault', () => {
  expect(run('qpdf', '--check')).toContain('No syntax or stream encoding errors')
})

test('it keeps every rule of PDF/UA-1 and PDF/A-2u that a program can check', () => {
  expect(faultsOf(readFileSync(file))).toEqual([])
})
