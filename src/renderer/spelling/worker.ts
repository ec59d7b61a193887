// Worker: Hunspell with its dictionaries, beside the window, so that no key waits for it.

import americanAffixes from 'dictionary-en/index.aff?url&no-inline'
import americanWords from 'dictionary-en/index.dic?url&no-inline'
import britishAffixes from 'dictionary-en-gb/index.aff?url&no-inline'
import britishWords from 'dictionary-en-gb/index.dic?url&no-inline'
import frenchAffixes from 'dictionary-fr/index.aff?url&no-inline'
import frenchWords from 'dictionary-fr/index.dic?url&no-inline'
import { Hunspell } from 'hunspell-wasm'
import initialise from 'hunspell-wasm/wasm/hunspell.js'
import engine from 'hunspell-wasm/wasm/hunspell.wasm?url&no-inline'
import type { DictionaryName } from '#core/spelling/words'

/** Looks words up, or suggests others for one. */
export type Question =
  | { readonly kind: 'check'; readonly dictionary: DictionaryName; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly dictionary: DictionaryName; readonly word: string }

/** The words that are wrong, or the suggestions. */
export type Answer = readonly string[]

const files: Readonly<Record<DictionaryName, readonly [affixes: string, words: string]>> = {
  'en-US': [americanAffixes, americanWords],
  'en-GB': [britishAffixes, britishWords],
  fr: [frenchAffixes, frenchWords],
}

const read = async (url: string): Promise<string> => (await fetch(url)).text()

let running: Promise<unknown> | undefined
const open = new Map<DictionaryName, Promise<Hunspell>>()

async function load(name: DictionaryName): Promise<Hunspell> {
  running ??= initialise({ locateFile: () => engine })
  const [affixes, words] = files[name]
  return new Hunspell(await running, await read(affixes), await read(words))
}

async function answer(question: Question): Promise<Answer> {
  const known = open.get(question.dictionary) ?? load(question.dictionary)
  open.set(question.dictionary, known)
  const dictionary = await known
  return question.kind === 'check'
    ? question.words.filter((word) => !dictionary.testSpelling(word))
    : dictionary.getSpellingSuggestions(question.word)
}

addEventListener('message', async ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  try {
    postMessage({ id: data.id, answer: await answer(data.question) })
  } catch (error) {
    // A dictionary that could not be read is tried again with the next question.
    open.delete(data.question.dictionary)
    postMessage({ id: data.id, defect: String(error) })
  }
})
