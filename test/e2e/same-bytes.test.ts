// Same bytes: every edition, the package and the record are the same on another day, in another place, zone and locale.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { editionNames } from '#shared/export'
import { programArguments, programEnvironment } from '../../scripts/setup/all.mjs'
import { findElectron } from '../../scripts/setup/electron.mjs'
import { clockAt } from '../clock'
import { aFolder, forget, root } from './launch'

const folder = aFolder()
afterAll(() => forget(folder))

/** The program then lives on another day, where there is libfaketime. */
const later = clockAt('+430d')

async function galley(words: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const electron = findElectron()
  if (!electron) throw new Error('There is no Electron; npm run test:e2e gets one.')
  const child = spawn(electron.executable, programArguments([...words]), {
    env: { ...programEnvironment(process.env), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: root,
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (part) => {
    out += String(part)
  })
  child.stderr.on('data', (part) => {
    err += String(part)
  })
  const status = await new Promise((resolve) => child.on('close', resolve))
  if (status !== 0) throw new Error(`galley ${words[0]} ended with ${status}: ${err}`)
  return out
}

const exportTo = (library: string, out: string, env: Readonly<Record<string, string>>) =>
  galley(
    ['export', 'latest', '--library', library, '--to', editionNames.join(','), '--out', out, '--json'],
    env,
  )

const filesOf = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .sort()

test('two exports are the same to the byte', async () => {
  const [here, there] = [join(folder, 'here'), join(folder, 'elsewhere', '遠く')]
  for (const place of [here, there])
    cpSync(join(root, 'resources', 'sample-library'), join(place, 'library'), { recursive: true })
  await exportTo(join(here, 'library'), join(here, 'out'), { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' })
  const tokyo = { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', LANGUAGE: 'ja' }
  await exportTo(join(there, 'library'), join(there, 'deep', 'out'), { ...tokyo, ...later })

  const files = filesOf(join(here, 'out'))
  expect(files.length).toBeGreaterThan(20)
  expect(filesOf(join(there, 'deep', 'out'))).toEqual(files)
  const other = files.filter(
    (name) => !readFileSync(join(here, 'out', name)).equals(readFileSync(join(there, 'deep', 'out', name))),
  )
  expect(other).toEqual([])

  const bag = join(here, 'out', files.find((name) => name.endsWith('.galley')) ?? '')
  expect(JSON.parse(await galley(['verify', bag, '--json'], {}))).toEqual({ ok: true, problems: [] })
  await galley(['import', bag, '--library', join(folder, 'third')], tokyo)
  await exportTo(join(folder, 'third'), join(folder, 'third-out'), tokyo)
  for (const name of files)
    expect(
      readFileSync(join(folder, 'third-out', name)).equals(readFileSync(join(here, 'out', name))),
      name,
    ).toBe(true)
}, 300_000)

test.runIf(later)('the faked clock is that of another year', () => {
  const said = spawnSync(process.execPath, ['-p', 'Date.now()'], {
    env: { ...process.env, ...later },
  })
  expect(Number(String(said.stdout)) - Date.now()).toBeGreaterThan(429 * 86_400_000)
})
