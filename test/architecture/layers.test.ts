// The house keeps its layers: imports, cycles, first lines, one copy of lexical.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Files, findCycles, findNameless, findTrespass } from './layers'
import { type Row, recursions, table } from './table'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

function readSources(): Files {
  const src = join(root, 'src')
  const files = new Map<string, string>()
  for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(tsx?|css|html)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(src, path).replaceAll('\\', '/'), readFileSync(path, 'utf8'))
  }
  return files
}

const sources = readSources()
const code: Files = new Map([...sources].filter(([path]) => /\.tsx?$/.test(path)))

describe('the sources', () => {
  test('import only what the table allows', () => expect(findTrespass(code, table)).toEqual([]))
  test('import in no ring but the named recursions', () =>
    expect(findCycles(code).filter((ring) => !recursions.includes(ring))).toEqual([]))
  test('say in their first line what they are', () => expect(findNameless(sources)).toEqual([]))
})

test('the lockfile holds one copy of lexical', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const copies = Object.keys(packages).filter((path) => /(^|\/)node_modules\/lexical$/.test(path))
  expect(copies).toEqual(['node_modules/lexical'])
})

describe('the checker', () => {
  const small: Record<string, Row> = {
    core: { folders: [], packages: ['zod'] },
    main: { folders: ['core'], packages: ['node:*'] },
  }
  const check = (...files: [string, string][]): string[] => findTrespass(new Map(files), small)

  test.each([
    ['a package', 'core/a.ts', "import fs from 'node:fs'", 'core/a.ts imports the package node:fs'],
    ['a package for its effect', 'core/a.ts', "import 'react'", 'core/a.ts imports the package react'],
    ['a package on demand', 'core/a.ts', "const a = import('react')", 'core/a.ts imports the package react'],
    ['a layer above, by name', 'core/a.ts', "import { b } from '#main/b'", 'core/a.ts imports main/b'],
    ['a layer above, by path', 'core/a.ts', "export { b } from '../main/b'", 'core/a.ts imports main/b'],
    ['a type of a layer above', 'core/a.ts', "import type { B } from '#main/b'", 'core/a.ts imports main/b'],
    [
      'over several lines',
      'core/a.ts',
      "import {\n  b,\n} from 'react'",
      'core/a.ts imports the package react',
    ],
    ['out of an unknown folder', 'other/a.ts', '', 'other/a.ts stands in no folder of the table'],
  ])('sees %s', (_, path, text, fault) => expect(check([path, text])).toEqual([fault]))

  test('lets pass what the table allows', () =>
    expect(
      check(
        ['core/a.ts', "import { z } from 'zod'\nimport { c } from './c'"],
        ['core/c.ts', '// c'],
        ['main/b.ts', "import { a } from '#core/a'\nimport { join } from 'node:path'"],
      ),
    ).toEqual([]))

  test('sees a ring, and none where only a type goes round', () => {
    const ring = (word: string): Files =>
      new Map([
        ['core/a.ts', "import { b } from './b'"],
        ['core/b.ts', `import ${word}{ a } from '#core/a'`],
      ])
    expect(findCycles(ring(''))).toEqual(['core/a.ts → core/b.ts → core/a.ts'])
    expect(findCycles(ring('type '))).toEqual([])
  })

  test('sees a file without a first line', () =>
    expect(
      findNameless(
        new Map([
          ['core/a.ts', 'export {}'],
          ['core/b.css', '/* B: a sheet. */'],
        ]),
      ),
    ).toEqual(['core/a.ts']))
})
