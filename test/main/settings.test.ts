// The settings of the machine: what is chosen at once is kept at once.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SettingsFile } from '#main/desktop/settings'

test('the issue and the article that were open last are both remembered', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-settings-'))
  const settings = await SettingsFile.open(folder, 'en')
  await Promise.all([settings.write({ lastArticle: 'one' }), settings.write({ lastIssue: 'two' })])
  expect(settings.now).toMatchObject({ lastArticle: 'one', lastIssue: 'two' })
  const kept = JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))
  expect(kept).toMatchObject({ lastArticle: 'one', lastIssue: 'two' })
  await rm(folder, { recursive: true })
})
