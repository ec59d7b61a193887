// Every fault that the main process or core can answer has its sentence in the tables.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cliWords } from '#main/cli/words'
import { allWords } from '#shared/words/all'

test('every key of a fault is in the words tables', () => {
  const asked = ['src/main', 'src/core', 'src/renderer'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(folder, file), 'utf8')
        return [
          ...text.matchAll(/(?:\bfail(?:<\w+>)?\(\s*|key: |\? |: )'((?:fault|cli|import\.fault)\.[\w.-]+)'/g),
        ].map(([, key = '']) => ({ file, key }))
      }),
  )
  expect(asked.length).toBeGreaterThan(50)
  const words = { ...allWords, ...cliWords }
  // Answers to `bringPictures` alone, which turns them into lines of the report.
  const inner = ['fault.outside', 'fault.not-among']
  expect(asked.filter(({ key }) => !(key in words) && !inner.includes(key))).toEqual([])
})
