// Requests: random and broken messages on every channel, and senders who are not the window's own page.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newIssue } from '#core/issue/issue'
import { newPublication } from '#core/publication/publication'
import { fail, ok, type Result } from '#core/result'
import { Reports } from '#main/export/reports'
import type { Deps } from '#main/requests/deps'
import { allHandlers } from '#main/requests/handlers'
import { openable } from '#main/requests/openable'
import { type Handlers, registerRequests } from '#main/requests/register'
import { openLibrary } from '#main/store/library'
import { type RequestName, requestNames } from '#shared/contract'
import { settingsSchema } from '#shared/settings'

const numRuns = process.env.GALLEY_TORTURE === 'long' ? 10_000 : 200

/** A message of each channel that is taken. */
const valid: { readonly [N in RequestName]: unknown } = {
  'library.read': undefined,
  'library.search': { words: 'tides' },
  'library.reveal': undefined,
  'libraries.read': undefined,
  'libraries.open': { folder: '/nowhere' },
  'publication.remove': { id: 'p' },
  'publication.restore': { publication: newPublication('p', 'Paper', 'en') },
  'publication.save': { publication: newPublication('p', 'Paper', 'en') },
  'publication.create': { title: 'Paper', language: 'en' },
  'issue.create': { publication: 'p' },
  'issue.duplicate': { id: 'i' },
  'issue.open': { id: 'i' },
  'issue.correct': { id: 'i' },
  'issue.change': { id: 'i', n: 1, change: { is: 1 } },
  'issue.checkpoint': { id: 'i' },
  'history.list': { id: 'i' },
  'history.read': { id: 'i', seq: 1 },
  'history.name': { id: 'i', seq: 1, name: 'As sent' },
  'issue.copy': { issue: newIssue('i', 'p', 'en') },
  'issue.save': { issue: newIssue('i', 'p', 'en') },
  'issue.remove': { id: 'i', evenPublished: false },
  'newer.reveal': { id: 'i' },
  'damaged.read': { kept: 'i-issue.json' },
  'damaged.reveal': { kept: 'i-issue.json' },
  'damaged.dismiss': { aside: 'i-issue.json' },
  'trash.list': undefined,
  'trash.restore': { name: 'i' },
  'trash.remove': { name: 'i' },
  'photo.add': { files: [{ name: 'a.jpg', bytes: new Uint8Array(3) }] },
  'photo.choose': { many: true },
  'import.files': { files: [{ name: 'a.txt', bytes: new Uint8Array(3) }] },
  'import.choose': undefined,
  'import.packages': { paths: ['/nowhere/a.galley'] },
  'export.folder': { current: null },
  'export.start': { issue: 'i', editions: ['text'], pdf: 'print', folder: '/nowhere', waiver: null },
  'export.cancel': undefined,
  'export.reveal': { path: '/etc/passwd' },
  'export.open': { path: '/etc/passwd' },
  'export.last': { issue: 'i' },
  'archive.start': { publication: null, statuses: ['published'], folder: '/nowhere' },
  'archive.cancel': undefined,
  'archive.reveal': undefined,
  'pdf.preview': { issue: 'i' },
  'pdf.print': { issue: 'i' },
  'settings.read': undefined,
  'settings.write': { settings: { theme: 'dark' } },
  'words.read': undefined,
  'words.save': { list: { v: 1, words: [], passed: {} } },
  'link.open': { url: 'https://example.org/' },
  'defect.tell': {
    defect: { name: 'TypeError', message: 'x is not a function', stack: ['save (index.js:1:2)'] },
  },
  'defect.copy': { defect: { name: 'Error', message: '', stack: [] } },
  'window.paste': undefined,
  'window.fullscreen': undefined,
  'window.close': undefined,
  'window.ready-to-close': undefined,
}

type Answer = (sender: string, raw: unknown) => Promise<unknown>

/** The door with these handlers; `defects` are the throws behind it. */
function doorTo(handlers: Handlers) {
  const answers = new Map<RequestName, Answer>()
  const defects: unknown[] = []
  registerRequests<string>(handlers, {
    listen: (name, answer) => void answers.set(name, answer),
    isOurs: (sender) => sender === 'own page',
    logDefect: (name, error) => void defects.push([name, error]),
  })
  const knock = (name: RequestName, raw: unknown, sender = 'own page') =>
    (answers.get(name) as Answer)(sender, raw) as Promise<Result<unknown>>
  return { knock, defects }
}

/** Handlers that only note what reached them. */
function noting() {
  const reached: [string, unknown][] = []
  const handlers = Object.fromEntries(
    requestNames.map((name) => [
      name,
      async (taken: unknown) => {
        reached.push([name, taken])
        return ok(null)
      },
    ]),
  ) as unknown as Handlers
  return { reached, ...doorTo(handlers) }
}

const unhandled: unknown[] = []
const note = (reason: unknown) => void unhandled.push(reason)
beforeAll(() => void process.on('unhandledRejection', note))
afterAll(() => void process.off('unhandledRejection', note))

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: true,
})

/** Ways to break a message that is taken: each must be refused. */
const broken = (message: unknown): fc.Arbitrary<unknown> => {
  if (message === undefined) return anything.filter((value) => value !== undefined)
  const whole = message as Record<string, unknown>
  const keys = Object.keys(whole)
  const key = fc.constantFrom(...keys)
  // A function or a symbol fits nowhere, and neither does a value in a list of one too many.
  const wrong = fc.oneof(
    fc.constant(Symbol('x')),
    fc.constant(() => 0),
    fc.constant(Number.NaN),
    fc.constant(10n),
  )
  return fc.oneof(
    fc.constantFrom(null, 0, '', [], new Map(), new Date(0)),
    key.map((name) => Object.fromEntries(Object.entries(whole).filter(([other]) => other !== name))),
    fc.tuple(key, wrong).map(([name, value]) => ({ ...whole, [name]: value })),
    fc
      .tuple(
        fc.string({ minLength: 1 }).filter((name) => !keys.includes(name) && name !== '__proto__'),
        anything,
      )
      .map(([name, value]) => ({ ...whole, [name]: value })),
    fc.constant([whole]),
  )
}

describe.each(requestNames.map((name) => [name] as const))('%s', (name) => {
  const refusal = { ok: false, fault: { key: 'fault.request' } }

  test('takes what it should, from the window’s own page alone', async () => {
    const { knock, reached } = noting()
    for (const sender of ['another page', 'a frame', ''])
      expect(await knock(name, valid[name], sender)).toMatchObject(refusal)
    expect(reached).toEqual([])
    expect(await knock(name, valid[name])).toEqual(ok(null))
    expect(reached.map(([to]) => to)).toEqual([name])
  })

  test('refuses every message that is broken', async () => {
    const { knock, reached } = noting()
    await fc.assert(
      fc.asyncProperty(broken(valid[name]), async (message) => {
        expect(await knock(name, message)).toMatchObject(refusal)
        expect(reached).toEqual([])
      }),
      { numRuns },
    )
  })

  test('answers anything at all with a result, whoever sends it', async () => {
    const { knock, defects } = noting()
    await fc.assert(
      fc.asyncProperty(anything, fc.constantFrom('own page', 'a frame'), async (message, sender) => {
        const answer = await knock(name, message, sender)
        expect(typeof answer.ok).toBe('boolean')
        if (sender !== 'own page') expect(answer.ok).toBe(false)
      }),
      { numRuns },
    )
    expect(defects).toEqual([])
  })
})

test('the real handlers answer whatever is let in, and throw nothing', { timeout: 900_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-requests-'))
  let ids = 0
  const newId = () => `id-${++ids}`
  const inspect = async () => fail('fault.photo-kind', { file: 'x' })
  const library = await openLibrary(
    join(folder, 'library'),
    { now: () => new Date(0), newId, inspect },
    { create: true },
  )
  if (!library.ok) throw new Error(library.fault.key)
  const opened: string[] = []
  const deps: Deps = {
    library: library.value,
    libraries: { usual: library.value.folder, fixed: false, begin: async () => fail('fault.request') },
    shop: { inspect, rendition: inspect },
    readText: async () => fail('fault.text-empty', { file: 'x' }),
    newId,
    fonts: { faces: [], read: async () => fail('fault.request'), cut: async () => fail('fault.request') },
    makePdf: async () => fail('fault.request'),
    readPdf: async () => ({ front: '', text: '' }),
    searchScript: async () => fail('fault.request'),
    reports: await Reports.open(folder),
    settings: {
      now: settingsSchema.parse({}),
      write: async (some) => ({ ...settingsSchema.parse({}), ...some }),
    },
    desktop: {
      pickFiles: async () => [],
      pickFolder: async () => null,
      pickCopy: async () => null,
      // The library's own folder is the only one that a message without a path may show.
      reveal: (path) => void (path === library.value.folder || opened.push(path)),
      openFile: async (path) => opened.push(path) > 0,
      keepProof: async () => '/nowhere/proof.pdf',
      openLink: async (url) => void opened.push(url),
      askToBegin: async (path) => opened.push(path) > 0,
      startAnew: () => void opened.push('started anew'),
      readyToClose: () => undefined,
      paste: () => undefined,
      fullscreen: () => undefined,
      close: () => undefined,
      tellDefect: () => undefined,
      copyDefect: () => undefined,
      settingsChanged: () => undefined,
    },
    send: () => undefined,
  }
  const { knock, defects } = doorTo(allHandlers(deps))
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('../../etc', '..', 'con', 'a\0b', '__proto__', 'constructor', 'p', 'i'),
  )
  /** Messages of the right shape, whose words come from anywhere. */
  const shaped = (message: unknown): fc.Arbitrary<unknown> => {
    if (typeof message === 'string') return text
    if (typeof message !== 'object' || message === null || message instanceof Uint8Array)
      return fc.constant(message)
    if (Array.isArray(message)) return fc.tuple(...message.map(shaped))
    return fc.record(Object.fromEntries(Object.entries(message).map(([key, value]) => [key, shaped(value)])))
  }
  for (const name of requestNames)
    await fc.assert(
      fc.asyncProperty(fc.oneof(shaped(valid[name]), broken(valid[name]), anything), async (message) => {
        expect(typeof (await knock(name, message)).ok).toBe('boolean')
      }),
      { numRuns: Math.min(numRuns, 500) },
    )
  await library.value.close()
  await rm(folder, { recursive: true, force: true })
  expect(defects).toEqual([])
  expect(unhandled).toEqual([])
  expect(opened.filter((url) => url !== 'https://example.org/')).toEqual([])
})

test.each([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  ['mailto:desk@example.org?subject=x', 'mailto:desk@example.org?subject=x'],
  ['https://ex\u0430mple.org/', 'https://xn--exmple-4nf.org/'],
  ['https://user:secret@example.org/', undefined],
  ['mailto:desk@example.org?attach=/etc/passwd', undefined],
  ['http://example.org/', undefined],
  ['file:///etc/passwd', undefined],
  ['javascript:alert(1)', undefined],
  ['smb://host/share', undefined],
  ['ms-msdt:/id', undefined],
  ['https:', undefined],
  ['', undefined],
])('the system is handed %j as %j', (url, address) => expect(openable(url)).toBe(address))
