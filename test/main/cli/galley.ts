// Galley: one command in this process, with what it says and how it ends.
import { ok } from '#core/result'
import type { Language } from '#core/words'
import { runCli } from '#main/cli'
import type { CliDeps } from '#main/cli/run'
import { cliWords } from '#main/cli/words'
import { readText } from '#main/import/read-text'
import { photoShop } from '#main/photos/shop'
import { allWords } from '#shared/words/all'

export const galley = (...args: string[]) => galleyIn('en', ...args)

export async function galleyIn(language: Language, ...args: string[]) {
  let count = 0
  const out: string[] = []
  const err: string[] = []
  const deps: CliDeps = {
    now: () => new Date('2026-11-23T12:00:00Z'),
    newId: () => `${args.join(' ').length}-${++count}`,
    inspect: photoShop.inspect,
    shop: photoShop,
    readText,
    fonts: async () =>
      ok({ faces: [], read: async () => ok(new Uint8Array()), cut: async () => ok(new Uint8Array()) }),
    makePdf: async () => ok({ bytes: Buffer.from('%PDF-1.7') }),
    readPdf: async () => ({ front: '', text: '' }),
    searchScript: async () => ok(''),
    signal: new AbortController().signal,
    progress: () => undefined,
    words: { ...allWords, ...cliWords },
    language,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  }
  return { status: await runCli(args, deps), out, err }
}
