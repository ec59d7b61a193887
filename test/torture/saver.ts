// Saver: a program that saves without end and says each time what the disk has taken; it is there to be killed.
import { writeSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { JSONFile } from 'lowdb/node'
import { newArticle } from '#core/article/article'
import { buildBody } from '#core/body/build'
import { deltaOf } from '#core/edit/delta'
import type { Issue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import type { Result } from '#core/result'
import { Hold } from '#main/store/hold'
import { holderHere } from '#main/store/holder'
import { type Library, openLibrary } from '#main/store/library'
import { seal } from '#main/store/seal'
import { issueFile } from '#main/store/stored-issue'

import { paragraph } from '../core/make'

const [folder = '', mode = '', size = '60'] = process.argv.slice(2)

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

const acknowledge = (count: number): void => void writeSync(1, `${count}\n`)
const count = (issue: Issue): number => Number(issue.title || '0')

async function open(): Promise<Library> {
  const options = { create: true, hold: new Hold(holderHere('window')) }
  const deps = {
    now: () => new Date(),
    newId: () => 'the-one',
    inspect: () => Promise.reject(new Error('no photographs here')),
  }
  const library = good(await openLibrary(folder, deps, options))
  good(await library.tidy())
  return library
}

/** An issue of about `size` kilobytes. */
async function issueIn(library: Library): Promise<Issue> {
  if (library.issues().length > 0) return good(await library.readIssue('the-one'))
  const { id } = good(await library.createPublication('Harbour Notes', 'en'))
  const issue = good(await library.createIssue(id))
  const words = paragraph('The tide turned at the quay and nobody saw it go. '.repeat(10))
  const article = {
    ...newArticle('tides'),
    body: buildBody(Array(Math.ceil(Number(size) * 1.5)).fill(words)),
  }
  const saved = good(
    await library.saveIssue({ ...issue, sections: [{ ...newSection('one'), articles: [article] }] }),
  )
  return { ...good(await library.readIssue('the-one')), revision: saved.revision }
}

const ways: Readonly<Record<string, (library: Library, issue: Issue) => Promise<void>>> = {
  /** The issue's file each time. */
  async saves(library, first) {
    for (let issue = first; ; ) {
      const next = { ...issue, title: String(count(issue) + 1) }
      issue = { ...next, revision: good(await library.saveIssue(next)).revision }
      acknowledge(count(issue))
    }
  },
  /** A change into the journal each time, and the file when it is due. */
  async changes(library) {
    const sitting = good(await library.sittings.sit('the-one'))
    for (let issue = sitting.issue, n = sitting.changes; ; ) {
      const next = { ...issue, title: String(count(issue) + 1) }
      const change = deltaOf(issue, next)
      if (change) good(await library.sittings.change('the-one', ++n, change))
      issue = next
      acknowledge(count(issue))
      if (count(issue) % 7 === 0) void library.sittings.checkpoint('the-one')
    }
  },
  /** Weak: over the file itself. */
  async inPlace(_, issue) {
    const { text } = seal({ seq: 1, savedAt: new Date().toISOString(), body: issue })
    for (let at = 0; ; at++) {
      await writeFile(issueFile(folder, 'the-one'), text)
      acknowledge(at)
    }
  },
  /** Weak: by lowdb's own adapter, which renames and never syncs. */
  async unsynced(_, issue) {
    const file = new JSONFile(issueFile(folder, 'the-one'))
    for (let at = count(issue) + 1; ; at++) {
      const savedAt = new Date().toISOString()
      const body = { ...issue, title: String(at) }
      await file.write(JSON.parse(seal({ seq: at, savedAt, body }).text))
      acknowledge(at)
    }
  },
}

const library = await open()
await ways[mode]?.(library, await issueIn(library))
