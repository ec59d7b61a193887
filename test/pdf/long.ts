// Long: an issue of a hundred pages, made from a number, with everything that an article can hold.
import { newArticle } from '#core/article/article'
import type { Block, Inline } from '#core/body/blocks'
import { buildBody } from '#core/body/build'
import { newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { newPublication } from '#core/publication/publication'
import type { Source } from '#core/render/source'

/** Random numbers that are the same each time (Mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const stems =
  'harbour lantern office ferry tide ledger keeper window signal difficult staff affluent winter 1988 figure drift quay'.split(
    ' ',
  )
const kana =
  '港の灯は夜ごとに静かに点る海図の上では小さな点にすぎない灯台守は毎朝日記を書く霧の日は鐘を鳴らす'

interface Shape {
  readonly seed: number
  readonly sections: number
  readonly articles: number
  /** Of an article at most. */
  readonly paragraphs: number
  readonly paper?: Source['publication']['design']['paper']
  readonly columns?: Source['publication']['design']['columns']
}

export function issueOf({ seed, sections, articles, paragraphs, paper = 'a4', columns = 2 }: Shape): Source {
  const random = randomFrom(seed)
  const upTo = (most: number): number => Math.floor(random() * most)
  const words = (count: number): string =>
    Array.from({ length: count }, () => stems[upTo(stems.length)]).join(' ')
  const sentence = (count: number): string => {
    const said = words(count)
    return `${said[0]?.toUpperCase()}${said.slice(1)}.`
  }
  const japanese = (count: number): string => {
    const from = upTo(kana.length - 8)
    return `${Array.from({ length: count }, (_, at) => kana[(from + at) % kana.length]).join('')}。`
  }
  const text = (said: string): Inline => ({ kind: 'text', text: said, marks: [] })
  const id = (section: number, article: number): string => `s${section}a${article}`
  let notes = 0

  const block = (say: (count: number) => string): Block => {
    const kind = upTo(16)
    if (kind === 0) return { kind: 'subhead', level: 1, number: null, content: [text(say(4))] }
    if (kind === 1)
      return {
        kind: 'list',
        ordered: random() < 0.5,
        start: 1,
        items: Array.from({ length: 2 + upTo(4) }, () => ({ content: [text(say(6))], lists: [] })),
      }
    if (kind === 2) {
      const wide = 2 + upTo(5)
      const row = (header: boolean) =>
        Array.from({ length: wide }, () => ({ header, colSpan: 1, rowSpan: 1, content: [[text(say(1))]] }))
      return {
        kind: 'table',
        caption: say(3),
        rows: [row(true), ...Array.from({ length: 2 + upTo(30) }, () => row(false))],
      }
    }
    if (kind === 3) return { kind: 'quote', content: [text(say(20))] }
    if (kind === 4) return { kind: 'pullquote', content: [text(say(8))] }
    if (kind === 5)
      return {
        kind: 'sidebar',
        heading: [text(say(2))],
        blocks: [{ kind: 'paragraph', content: [text(say(30))] }],
      }
    const content: Inline[] = [text(say(30 + upTo(80)))]
    if (kind === 6) content.push({ kind: 'footnote', number: ++notes, content: [text(say(8))] })
    if (kind === 7)
      content.push(text(' '), {
        kind: 'link',
        url: `article:${id(upTo(sections), upTo(articles))}`,
        title: '',
        children: [text(say(2))],
      })
    if (kind === 8)
      content.push(text(' '), {
        kind: 'link',
        url: `https://pier.example/${upTo(999)}`,
        title: '',
        children: [text(say(1))],
      })
    return { kind: 'paragraph', content }
  }

  return {
    publication: {
      ...newPublication('long', 'The Long Pier', 'en'),
      publisher: 'The Pier Office',
      design: { accent: '#0f5c66', paper, columns },
    },
    issue: {
      ...newIssue(`long-${seed}`, 'long', 'en'),
      number: seed,
      date: '2026-03-04',
      coverDate: 'March 2026',
      sections: Array.from({ length: sections }, (_, section) => ({
        ...newSection(`section-${section}`, `${sentence(2).slice(0, -1)} ${section + 1}`),
        articles: Array.from({ length: articles }, (_, article) => {
          const eastern = random() < 0.15
          const say = eastern ? japanese : sentence
          notes = 0
          return {
            ...newArticle(
              id(section, article),
              `${say(3 + upTo(6)).slice(0, -1)} ${section + 1}.${article + 1}`,
            ),
            ...(eastern ? { language: 'ja' } : {}),
            dek: random() < 0.6 ? say(12) : '',
            byline: say(2).slice(0, -1),
            body: buildBody(Array.from({ length: 3 + upTo(paragraphs) }, () => block(say))),
          }
        }),
      })),
    },
    photos: new Map(),
  }
}
