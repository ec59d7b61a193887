// One owner of a library: a lock of the kernel, whoever asks and however its process ends.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Result } from '#core/result'
import { photoShop } from '#main/photos/shop'
import { Hold } from '#main/store/hold'
import { type Holder, heldFault, holderHere } from '#main/store/holder'
import { openLibrary } from '#main/store/library'
import { storeWords } from '#shared/words/store'

let folder: string
const children: ChildProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-hold-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** Another process that has the library until it is killed. */
async function another(program: 'window' | 'command' = 'window'): Promise<ChildProcess> {
  const script = `
    const { tryLock } = require('fs-native-extensions')
    const fs = require('node:fs')
    const fd = fs.openSync(process.argv[1] + '/lock', 'a+')
    if (!tryLock(fd, 2 ** 30, 1)) process.exit(9)
    fs.ftruncateSync(fd)
    fs.writeSync(fd, JSON.stringify({ pid: process.pid, host: 'quay', user: 'mina', program: '${program}' }))
    console.log('has it')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  await once(child.stdout as NodeJS.ReadableStream, 'data')
  return child
}

const open = (patience = 0) =>
  openLibrary(
    folder,
    { now: () => new Date(0), newId: () => 'one', inspect: photoShop.inspect },
    { create: true, hold: new Hold(holderHere('window'), patience) },
  )

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

describe('a library that another process has', () => {
  test('can be read, is not written to, and it is said within a second who has it', async () => {
    good(await good(await open()).createPublication('Harbour Notes', 'en'))
    await rm(join(folder, 'lock'))
    const child = await another()
    const started = performance.now()
    const library = good(await open())
    const result = await library.createPublication('Tides', 'en')
    expect(performance.now() - started).toBeLessThan(1000)
    expect(result).toEqual({
      ok: false,
      fault: {
        key: 'fault.library-held-computer',
        with: { folder, user: 'mina', host: 'quay', pid: child.pid },
      },
    })
    expect(library.heldBy()?.key).toBe('fault.library-held-computer')
    expect(library.publications().map(({ title }) => title)).toEqual(['Harbour Notes'])
    await library.close()
    expect(await readdir(folder)).not.toContain('index.json')
  })

  test('is free as soon as that process was killed, and what it wrote is seen', async () => {
    const child = await another()
    const library = good(await open())
    expect((await library.createPublication('Tides', 'en')).ok).toBe(false)
    const other = good(
      await openLibrary(
        folder,
        { now: () => new Date(0), newId: () => 'two', inspect: photoShop.inspect },
        { create: true },
      ),
    )
    good(await other.createPublication('Theirs', 'en'))
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    good(await library.createPublication('Tides', 'en'))
    expect(library.heldBy()).toBeNull()
    expect(library.publications().map(({ title }) => title)).toEqual(['Theirs', 'Tides'])
  })

  test('is waited for while a command has it, and never while a window has it', async () => {
    const child = await another('command')
    const ended = once(child, 'exit')
    const waiting = open(20_000).then((library) => good(library).createPublication('Tides', 'en'))
    setTimeout(() => child.kill('SIGKILL'), 200)
    await ended
    expect((await waiting).ok).toBe(true)
  })

  test('a holder that left no name is no reason to write', async () => {
    const first = new Hold(holderHere('window'))
    await first.take(folder)
    await writeFile(join(folder, 'lock'), '{"pid":')
    const taken = await new Hold(holderHere('window')).take(folder)
    expect(taken).toEqual({ held: false, by: null })
    await first.letGo()
  })
})

test('a lock whose file was removed does not let a second owner in beside a third', async () => {
  const first = new Hold(holderHere('window'))
  await first.take(folder)
  await first.letGo(folder)
  expect(await readdir(folder)).toEqual([])
  const second = new Hold(holderHere('window'))
  expect((await second.take(folder)).held).toBe(true)
  expect((await new Hold(holderHere('window')).take(folder)).held).toBe(false)
  expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid)
  await second.letGo()
})

test('a first change that fails leaves no lock behind', async () => {
  const library = good(await open())
  expect((await library.createPublication('  ', 'en')).ok).toBe(false)
  expect(await readdir(folder)).toEqual([])
})

test('whoever has a library is called by what an editor sees: a window, a command, a person, a computer', () => {
  const me = { host: 'quay', user: 'mina', program: 'window' } as const
  const called = (by: Partial<Holder>) => heldFault('/x', { ...me, pid: 7, ...by }, me).key
  expect(called({})).toBe('fault.library-held-window')
  expect(called({ program: 'command' })).toBe('fault.library-held-command')
  expect(called({ user: 'ken' })).toBe('fault.library-held-user')
  expect(called({ host: 'pier' })).toBe('fault.library-held-computer')
  expect(heldFault('/x', null, me).key).toBe('fault.library-held-unnamed')
  for (const [key, { en, ja }] of Object.entries(storeWords))
    if (key.startsWith('fault.library-held')) expect(en + ja, key).not.toMatch(/pid|process|プロセス/)
})
