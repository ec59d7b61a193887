// Measure: refuses HTML of which a parser makes too much, by letting it begin; no tree is read, or given to a browser, before that.
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type Token, type TreeAdapter } from 'parse5'
import type { Sentence } from '../words'

/** A long book is a tenth of it, pictures inside aside. */
const most = 5_000_000
const mostPictures = 60_000_000
/** A table in a table takes four; readers go back and forth as often as elements are deep. */
const deepest = 400
/**
 * As many as the paragraphs, links and emphasis of a long book; three times as many hold the window up for seconds. Counted
 * as they are made: emphasis that nothing closes is made again in each paragraph after it, so that a few bytes grow to millions.
 */
const mostElements = 15_000
/** Letters of one element's attributes, pictures in them aside. */
const longestTag = 50_000

const dataAddress = /data:image\/[\w.+-]+;base64,[\w+/=%\s]+/g

/** What a file may have: nobody waits at the keys for it. */
export const ofFiles = { length: Number.POSITIVE_INFINITY, elements: 400_000 }

/** Why `html` is refused, or undefined; without `limits` by those of a paste. */
export function refusal(
  html: string,
  limits = { length: most, elements: mostElements },
): Sentence | undefined {
  if (html.length > Math.max(mostPictures, limits.length)) return tooLarge
  const plain = html.replace(dataAddress, '')
  if (plain.length > limits.length) return tooLarge
  try {
    // As a page without scripts, which is how it is read later.
    parse(plain, { treeAdapter: counting(limits.elements), scriptingEnabled: false })
    return undefined
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.why
    throw thrown
  }
}

/** Whether a file's Markdown, as HTML whose own HTML is still unread, is refused. */
export const outgrows = (unread: Root): boolean =>
  refusal(toHtml(unread, { allowDangerousHtml: true }), ofFiles) !== undefined

class Refused extends Error {
  constructor(readonly why: Sentence) {
    super(why.key)
  }
}

/** Makes the parser's elements, and stops it at the first that is one too many, too deep or too long. */
function counting(mostOf: number): TreeAdapter<DefaultTreeAdapterMap> {
  let [elements, depth] = [0, 0]
  const count = (more: number) => {
    elements += more
    if (elements > mostOf) throw new Refused(tooMany(mostOf))
  }
  const weigh = (attributes: readonly Token.Attribute[]) => {
    const letters = attributes.reduce((sum, { name, value }) => sum + name.length + value.length, 0)
    if (letters > longestTag) throw new Refused(tooLarge)
  }
  return {
    ...defaultTreeAdapter,
    createElement(tagName, space, attributes) {
      count(1)
      weigh(attributes)
      return defaultTreeAdapter.createElement(tagName, space, attributes)
    },
    // A second <html> or <body> gives the first what it has not; that takes as long as there are attributes.
    adoptAttributes(recipient, attributes) {
      count(1 + recipient.attrs.length)
      defaultTreeAdapter.adoptAttributes(recipient, attributes)
      weigh(recipient.attrs)
    },
    onItemPush() {
      if (++depth > deepest) throw new Refused(tooDeep)
    },
    onItemPop() {
      depth--
    },
  }
}

const tooLarge: Sentence = { key: 'paste.tooLarge', with: { most: most / 1e6 } }
const tooMany = (most: number): Sentence => ({ key: 'paste.tooMany', with: { most } })
const tooDeep: Sentence = { key: 'paste.tooDeep', with: { most: deepest } }
