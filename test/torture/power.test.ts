// Power cuts: the backing file of a mounted file system, copied under a writer that was stopped, is what a disk without power has.
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readStored } from '#main/store/stored-issue'
import { hindrance, image, type Kind, mount, run } from './mounts'
import { long, numbers, rounds, say } from './rounds'
import { buildSaver, start } from './victim'

const kinds: readonly Kind[] = [
  { name: 'ext4', megabytes: 48, make: ['mkfs.ext4', '-q', '-F'], options: 'loop' },
  {
    name: 'ext4 with its guards off',
    megabytes: 48,
    make: ['mkfs.ext4', '-q', '-F'],
    options: 'loop,noauto_da_alloc,data=writeback',
  },
  { name: 'xfs', megabytes: 320, make: ['mkfs.xfs', '-q', '-f'], options: 'loop' },
]

let folder: string
let saver: Awaited<ReturnType<typeof buildSaver>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-power-'))
  saver = await buildSaver()
})
afterAll(async () => {
  await saver.forget()
  await rm(folder, { recursive: true, force: true })
})

/** How many of `times` cuts lost a save that had been acknowledged. */
async function cuts(kind: Kind, mode: string, times: number): Promise<number> {
  const random = numbers(times)
  const file = await image(kind, folder)
  const at = join(folder, 'at')
  const after = join(folder, 'after')
  await mkdir(at, { recursive: true })
  await mkdir(after, { recursive: true })
  let lost = 0
  mount(kind, file, at)
  try {
    const victim = start(saver.file, [join(at, 'library'), mode, '60'])
    try {
      await victim.begun
      for (let round = 0; round < times; round++) {
        const before = victim.last()
        await setTimeout(50 + random() * 250)
        victim.child.kill('SIGSTOP')
        // What it said before it was stopped arrives.
        await setTimeout(60)
        const last = Math.max(before, victim.last())
        await copyFile(file, `${file}.cut`)
        victim.child.kill('SIGCONT')
        // A log that has to be replayed is, as after a real cut; xfs refuses two with one id.
        run('mount', '-o', kind.name === 'xfs' ? 'loop,nouuid' : 'loop', `${file}.cut`, after)
        try {
          const library = join(after, 'library')
          const stored = existsSync(library) ? await readStored(library, 'the-one') : undefined
          if (!stored?.ok || Number(stored.value.issue.title) < last) lost++
        } finally {
          run('umount', after)
        }
      }
    } finally {
      await victim.kill()
    }
  } finally {
    run('umount', at)
  }
  say(`${kind.name}, ${mode}: ${lost} of ${times} cuts lost an acknowledged save`)
  return lost
}

const time = long ? 3_600_000 : 240_000

describe.each(kinds)('a power cut on $name', (kind) => {
  test.each(['saves', 'changes'])(
    'loses nothing that was acknowledged: %s',
    async (mode) => {
      const why = await hindrance(kind)
      if (why !== undefined) {
        process.stdout.write(`power cuts on ${kind.name}: skipped, ${why}\n`)
        return
      }
      expect(await cuts(kind, mode, rounds(3, 40))).toBe(0)
    },
    time,
  )
})

test(
  'a writer that never syncs is found out',
  async () => {
    const kind = kinds[0] as Kind
    const why = await hindrance(kind)
    if (why !== undefined) {
      process.stdout.write(`power cuts against a weak writer: skipped, ${why}\n`)
      return
    }
    expect(await cuts(kind, 'unsynced', rounds(3, 40))).toBeGreaterThan(0)
  },
  time,
)
