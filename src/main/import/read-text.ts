// Read text: a text file's paragraphs become one article, its first line the hed; every word comes in.
import { randomUUID } from 'node:crypto'
import { newArticle } from '#core/article/article'
import { buildBody } from '#core/body/build'
import { countWords } from '#core/body/text'
import { newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { fail, ok } from '#core/result'
import type { ReadText } from './import'

export const readText: ReadText = ({ name, bytes }) => {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail('fault.text-encoding', { file: name })
  }
  if (text.includes('\0')) return fail('fault.text-binary', { file: name })
  const paragraphs = text
    .split(/\r?\n\s*\r?\n|\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  const [hed, ...rest] = paragraphs
  if (hed === undefined) return fail('fault.text-empty', { file: name })
  const language = /\p{sc=Hiragana}|\p{sc=Katakana}/u.test(text) ? 'ja' : 'en'
  const article = {
    ...newArticle(randomUUID(), hed),
    body: buildBody(
      rest.map((words) => ({ kind: 'paragraph', content: [{ kind: 'text', text: words, marks: [] }] })),
    ),
  }
  return ok({
    publication: { title: '', wordmark: '' },
    issue: {
      ...newIssue(randomUUID(), '', language),
      sections: [{ ...newSection(randomUUID()), articles: [article] }],
    },
    report: {
      sections: 1,
      articles: 1,
      subheads: 0,
      photoSlots: 0,
      words: countWords(text, language),
      guesses: [],
      omissions: [],
    },
  })
}
