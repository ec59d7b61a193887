// Lost: four faults that drop words from a printed page; each is caught, named, and leaves the last export as it was.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Proof } from '#core/proof/expectation'
import { findElectron } from '../../../scripts/setup/electron.mjs'
import { forget, root } from '../launch'

interface Ran {
  readonly outcome: string
  readonly proof: Proof
  readonly kept: readonly string[]
}
let ran: Record<string, Ran>
// Inside the checkout, where the bundle finds the package that stays outside of it.
const folder = join(root, 'out', 'faulty')
afterAll(() => forget(folder))

beforeAll(async () => {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron', '@napi-rs/canvas'] },
    build: {
      ssr: join(import.meta.dirname, 'faulty.ts'),
      outDir: folder,
      target: 'node20',
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'faulty.cjs' } },
    },
  })
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "faulty", "version": "1.0.0", "main": "faulty.cjs" }',
  )
  const electron = findElectron()
  if (!electron) throw new Error('There is no Electron; npm run test:e2e gets one.')
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const { stdout, stderr } = spawnSync(
    electron.executable,
    ['--no-sandbox', '--disable-gpu', '--log-level=3', folder, root],
    { encoding: 'utf8', env, timeout: 90_000, killSignal: 'SIGKILL' },
  )
  const line = stdout.split('\n').find((one) => one.startsWith('{'))
  if (line === undefined) throw new Error(stderr)
  ran = JSON.parse(line)
}, 120_000)

test('the issue as it is leaves, whole', () => {
  expect(ran.none).toMatchObject({ outcome: 'written', proof: { ok: true, missing: [] } })
  expect(ran.none?.kept).toHaveLength(2)
})

const all = [
  ['hidden caption', 'The crane at rest, seen from the ferry', 'caption'],
  ['clipping column', /\.$/, 'body'],
  ['dropped footnote', 'Its first page is dated a year before the first stone was laid.', 'body'],
  ['missing glyph', '\ue0ff', 'body'],
] as const

test.each(all)('a %s is caught and named, and the last export stands', (fault, words, field) => {
  const { outcome, proof, kept } = ran[fault] as Ran
  expect(outcome).toBe('lost')
  expect(proof.ok).toBe(false)
  const [first] = proof.missing
  expect(first).toMatchObject({ article: 'The Log of the Quay', place: { article: 'log', field } })
  expect(first?.text).toMatch(words)
  expect(kept).toEqual(ran.none?.kept)
})

test('a fault names nothing but what it dropped', () => {
  for (const fault of ['hidden caption', 'dropped footnote', 'missing glyph'])
    expect(ran[fault]?.proof.missing, fault).toHaveLength(1)
  expect(ran['missing glyph']?.proof.missing[0]).toMatchObject({
    before: 'The last entry is signed',
    after: 'in pencil.',
  })
})
