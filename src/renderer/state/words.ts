// Words: how many words the draft's articles have, for the status bar and the plan.
import { useDeferredValue, useMemo } from 'react'
import type { Article } from '#core/article/article'
import type { Body, BodyNode } from '#core/body/body'
import { readBody } from '#core/body/read'
import { countBlockWords } from '#core/body/text'

/** By block: a hand-over makes anew only the blocks that were touched, so only those are counted again. */
const counted = new WeakMap<BodyNode, Map<string, number>>()

/** Words of an article's running text, without captions. */
export function wordsOf(article: Article, language: string): number {
  return (article.body.root.children as BodyNode[]).reduce((sum, block) => sum + wordsIn(block, language), 0)
}

function wordsIn(block: BodyNode, language: string): number {
  const known = counted.get(block) ?? new Map<string, number>()
  let words = known.get(language)
  if (words === undefined) {
    // A subhead's number is no word; it is counted as if it had none.
    const alone = block.type === 'subhead' ? { ...block, numbered: false } : block
    words = countBlockWords(readBody({ root: { type: 'root', children: [alone] } } as Body), language)
    known.set(language, words)
    counted.set(block, known)
  }
  return words
}

/** The article's words, a moment behind the typing. */
export function useWordCount(article: Article | undefined, issueLanguage: string): number {
  const current = useDeferredValue(article)
  return useMemo(
    () => (current ? wordsOf(current, current.language ?? issueLanguage) : 0),
    [current, issueLanguage],
  )
}
