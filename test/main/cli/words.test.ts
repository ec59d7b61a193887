// Words on the command line: which call is a command, what a mistyped one is told, help, and counts of one.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandNames, isCommandLine, specOf, usageOf } from '#main/cli/args'
import { galley, galleyIn } from './galley'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-words-'))
  await writeFile(join(folder, 'no-12.galley'), '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each([
  ['no word', []],
  ['switches', ['--no-sandbox', '--lang=ja']],
  ['a package that is there', ['no-12.galley']],
  ['a package behind switches', ['--disable-gpu', 'no-12.galley']],
  ['a folder that is there', ['.']],
  ['an address', ['file:///home/somebody/no-12.galley']],
])('%s opens the window', (_, args) => {
  const placed = args.map((word) => (/^(no-|\.)/.test(word) ? join(folder, word) : word))
  expect(isCommandLine(placed)).toBe(false)
})

test.each([
  ['a command', ['list']],
  ['a command behind switches', ['--no-sandbox', 'list', '--json']],
  ['a slip', ['exprot']],
  ['a package that is not there', ['/nowhere/no-12.galley']],
  ['a wish for help', ['--help']],
  ['a short one', ['-h']],
])('%s does not', (_, args) => {
  expect(isCommandLine(args)).toBe(true)
})

test.each([
  ['exprot', 'export'],
  ['lst', 'list'],
  ['hcekc', 'check'],
  ['Verify', 'verify'],
  ['archives', 'archive'],
])('“%s” is asked whether it means “%s”', async (typed, near) => {
  expect(await galley(typed)).toEqual({
    status: 2,
    out: [],
    err: [`“${typed}” is not a command; did you mean “${near}”?`],
  })
})

test.each(['publish', 'x', 'lp', '/nowhere/no-12.galley'])('“%s” is near no command', async (typed) => {
  const { status, err } = await galley(typed, '--library', folder)
  expect([status, err]).toEqual([2, [`“${typed}” is not a command; “galley help” lists them.`]])
})

test('a slip is told in Japanese too, and after help', async () => {
  expect((await galleyIn('ja', 'exprot')).err[0]).toContain('「export」')
  expect((await galley('help', 'exprot')).status).toBe(2)
})

describe('help', () => {
  test.each([['help'], ['--help'], ['-h']])('%s has a line of explanation for each command', async (word) => {
    for (const language of ['en', 'ja'] as const) {
      const { status, out, err } = await galleyIn(language, word)
      expect([status, err]).toEqual([0, []])
      for (const name of commandNames) {
        const about = out[out.indexOf(usageOf(name)) + 1] ?? ''
        expect(about).toMatch(language === 'ja' ? /^ {4}.*[ぁ-ん].*。$/ : /^ {4}[A-Z][^ぁ-ん]+\.$/)
      }
    }
  })

  test.each(commandNames)('of %s explains its options in a line each', async (name) => {
    const asked = [
      [name, '--help'],
      [name, '-h'],
      ['help', name],
      ['--help', name],
      [name, '--nothing', '-h', '--library'],
    ]
    for (const language of ['en', 'ja'] as const) {
      const [first, ...others] = await Promise.all(asked.map((words) => galleyIn(language, ...words)))
      for (const other of others) expect(other).toEqual(first)
      const { status, out = [], err } = first ?? {}
      expect([status, err]).toEqual([0, []])
      expect(out[0]).toBe(usageOf(name))
      for (const option of [...Object.keys(specOf(name).options), 'json', 'help'])
        expect(out.find((line) => line.startsWith(`  --${option} `))).toMatch(
          language === 'ja' ? /[ぁ-んァ-ン]/ : /^ {2}--\w+ +[A-Za-z][^ぁ-ん]+$/,
        )
      expect(out.join('\n')).not.toMatch(/cli\.|\{\{/)
    }
  })

  test('as JSON is one document in English', async () => {
    const all = JSON.parse((await galleyIn('ja', 'help', '--json')).out.join('\n'))
    expect(all.commands.map(({ command }: { command: string }) => command)).toEqual(commandNames)
    const one = JSON.parse((await galleyIn('ja', 'verify', '--help', '--json')).out.join('\n'))
    expect(one).toEqual({
      command: 'verify',
      usage: 'galley verify PACKAGE [--json]',
      about: 'Says whether a sealed package is as it was sealed.',
      takes: [
        { name: 'PACKAGE', about: 'a .galley file' },
        { name: '--json', about: 'one JSON document on standard output, in English' },
        { name: '--help', about: 'this explanation' },
      ],
    })
  })
})

test('one of a thing is not several', async () => {
  const text = join(folder, 'one.md')
  const library = join(folder, 'library')
  await writeFile(text, '# Tides\n\n## Low\n\n### Ebb\n\nWater\n')
  const came = await galley('import', text, '--library', library)
  expect(came.out[0]).toMatch(
    /^one\.md: Tides, 1 section, 1 article, 0 numbered subheads, 0 photo slots, 1 word$/,
  )
  const to = ['--library', library, '--to', 'text', '--out', join(folder, 'out')]
  const { out } = await galley('export', 'latest', ...to)
  expect(out[0]).toMatch(/^text: 1 file, .* passages, 0 links$/)
  expect((await galleyIn('ja', 'export', 'latest', ...to)).out[0]).toMatch(/^text：1ファイル、/)
})
