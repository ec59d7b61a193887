// Slow journal: a disk that takes long to begin a journal, while the file of the issue is already written.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import type { Result } from '#core/result'
import { type Library, openLibrary } from '#main/store/library'

vi.mock('#main/store/durable', async (original) => {
  const real = await original<typeof import('#main/store/durable')>()
  return {
    ...real,
    async writeDurable(...[file, ...rest]: Parameters<typeof real.writeDurable>) {
      if (file.endsWith('journal.ndjson')) await setTimeout(300)
      await real.writeDurable(file, ...rest)
    },
  }
})

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

let folder: string
let count = 0
const open: Library[] = []
afterEach(async () => {
  for (const library of open.splice(0)) await library.close()
  await rm(folder, { recursive: true, force: true })
})

async function opened(): Promise<Library> {
  const deps = {
    now: () => new Date(Date.UTC(2026, 11, 23, 12, 0, count++)),
    newId: () => `id-${count++}`,
    inspect: () => Promise.reject(new Error('no photographs here')),
  }
  const library = good(await openLibrary(folder, deps, { create: true }))
  open.push(library)
  return library
}

const title = (words: string) => ({ keys: { title: { is: words } }, gone: [] })

test.each(['change', 'whole issue'])(
  'what follows a %s is there after a kill, and nothing is damaged',
  async (first) => {
    folder = await mkdtemp(join(tmpdir(), 'galley-slow-'))
    const library = await opened()
    const { id: publication } = good(await library.createPublication('Harbour Notes', 'en'))
    const { id } = good(await library.createIssue(publication))
    const { issue, changes } = good(await library.sittings.sit(id))
    let n = changes
    if (first === 'change') {
      const told = library.sittings.change(id, ++n, title('One'))
      const written = library.sittings.checkpoint(id)
      good(await told)
      good(await written)
    } else {
      const saved = library.saveIssue({ ...issue, title: 'One' })
      n++
      // While it is being written.
      await vi.waitUntil(() => library.sittings.get(id)?.changes === n, { interval: 1 })
      const told = library.sittings.change(id, ++n, title('Two'))
      good(await saved)
      good(await told)
    }
    good(await library.sittings.change(id, ++n, title('Last')))
    const again = await opened()
    expect(again.notices()).toEqual([])
    expect(good(await again.readIssue(id)).title).toBe('Last')
  },
)
