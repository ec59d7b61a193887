// Export requests: the door refuses what preflight blocks, and opens and shows only files that an export wrote.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ok } from '#core/result'
import { Reports } from '#main/export/reports'
import { photoShop } from '#main/photos/shop'
import type { Deps } from '#main/requests/deps'
import { exportHandlers } from '#main/requests/export'
import { openLibrary } from '#main/store/library'

let folder: string
const shown: string[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-export-door-'))
  shown.length = 0
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** An issue without articles, which preflight blocks. */
async function opened() {
  let count = 0
  const deps = { now: () => new Date(0), newId: () => `id-${++count}`, inspect: photoShop.inspect }
  const library = await openLibrary(join(folder, 'library'), deps, { create: true })
  if (!library.ok) throw new Error(library.fault.key)
  const publication = await library.value.createPublication('The Pier', 'en')
  if (!publication.ok) throw new Error(publication.fault.key)
  const issue = await library.value.createIssue(publication.value.id)
  if (!issue.ok) throw new Error(issue.fault.key)
  const handlers = exportHandlers({
    library: library.value,
    shop: photoShop,
    fonts: { faces: [], read: async () => ok(new Uint8Array()), cut: async () => ok(new Uint8Array()) },
    makePdf: async () => ok({ bytes: Buffer.from('%PDF-1.7') }),
    readPdf: async () => ({ front: 'The Pier 1', text: '', alts: [], links: [] }),
    reports: await Reports.open(folder),
    desktop: {
      reveal: (path: string) => shown.push(path),
      openFile: async (path: string) => existsSync(path),
    },
    send: () => undefined,
  } as unknown as Deps)
  const start = (waiver: string | null) =>
    handlers['export.start']({
      issue: issue.value.id,
      editions: ['pdf'],
      pdf: 'print',
      folder: join(folder, 'out'),
      waiver,
    })
  return { ...handlers, start }
}

test('a finding that blocks refuses the export until it is waived with a reason', async () => {
  const { start } = await opened()
  const refused = await start(null)
  expect(refused.ok ? '' : refused.fault.key).toBe('fault.export-blocked')
  expect((await start('It is a dummy')).ok).toBe(true)
})

test('only what an export wrote is shown in the file manager', async () => {
  const { start, ...handlers } = await opened()
  const reveal = (path: string) => handlers['export.reveal']({ path })
  const file = join(folder, 'out/the-pier-1.pdf')
  expect((await reveal(file)).ok).toBe(false)
  await start('It is a dummy')
  expect((await reveal(`${folder}/out/./the-pier-1.pdf`)).ok).toBe(true)
  for (const path of [join(folder, 'library'), '/etc/passwd', `${file}/..`])
    expect((await reveal(path)).ok).toBe(false)
  expect(shown).toEqual([file])
})

test('the report stays, and what it names can be opened, also when the program was started anew', async () => {
  const { start, ...handlers } = await opened()
  const file = join(folder, 'out/the-pier-1.pdf')
  expect((await handlers['export.open']({ path: file })).ok).toBe(false)
  const report = await start('It is a dummy')
  if (!report.ok) throw new Error(report.fault.key)
  expect(report.value.waiver).toBe('It is a dummy')
  const later = await Reports.open(folder)
  expect(later.lastOf(report.value.issue.id)?.report).toEqual(report.value)
  expect(later.lastOf('another')).toBeUndefined()
  expect(await handlers['export.last']({ issue: report.value.issue.id })).toMatchObject({
    value: { report: report.value },
  })
  expect((await handlers['export.open']({ path: file })).ok).toBe(true)
  await rm(file)
  expect(await handlers['export.open']({ path: file })).toMatchObject({
    fault: { key: 'fault.export-unopened', with: { file } },
  })
  for (const path of [join(folder, 'exports.json'), '/etc/passwd'])
    expect(await handlers['export.open']({ path })).toMatchObject({ fault: { key: 'fault.request' } })
})
