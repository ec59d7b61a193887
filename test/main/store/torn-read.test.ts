// A torn read: an issue is read while its owner writes the file and begins the journal anew.
import { expect, test, vi } from 'vitest'
import { eachInAFolder, good, title } from './opened'

/** Done once, after the file was read and before the journal is. */
let between: (() => Promise<unknown>) | undefined
vi.mock('#main/store/journal', async (original) => {
  const journal = await original<typeof import('#main/store/journal')>()
  return {
    ...journal,
    async readJournal(file: string) {
      const now = between
      between = undefined
      await now?.()
      return await journal.readJournal(file)
    },
  }
})

const { opened } = eachInAFolder()

test('finds every change that was acknowledged', async () => {
  const library = await opened()
  const { id: publication } = good(await library.createPublication('Harbour Notes', 'en'))
  const { id } = good(await library.createIssue(publication))
  await library.sittings.sit(id)
  good(await library.sittings.change(id, 1, title('Spring tides')))
  between = () => library.sittings.checkpoint(id)
  const other = await opened()
  expect(between).toBeUndefined()
  expect(good(await other.readIssue(id)).title).toBe('Spring tides')
  expect(other.issues()[0]?.title).toBe('Spring tides')
  expect(other.notices()).toEqual([])
})
