// The log of defects: what is in the file, that repeated ones do not fill it, and that it turns over.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDefectLog } from '#main/desktop/defect-log'
import { defectOf } from '#shared/defect'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-log-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const file = () => readFile(join(folder, 'defects.log'), 'utf8')

test('a defect is written with its time, the program and its place', async () => {
  const write = openDefectLog(folder, 'Galley 1.2.3, Electron 33.0.0, linux x64')
  write('window', { name: 'TypeError', message: '… is not a function', stack: ['save (index.js:1:2)'] })
  expect(await file()).toMatch(
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d Galley 1\.2\.3, Electron 33\.0\.0, linux x64, window\nTypeError: … is not a function\n {4}at save \(index\.js:1:2\)\n$/,
  )
})

test('one that comes back a thousand times is written four times', async () => {
  const write = openDefectLog(folder, 'Galley')
  for (let time = 0; time < 1000; time++) write('window', { name: 'Error', message: 'x', stack: [] })
  const lines = (await file()).split('\n').filter((line) => line.includes('Galley'))
  expect(lines.map((line) => /\d+ times/.exec(line)?.[0])).toEqual([
    undefined,
    '10 times',
    '100 times',
    '1000 times',
  ])
})

test('a file that is full is put beside, and the one before it goes', async () => {
  // Each start writes what it has not written yet.
  for (let start = 0; start < 4; start++) {
    const write = openDefectLog(folder, `Galley start ${start}`)
    for (let nth = 0; nth < 400; nth++)
      write('main process', {
        name: 'Error',
        message: `${'failed '.repeat(42)}${nth}`,
        stack: Array(10).fill(`save (index.js:1:${nth})`),
      })
  }
  expect((await readdir(folder)).sort()).toEqual(['defects.log', 'defects.old.log'])
  for (const name of await readdir(folder))
    expect((await stat(join(folder, name))).size).toBeLessThan(270 * 1024)
})

test('a program that breaks in ever new ways is cut short, and a folder that cannot be written does not break it', async () => {
  const write = openDefectLog(folder, 'Galley')
  for (let nth = 0; nth < 600; nth++) write('window', { name: 'Error', message: `${nth}`, stack: [] })
  expect((await file()).split('\n').filter((line) => line.startsWith('Error')).length).toBe(500)
  const nowhere = openDefectLog(join(folder, 'defects.log', 'a file is in the way'), 'Galley')
  expect(() => nowhere('window', defectOf(new Error('x')))).not.toThrow()
})
