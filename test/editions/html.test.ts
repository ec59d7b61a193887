// Every page of every edition made of HTML, in one run of the Nu HTML checker.
import { execFile, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderEmail } from '#core/render/email'
import { renderSingle } from '#core/render/single'
import { renderWeb, renderWebStyle } from '#core/render/web'
import { type ArchiveName, archives, filesOf } from '../core/archive/shelf'
import { addresses } from '../core/render/harbour'
import { editionSources } from './sources'

const java = spawnSync('java', ['-version']).status === 0
if (!java) process.stdout.write('editions: skipped the Nu HTML checker, for there is no Java\n')

const jar = join(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-html-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const check = async (files: readonly string[]): Promise<string[]> => {
  const words = [
    '-jar',
    jar,
    '--errors-only',
    '--also-check-css',
    '--exit-zero-always',
    '--format',
    'gnu',
    ...files,
  ]
  const { stderr } = await promisify(execFile)('java', words, { maxBuffer: 1 << 26 })
  return stderr
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(`file:${folder}/`, ''))
}

async function put(path: string, text: string): Promise<string> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  return file
}

test.skipIf(!java)('no page has an error; a page that has one is found', { timeout: 120_000 }, async () => {
  const files: string[] = []
  for (const [name, source] of await editionSources()) {
    for (const { path, html } of renderWeb(source, addresses))
      files.push(await put(`${name}/web/${path}`, html))
    files.push(await put(`${name}/web/style.css`, renderWebStyle(source, addresses)))
    files.push(await put(`${name}/single.html`, renderSingle(source, addresses)))
    files.push(await put(`${name}/mail.html`, renderEmail(source, addresses)))
  }
  for (const name of Object.keys(archives) as ArchiveName[])
    for (const { path, text } of filesOf(name)) files.push(await put(`archive/${name}/${path}`, text))
  const bad = await put(
    'bad.html',
    '<!DOCTYPE html><html lang="en"><title>Bad</title><main><img src="a.jpg"></main>',
  )
  const faults = await check([...files, bad])
  expect(faults.filter((line) => line.includes('bad.html'))).not.toEqual([])
  expect(faults.filter((line) => !line.includes('bad.html'))).toEqual([])
})
