// Slow journal: a disk that takes long to begin a journal, while the file of the issue is already written.
import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { eachInAFolder, good, title } from './opened'

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

const { opened } = eachInAFolder()

test.each(['change', 'whole issue'])(
  'what follows a %s is there after a kill, and nothing is damaged',
  async (first) => {
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
