// Libraries requests: only a folder from the dialog or from the list is opened, and a wrong one changes nothing.
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SettingsFile } from '#main/desktop/settings'
import { photoShop } from '#main/photos/shop'
import type { Deps } from '#main/requests/deps'
import { librariesHandlers } from '#main/requests/libraries'
import { takes } from '#main/requests/takes'
import { Hold } from '#main/store/hold'
import { holderHere } from '#main/store/holder'
import { type Library, openLibrary } from '#main/store/library'

let folder: string
let library: Library
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-libraries-'))
  library = await open(join(folder, 'usual'))
})
afterEach(async () => {
  await library.close()
  await rm(folder, { recursive: true, force: true })
})

const deps = { now: () => new Date(0), newId: () => 'id', inspect: photoShop.inspect }

/** Made, and held by this process. */
async function open(place: string): Promise<Library> {
  const made = await openLibrary(place, deps, { create: true, hold: new Hold(holderHere('window')) })
  if (!made.ok) throw new Error(made.fault.key)
  const written = await made.value.tidy()
  if (!written.ok) throw new Error(written.fault.key)
  return made.value
}

async function begin(place: string) {
  await (await open(place)).close()
  return { ok: true, value: null } as const
}

/** What the dialog gives, and what the editor says to a new library. */
async function desk({ picks = null as string | null, yes = false, fixed = false } = {}) {
  const settings = await SettingsFile.open(folder, 'en')
  const asked: string[] = []
  let stayed: (() => void) | undefined
  const handlers = librariesHandlers({
    library,
    settings,
    libraries: { usual: join(folder, 'usual'), fixed, begin },
    desktop: {
      pickFolder: async () => picks,
      askToBegin: async (place: string) => {
        asked.push(place)
        return yes
      },
      startAnew: (otherwise: () => void) => {
        stayed = otherwise
      },
    },
  } as unknown as Deps)
  const opening = async (place: string | null) => {
    const answer = await handlers['libraries.open']({ folder: place })
    return answer.ok ? answer.value : answer.fault
  }
  return { handlers, settings, asked, opening, left: () => stayed !== undefined, stay: () => stayed?.() }
}

test('a library that the dialog gives is remembered, and the program starts again on it', async () => {
  const other = join(folder, 'other')
  await begin(other)
  const { opening, settings, left, stay, asked } = await desk({ picks: other })
  await settings.write({ lastIssue: 'of the usual one', lastArticle: 'too' })
  expect(await opening(null)).toEqual({ folder: other })
  expect(left()).toBe(true)
  expect(asked).toEqual([])
  expect(settings.now).toMatchObject({
    library: other,
    libraries: [other],
    lastIssue: null,
    lastArticle: null,
  })
  expect((await SettingsFile.open(folder, 'en')).now.library).toBe(other)
  // The window was kept open, since it could not save: the library stays too.
  stay()
  await expect
    .poll(() => settings.now)
    .toMatchObject({ library: null, libraries: [], lastIssue: 'of the usual one' })
})

test('in an empty folder a library is begun, once the editor has said so', async () => {
  const empty = join(folder, 'empty')
  await mkdir(empty)
  const no = await desk({ picks: empty })
  expect(await no.opening(null)).toBe(null)
  expect([no.left(), no.asked, await readdir(empty), no.settings.now.library]).toEqual([
    false,
    [empty],
    [],
    null,
  ])
  const yes = await desk({ picks: empty, yes: true })
  expect(await yes.opening(null)).toEqual({ folder: empty })
  expect(yes.left()).toBe(true)
  expect(await readdir(empty)).toContain('library.json')
})

test('a folder of other things, a file and a folder that has gone are refused by name, and nothing changes', async () => {
  const other = join(folder, 'pictures')
  await mkdir(other)
  await writeFile(join(other, 'cat.jpg'), 'x')
  for (const [picks, key] of [
    [other, 'fault.library-other'],
    [join(other, 'cat.jpg'), 'fault.not-folder'],
    [join(folder, 'nowhere'), 'fault.not-there'],
  ] as const) {
    const { opening, settings, left } = await desk({ picks, yes: true })
    const fault = await opening(null)
    expect(fault).toMatchObject({ key })
    expect(JSON.stringify(fault)).toContain(picks)
    expect([left(), settings.now.library, settings.now.libraries]).toEqual([false, null, []])
  }
  expect(await readdir(other)).toEqual(['cat.jpg'])
})

test('the library that is open is not opened again, whatever it is called', async () => {
  const link = join(folder, 'link')
  await symlink(join(folder, 'usual'), link)
  for (const picks of [join(folder, 'usual'), link]) {
    const { opening, left } = await desk({ picks })
    expect(await opening(null)).toMatchObject({ key: 'fault.library-open' })
    expect(left()).toBe(false)
  }
})

test('a message opens only what is in the list, which no message can change', async () => {
  const other = join(folder, 'other')
  await begin(other)
  const { opening, settings, left } = await desk()
  for (const place of [other, '/', folder, `${join(folder, 'usual')}/../other`])
    expect(await opening(place)).toMatchObject({ key: 'fault.request' })
  expect(left()).toBe(false)
  for (const some of [{ library: other }, { libraries: [other] }])
    expect(takes['settings.write'].safeParse({ settings: some }).success).toBe(false)
  await settings.write({ libraries: [other] })
  expect(await opening(other)).toEqual({ folder: other })
})

test('five are known at most, the usual one always among them, the last first', async () => {
  const places = ['a', 'b', 'c', 'd', 'e', 'b'].map((name) => join(folder, name))
  const { handlers, opening, settings } = await desk()
  const read = async () => {
    const answer = await handlers['libraries.read']()
    return answer.ok ? answer.value.known.map(({ name, usual }) => (usual ? `(${name})` : name)) : []
  }
  expect(await read()).toEqual(['(usual)'])
  for (const place of places) {
    await begin(place)
    const one = await desk({ picks: place })
    expect(await one.opening(null)).toEqual({ folder: place })
  }
  const last = await desk()
  const answer = await last.handlers['libraries.read']()
  expect(answer.ok && answer.value.known.map(({ name }) => name)).toEqual(['usual', 'b', 'e', 'd', 'c'])
  expect(settings.now.libraries).toEqual([])
  expect(await opening(join(folder, 'b'))).toMatchObject({ key: 'fault.request' })
})

test('where the environment names the library no other is opened', async () => {
  const other = join(folder, 'other')
  await begin(other)
  const { handlers, opening, left } = await desk({ picks: other, fixed: true })
  expect(await opening(null)).toMatchObject({ key: 'fault.request' })
  expect(left()).toBe(false)
  expect(await handlers['libraries.read']()).toMatchObject({ value: { fixed: true } })
})
