// Word list: the library's own words, as the main process keeps them.
import { create } from 'zustand'
import { emptyWordList, type WordList, withPassed, withWord } from '#core/spelling/word-list'
import { bridge } from '../state/bridge'
import { toast } from '../ui/toast'
import { say } from '../words'

export const useWordList = create<WordList>(() => emptyWordList)

export async function readWordList(): Promise<void> {
  const answer = await bridge.request('words.read')
  if (answer.ok) useWordList.setState(answer.value, true)
}

export const addWord = (word: string): Promise<void> => save(withWord(useWordList.getState(), word))

export const passWord = (issue: string, word: string): Promise<void> =>
  save(withPassed(useWordList.getState(), issue, word))

/** The window shows only what the disk has confirmed. */
async function save(list: WordList): Promise<void> {
  const answer = await bridge.request('words.save', { list })
  if (answer.ok) useWordList.setState(list, true)
  else toast(say(answer.fault))
}
