// Pieces: the words of inline content as they must stand together, with the links and notes in them.
import type { Inline } from '../body/blocks'
import { linkedArticle } from '../body/link'
import { inlineText } from '../body/text'
import type { Footnote } from '../body/walk'

export interface Read {
  /** Cut wherever an edition may put signs of its own. */
  readonly pieces: readonly string[]
  readonly links: readonly { readonly url: string; readonly words: string }[]
  readonly notes: readonly Footnote[]
  /** Of Japanese words; only where they are wanted apart. */
  readonly readings: readonly string[]
}

/** `apart`: readings are not among the pieces, but by themselves. */
export function piecesOf(content: readonly Inline[], apart = false): Read {
  const pieces: string[] = ['']
  const links: { url: string; words: string }[] = []
  const notes: Footnote[] = []
  const readings: string[] = []
  const say = (text: string): void => {
    // Where a line ends at a soft hyphen, paper shows one.
    for (const [index, part] of text.split('\u00ad').entries())
      if (index === 0) pieces.push((pieces.pop() ?? '') + part)
      else pieces.push(part)
  }
  const cut = (): void => void pieces.push('')
  const walk = (inlines: readonly Inline[]): void => {
    for (const inline of inlines)
      switch (inline.kind) {
        case 'text':
        case 'unknown':
          say(inline.text)
          break
        case 'break':
          say('\n')
          break
        case 'footnote':
          notes.push(inline)
          cut()
          break
        case 'ruby':
          say(inline.base)
          cut()
          if (apart) readings.push(inline.reading)
          else say(inline.reading)
          cut()
          break
        case 'link': {
          const words = inlineText(inline.children)
          links.push({ url: inline.url, words })
          cut()
          // A link without words shows its address.
          if (words.trim() === '' && linkedArticle(inline.url) === undefined) say(inline.url)
          walk(inline.children)
          cut()
        }
      }
  }
  walk(content)
  return { pieces: pieces.filter((piece) => piece.trim() !== ''), links, notes, readings }
}
