// Package memory: sealing a hundred large photographs takes less memory than half of them have.
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { aFolder, forget } from './launch'
import { writeManyPhotographs } from './many-photographs'
import { measured } from './memory'

const folder = aFolder()
afterAll(() => forget(folder))

test.runIf(process.platform === 'linux')(
  'photographs pass through one at a time',
  async () => {
    const library = join(folder, 'library')
    await writeManyPhotographs(library, 100)
    const idle = await measured(['list', '--library', library])
    const words = ['export', 'many', '--library', library, '--to', 'package', '--out', join(folder, 'out')]
    const run = await measured(words)
    expect(run.status).toBe(0)
    expect((run.peak - idle.peak) / 1e6).toBeLessThan(250)
  },
  240_000,
)
