// Measure: refuses HTML that is too large or too deep, before anything is built from it.
import type { Sentence } from '../words'
import { isHtmlTag } from './tags'

/** A long book is a tenth of it, pictures inside aside. */
const most = 5_000_000
const mostPictures = 60_000_000
const deepest = 200
/** As many as the paragraphs, links and emphasis of a long book; three times as many hold the window up for seconds. */
const mostTags = 15_000
/** Letters of one tag, pictures in it aside: a parser compares each attribute with all before it. */
const longestTag = 50_000
/** Elements that a parser may have to make again inside others, so that a few bytes grow to millions of nodes. */
const mostAgain = 2_000_000

/** Elements that end by themselves, or never hold anything. */
const closesItself =
  /^(?:p|li|dt|dd|tr|td|th|thead|tbody|tfoot|colgroup|option|optgroup|rp|rt|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|html|head|body)$/
const formatting = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/

const dataAddress = /data:image\/[\w.+-]+;base64,[\w+/=%\s]+/g

/** What a file may have: nobody waits at the keys for it. */
export const ofFiles = { length: Number.POSITIVE_INFINITY, tags: 400_000 }

/** Why `html` is refused, or undefined; without `limits` by those of a paste. */
export function refusal(html: string, limits = { length: most, tags: mostTags }): Sentence | undefined {
  if (html.length > Math.max(mostPictures, limits.length)) return tooLarge
  const plain = html.replace(dataAddress, '')
  if (plain.length > limits.length) return tooLarge
  const open: string[] = []
  let format = 0
  let again = 0
  let tags = 0
  for (const { name, end, length } of tagsOf(plain)) {
    if (length > longestTag) return tooLarge
    if (end) {
      const at = open.lastIndexOf(name)
      if (at >= 0) format -= open.splice(at).filter((each) => formatting.test(each)).length
    } else {
      again += format
      if (!closesItself.test(name)) {
        open.push(name)
        if (formatting.test(name)) format++
      }
    }
    if (!end && ++tags > limits.tags) return tooMany(limits.tags)
    if (open.length > deepest || again > mostAgain) return tooDeep
  }
  return undefined
}

/** Whether HTML inside another text nests too deep; words in angle brackets that are no elements do not count. */
export function nestsTooDeep(text: string): boolean {
  const open: string[] = []
  for (const { name, end } of tagsOf(text)) {
    if (!isHtmlTag(name) || closesItself.test(name)) continue
    if (!end) open.push(name)
    else if (open.includes(name)) open.splice(open.lastIndexOf(name))
    if (open.length > deepest) return true
  }
  return false
}

interface Tag {
  /** In letters, with its attributes. */
  readonly length: number
  readonly name: string
  readonly end: boolean
}

const tagName = /<(\/?)([a-z][^\s/>]{0,30})/iy

/** The tags in order, each sign looked at once. */
function* tagsOf(html: string): Generator<Tag> {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    tagName.lastIndex = at
    const [whole = '<', slash = '', name = ''] = tagName.exec(html) ?? []
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      if (end < 0) return
      at = end + 3
    } else if (name === '') at++
    else {
      const next = endOfTag(html, at + whole.length)
      yield { name: name.toLowerCase(), end: slash !== '', length: next - at }
      at = next
    }
  }
}

/** The place after a tag's end; a sign that ends tags may stand in the quotes of an attribute. */
function endOfTag(html: string, from: number): number {
  let quote = ''
  for (let at = from; at < html.length; at++) {
    const sign = html[at] as string
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '>') return at + 1
    else if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign
  }
  return html.length
}

const tooLarge: Sentence = { key: 'paste.tooLarge', with: { most: most / 1e6 } }
const tooMany = (most: number): Sentence => ({ key: 'paste.tooMany', with: { most } })
const tooDeep: Sentence = { key: 'paste.tooDeep', with: { most: deepest } }
