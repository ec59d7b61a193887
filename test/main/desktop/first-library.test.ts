// First library: where the one that was chosen is not there, the editor is asked, and never left without a way on.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fail, ok, type Result } from '#core/result'
import { openFirst } from '#main/desktop/first-library'
import { SettingsFile } from '#main/desktop/settings'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-first-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)
const aLibrary = async (name: string): Promise<string> => {
  await mkdir(join(at(name), 'issues'), { recursive: true })
  return at(name)
}

/** Starts with these answers, one a question; where they are at an end the editor quits. */
async function start(
  answers: readonly string[],
  { fixed = undefined as string | undefined, begins = true, broken = [] as readonly string[] } = {},
) {
  const settings = await SettingsFile.open(folder, 'en')
  const asked: string[] = []
  const left = [...answers]
  const opened = await openFirst({
    fixed,
    usual: at('usual'),
    settings,
    askToBegin: async () => begins,
    begin: async (place): Promise<Result<null>> => {
      await mkdir(join(place, 'issues'))
      return ok(null)
    },
    open: async (place) =>
      broken.includes(place) ? fail('fault.library-newer', { folder: place }) : ok(place),
    async ask(fault, usualToo) {
      asked.push(`${fault.key} ${fault.with?.['folder']}${usualToo ? '' : ' (usual)'}`)
      return left.shift() ?? null
    },
  })
  return { opened: opened?.ok ? opened.value : opened, asked, settings: settings.now }
}

const remember = async (library: string) => {
  await (await SettingsFile.open(folder, 'en')).write({ library, libraries: [library] })
}

test('the usual one opens where nothing was chosen, and what was chosen where it is there', async () => {
  expect(await start([])).toMatchObject({ opened: at('usual'), asked: [] })
  await remember(await aLibrary('drive'))
  expect(await start([])).toMatchObject({ opened: at('drive'), asked: [] })
})

test('the environment wins over what was chosen', async () => {
  await remember(at('drive'))
  expect(await start([], { fixed: at('named') })).toMatchObject({ opened: at('named'), asked: [] })
})

test('a drive that is not plugged in is asked about, and remembered by whoever quits', async () => {
  await remember(at('drive'))
  const quit = await start([])
  expect(quit).toMatchObject({ opened: undefined, asked: [`fault.library-gone ${at('drive')}`] })
  expect(quit.settings.library).toBe(at('drive'))
  // Where a drive was, its empty folder may be left: no library is begun there.
  await mkdir(at('drive'))
  expect(await start([])).toMatchObject({ opened: undefined, asked: [`fault.library-gone ${at('drive')}`] })
  expect(await readdir(at('drive'))).toEqual([])
  await mkdir(join(at('drive'), 'issues'))
  expect(await start([])).toMatchObject({ opened: at('drive'), asked: [] })
})

test('the usual library is a way on, and the other stays in the list', async () => {
  await remember(at('drive'))
  const { opened, settings } = await start([at('usual')])
  expect(opened).toBe(at('usual'))
  expect(settings).toMatchObject({ library: null, libraries: [at('drive')] })
})

test('another folder is a way on; one that is no library leads back to the question', async () => {
  await remember(at('drive'))
  await mkdir(at('pictures'))
  await writeFile(join(at('pictures'), 'cat.jpg'), 'x')
  await mkdir(at('empty'))
  const { opened, asked, settings } = await start([at('pictures'), at('empty')])
  expect(asked).toEqual([`fault.library-gone ${at('drive')}`, `fault.library-other ${at('pictures')}`])
  expect(opened).toBe(at('empty'))
  expect(settings).toMatchObject({ library: at('empty'), libraries: [at('empty'), at('drive')] })
})

test('a library that cannot be opened is no dead end, the usual one neither', async () => {
  await remember(await aLibrary('drive'))
  const broken = [at('drive'), at('usual')]
  const { opened, asked } = await start([at('usual'), await aLibrary('third')], { broken })
  expect(asked).toEqual([`fault.library-newer ${at('drive')}`, `fault.library-newer ${at('usual')} (usual)`])
  expect(opened).toBe(at('third'))
})
