// Word list: the library's own words, as the main process keeps them.
import i18next from 'i18next'
import { create } from 'zustand'
import {
  emptyWordList,
  type WordList,
  withoutPassed,
  withoutWord,
  withPassed,
  withWord,
} from '#core/spelling/word-list'
import { bridge } from '../state/bridge'
import { toast } from '../ui/toast'
import { say } from '../words'

export const useWordList = create<WordList>(() => emptyWordList)

export async function readWordList(): Promise<void> {
  const answer = await bridge.request('words.read')
  if (answer.ok) useWordList.setState(answer.value, true)
}

export const addWord = (word: string): Promise<void> =>
  letPass(withWord(useWordList.getState(), word), 'spelling.added', word)

export const passWord = (issue: string, word: string): Promise<void> =>
  letPass(withPassed(useWordList.getState(), issue, word), 'spelling.passed', word)

/** Says whether the disk has it. Several words at once are as many words. */
export function addWords(words: readonly string[]): Promise<boolean> {
  return save(words.reduce(withWord, useWordList.getState()))
}

/** `issue`: the word passed in that one only. */
export function removeWord(word: string, issue?: string): Promise<boolean> {
  const list = useWordList.getState()
  return save(issue === undefined ? withoutWord(list, word) : withoutPassed(list, issue, word))
}

/** Says it, and offers to take it back: a slip would hide every such slip from now on. */
async function letPass(list: WordList, key: string, word: string): Promise<void> {
  const before = useWordList.getState()
  if (await save(list))
    toast(i18next.t(key, { word }), { words: i18next.t('app.undo'), run: () => void save(before) })
}

/** The window shows only what the disk has confirmed. */
async function save(list: WordList): Promise<boolean> {
  const answer = await bridge.request('words.save', { list })
  if (answer.ok) useWordList.setState(list, true)
  else toast(say(answer.fault))
  return answer.ok
}
