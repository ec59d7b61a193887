// Results: draws what was found. Words go into the page as text, never as markup.
import type { Hit } from '#core/archive/ask'
import { excerpt, type Piece } from '#core/archive/excerpt'

const element = (name: string, className: string, ...children: (Node | string)[]): HTMLElement => {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}

const pieces = (all: readonly Piece[]): (Node | string)[] =>
  all.map(({ text, found }) => (found ? element('mark', '', text) : text))

export function draw(list: HTMLElement, hits: readonly Hit[]): void {
  list.replaceChildren(...hits.map(item))
}

function item({ article, words }: Hit): HTMLElement {
  const { url, hed, dek, where, text, language } = article
  const link = element('a', '', ...pieces(excerpt(hed, words, true))) as HTMLAnchorElement
  link.href = url
  const name = element('h2', 'found-hed', link)
  // The dek says best what an article is about, unless what was typed stands further down.
  const inText = excerpt(text, words)
  const inDek = excerpt(dek, words)
  const shown = dek !== '' && (inDek.some(({ found }) => found) || !inText.some(({ found }) => found))
  const said = element('p', 'found-text', ...pieces(shown ? inDek : inText))
  name.lang = language
  said.lang = language
  return element('li', '', name, element('p', 'found-where', ...pieces(excerpt(where, words, true))), said)
}
