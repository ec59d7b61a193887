// The worker: it is told what has changed, and answers with what has changed.
import { beforeAll, expect, test } from 'vitest'
import { deltaOf } from '#core/edit/delta'
import type { Issue } from '#core/issue/issue'
import type { Finding } from '#core/preflight/rule'
import type { PageAnswer } from '../../src/renderer/background/ask'
import { anArticle, anIssue, aSection, aSubject, paragraph } from '../core/make'

interface Answer {
  readonly answer?: readonly Finding[] | readonly PageAnswer[]
  readonly defect?: string
}
const answers: Answer[] = []
let tell: (message: unknown) => void
let known: object = {}
let heard = 0

beforeAll(async () => {
  Object.assign(globalThis, {
    addEventListener: (_kind: string, listen: (event: { data: unknown }) => void) => {
      tell = (data) => listen({ data })
    },
    postMessage: (answer: Answer) => answers.push(structuredClone(answer)),
  })
  await import('../../src/renderer/background/worker')
})

async function asked(task: 'check' | 'web', issue: Issue): Promise<Answer> {
  const now = { ...known, ...aSubject(issue), faces: [] }
  tell(structuredClone({ id: 1, task, delta: deltaOf(known, now) }))
  known = now
  return await told()
}

/** What the worker says next; it answers in a turn of its own. */
async function told(): Promise<Answer> {
  await expect.poll(() => answers.length).toBeGreaterThan(heard)
  heard = answers.length
  return answers[heard - 1] as Answer
}

const issueOf = (hed: string, words = 'Words.'): Issue => {
  const section = aSection([anArticle({ hed }, [paragraph(words)])])
  return anIssue([section], { date: '2026-03-01' })
}

test('what is mended in one issue is told although another issue had the same findings', async () => {
  const clean = issueOf('One')
  const faulty = issueOf('')
  const before = (await asked('check', clean)).answer
  expect(before).toBeDefined()
  expect((await asked('check', clean)).answer).toBeUndefined()
  const found = (await asked('check', faulty)).answer as readonly Finding[]
  expect(found.some(({ severity }) => severity === 'block')).toBe(true)
  const [section] = faulty.sections
  const mended = {
    ...faulty,
    sections: section
      ? [{ ...section, articles: section.articles.map((one) => ({ ...one, hed: 'Two' })) }]
      : [],
  }
  expect((await asked('check', clean)).answer).toEqual(before)
  expect((await asked('check', mended)).answer).toBeDefined()
})

test('a page that has not changed is only named, and a changed one comes with the way there', async () => {
  const issue = issueOf('Hed', 'First words.')
  const first = (await asked('web', issue)).answer as readonly PageAnswer[]
  expect(first.every(({ html }) => html !== undefined)).toBe(true)
  const [section] = issue.sections
  const body = anArticle({}, [paragraph('Other words.')]).body
  const changed = {
    ...issue,
    sections: section ? [{ ...section, articles: section.articles.map((one) => ({ ...one, body })) }] : [],
  }
  const second = (await asked('web', changed)).answer as readonly PageAnswer[]
  expect(second.find(({ path }) => path === 'index.html')?.html).toBeUndefined()
  const page = second.find(({ path }) => path !== 'index.html')
  expect(page?.html).toContain('Other words.')
  expect(page?.patches?.map(({ html }) => html).join()).toContain('Other words.')
})

test('a message that does not fit is a defect, and the next whole draft is answered', async () => {
  tell({ id: 1, task: 'check', delta: { at: 0, cut: 3, put: [] } })
  expect((await told()).defect).toBeDefined()
  known = {}
  expect((await asked('check', issueOf('Three'))).answer).toBeDefined()
})
