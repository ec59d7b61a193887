// Same bytes: every edition, the package and the record are the same on another day, in another place, zone and locale.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type EditionName, editionNames } from '#shared/export'
import { programArguments, programEnvironment } from '../../scripts/setup/all.mjs'
import { findElectron } from '../../scripts/setup/electron.mjs'
import { clockAt } from '../clock'
import { aFolder, forget, root } from './launch'

const folder = aFolder()
afterAll(() => forget(folder))

/** The program then lives on another day, where there is libfaketime. */
const later = clockAt('+430d')

/** `data`: what the program keeps for itself. */
async function galley(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  data: string,
): Promise<string> {
  const electron = findElectron()
  if (!electron) throw new Error('There is no Electron; npm run test:e2e gets one.')
  const child = spawn(electron.executable, programArguments([...words], data), {
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

const exportTo = (
  library: string,
  out: string,
  env: Readonly<Record<string, string>>,
  data: string,
  editions: readonly EditionName[] = editionNames,
) =>
  galley(
    ['export', 'latest', '--library', library, '--to', editions.join(','), '--out', out, '--json'],
    env,
    data,
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
  const data = join(here, 'data')
  await exportTo(join(here, 'library'), join(here, 'out'), utc, data)
  await exportTo(
    join(there, 'library'),
    join(there, 'deep', 'out'),
    { ...tokyo, ...later },
    join(there, 'data'),
  )

  const files = filesOf(join(here, 'out'))
  expect(files.length).toBeGreaterThan(20)
  expect(filesOf(join(there, 'deep', 'out'))).toEqual(files)
  const other = files.filter(
    (name) => !readFileSync(join(here, 'out', name)).equals(readFileSync(join(there, 'deep', 'out', name))),
  )
  expect(other).toEqual([])

  const bag = join(here, 'out', files.find((name) => name.endsWith('.galley')) ?? '')
  expect(JSON.parse(await galley(['verify', bag, '--json'], {}, data))).toEqual({ ok: true, problems: [] })
  await galley(['import', bag, '--library', join(folder, 'third')], tokyo, data)
  // With the renditions and page numbers that the first has left.
  const sameAs = async (name: string, editions: readonly EditionName[]) => {
    await exportTo(join(folder, 'third'), join(folder, name), tokyo, data, editions)
    const made = filesOf(join(folder, name)).filter((file) => editions === editionNames || !isRecord(file))
    for (const file of made)
      expect(
        readFileSync(join(folder, name, file)).equals(readFileSync(join(here, 'out', file))),
        `${name}/${file}`,
      ).toBe(true)
    return made
  }
  const renditions = readdirSync(join(data, 'renditions'))
  const kept = () => renditions.map((name) => statSync(join(data, 'renditions', name)).ino)
  expect(renditions.length).toBeGreaterThan(5)
  const before = kept()
  expect(await sameAs('third-out', editionNames)).toEqual(files)
  expect(kept()).toEqual(before)

  // And with what a bad disk has made of them.
  for (const name of renditions) {
    const bytes = readFileSync(join(data, 'renditions', name))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
    writeFileSync(join(data, 'renditions', name), bytes)
  }
  const numbers = readFileSync(join(data, 'page-numbers.json'), 'utf8')
  writeFileSync(join(data, 'page-numbers.json'), falseNumbers(numbers))
  expect((await sameAs('fourth-out', ['pdf', 'single'])).length).toBe(2)
  expect(kept()).not.toEqual(before)
  expect(readFileSync(join(data, 'page-numbers.json'), 'utf8')).toBe(numbers)
}, 300_000)

const utc = { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }
const tokyo = { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', LANGUAGE: 'ja' }

/** Says what was exported, and so differs with it. */
const isRecord = (file: string): boolean => !file.includes('/') && file.endsWith('.json')

/** Everything on the first page, and twice as many pages. */
function falseNumbers(text: string): string {
  const { format, issues } = JSON.parse(text)
  const moved = issues.map((issue: { count: number; places: [string, number, number][] }) => ({
    ...issue,
    count: issue.count * 2,
    places: issue.places.map(([name, , y]) => [name, 1, y]),
  }))
  return JSON.stringify({ format, issues: moved })
}

test.runIf(later)('the faked clock is that of another year', () => {
  const said = spawnSync(process.execPath, ['-p', 'Date.now()'], {
    env: { ...process.env, ...later },
  })
  expect(Number(String(said.stdout)) - Date.now()).toBeGreaterThan(429 * 86_400_000)
})
