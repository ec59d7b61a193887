// Paste read: what a clipboard or a drop carries, cleaned and read into blocks.
import { refusal } from '#core/markdown/measure'
import { cutText } from '#core/paste/cut'
import { type Pasted, readClipboard } from '#core/paste/paste'
import { parseInert } from '../trusted'
import { articleLanguage } from './article-language'
import { boxed, cleanHtml } from './paste-html'
import { picturesOf } from './paste-rtf'
import { newUseId } from './photos/use-id'

export function readTransfer(data: Pick<DataTransfer, 'getData'>): Pasted {
  const html = boxed(data.getData('text/html'))
  const { text, left: cut } = cutText(data.getData('text/plain'))
  const refused = refusal(html)
  if (html === '' || refused) {
    const pasted = readClipboard({ html: [], text }, newUseId, articleLanguage())
    const why = refused ? [{ what: refused, text: '' }] : []
    return { ...pasted, left: [...why, ...cut, ...pasted.left] }
  }
  const { nodes, css, left } = cleanHtml(html)
  const pictures = /<img\b/i.test(html) ? picturesOf(data.getData('text/rtf')) : []
  const pasted = readClipboard({ html: nodes, css, text, pictures }, newUseId, articleLanguage())
  return { ...pasted, left: [...(pasted.from === 'html' ? left : cut), ...pasted.left] }
}

/** A picture copied in a browser comes with HTML that holds nothing but its address. */
export function hasWords(given: string): boolean {
  const html = boxed(given)
  return refusal(html) !== undefined || (parseInert(html).body.textContent ?? '').trim() !== ''
}
