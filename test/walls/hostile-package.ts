// Hostile package: sealed as any other, with an issue in which every field of every node of a body, and of every record, is hostile.
import { writeFile } from 'node:fs/promises'
import { newArticle } from '#core/article/article'
import type { Inline } from '#core/body/blocks'
import type { Body, BodyNode } from '#core/body/body'
import { buildBody } from '#core/body/build'
import { type Issue, newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import { planPackage } from '#core/package/plan'
import type { Photo } from '#core/photo/photo'
import { emptyUse } from '#core/photo/use'
import { newPublication, type Publication } from '#core/publication/publication'
import type { Result } from '#core/result'
import { writeArchive } from '#main/package/write'
import { photoShop } from '#main/photos/shop'
import { sha256 } from '#main/store/seal'
import { aPng } from '../main/store/png'
import { canary, chosen } from './payloads'

const text = (words: string): Inline => ({ kind: 'text', text: words, marks: ['bold'] })
const say = (...content: Inline[]) => ({ kind: 'paragraph' as const, content })
const cell = { header: true, colSpan: 1, rowSpan: 1, content: [[text('cell')]] }
const list = {
  kind: 'list' as const,
  ordered: true,
  start: 1,
  items: [{ content: [text('item')], lists: [] }],
}

/** Every kind of node that a body can have. */
const whole = (photo: string): BodyNode[] =>
  buildBody([
    say(text('words'), {
      kind: 'link',
      url: 'https://quay.example/',
      title: 'Quay',
      children: [text('link')],
    }),
    say(
      { kind: 'ruby', base: '海', reading: 'うみ' },
      { kind: 'footnote', number: 1, content: [text('note')] },
    ),
    say(text('one'), { kind: 'break' }, text('two')),
    { kind: 'subhead', level: 1, number: '1', content: [text('subhead')] },
    { ...list, items: [{ content: [text('item')], lists: [list] }] },
    { kind: 'quote', content: [text('quote')] },
    { kind: 'pullquote', content: [text('pulled')] },
    { kind: 'attribution', content: [text('who')] },
    { kind: 'table', caption: 'Table', rows: [[cell, cell]] },
    { kind: 'sidebar', heading: [text('aside')], blocks: [say(text('beside'))] },
    { kind: 'photo', use: { ...emptyUse('u1'), photo, alt: 'A quay', credit: 'Office' } },
    { kind: 'gallery', layout: 'grid', uses: [{ ...emptyUse('u2'), photo }, emptyUse('u3')] },
    { kind: 'rule' },
    { kind: 'pagebreak' },
  ]).root.children as BodyNode[]

/** What a node may be given besides its own fields: what some editor, or some browser, would take at its word. */
const strange =
  'type url rel target title style textStyle format direction indent language lang src href srcset html tag className id width height backgroundColor onclick value $ mode'.split(
    ' ',
  )

type Way = readonly (string | number)[]

/** The way to each object in a value. */
function* objectsIn(value: unknown, way: Way = []): Iterable<Way> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield way
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, [...way, key])
}

/** A copy in which one field of one object is `evil`. */
function poisoned(block: BodyNode, way: Way, field: string, evil: unknown): BodyNode {
  const copy = structuredClone(block)
  let at = copy as Record<string | number, unknown>
  for (const step of way) at = at[step] as typeof at
  at[field] = evil
  return copy
}

/** Those that CSS, an address or a name would be. */
const direct = [
  `javascript:top.${canary}=1;alert(1)`,
  'background:url(http://127.0.0.1:9/w/x);position:fixed;inset:0',
  `"><img src=x onerror="top.${canary}=1;alert(1)">`,
  'http://127.0.0.1:9/w/x',
  '../../../../etc/passwd',
  `data:text/html,<script>top.${canary}=1</script>`,
]

const evils = [...direct, ...chosen.filter(({ name }) => !name.startsWith('heavy')).map(({ text }) => text)]

/** Blocks with one hostile field each. */
export function hostileBlocks(photo: string): BodyNode[] {
  const made: BodyNode[] = []
  for (const block of whole(photo))
    for (const way of objectsIn(block)) {
      let at = block as unknown as Record<string | number, unknown>
      for (const step of way) at = at[step] as typeof at
      for (const field of new Set([...Object.keys(at), ...strange])) {
        const evil = evils[made.length % evils.length] ?? ''
        made.push(poisoned(block, way, field, evil))
      }
    }
  return made
}

const bodyOf = (children: readonly BodyNode[]) =>
  ({
    root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children },
  }) as unknown as Body

const evil = (field: string) => `${field} ${direct[2]}</style></title><script>top.${canary}=1</script>`

/** How many hostile blocks an article has. */
const perArticle = 60

export interface Hostile {
  readonly issue: Issue
  readonly publication: Publication
  readonly blocks: readonly BodyNode[]
}

/** Writes the package, and answers what is in it. */
export async function hostilePackage(path: string): Promise<Hostile> {
  const bytes = aPng(40, 30)
  const inspected = good(await photoShop.inspect(bytes, 'quay.png'))
  const photo: Photo = {
    ...inspected,
    name: evil('name'),
    caption: evil('caption'),
    credit: evil('credit'),
    rights: evil('rights'),
  }
  const blocks = hostileBlocks(photo.sha256)
  const use = {
    ...emptyUse(evil('use')),
    photo: photo.sha256,
    source: direct[0] ?? '',
    caption: evil('caption'),
    credit: evil('credit'),
    alt: evil('alt'),
  }
  const articles = Array.from({ length: Math.ceil(blocks.length / perArticle) }, (_, at) => ({
    ...newArticle(`${at} ${evil('id')}`, `${at} ${evil('hed')}`),
    slug: evil('slug'),
    kicker: evil('kicker'),
    dek: evil('dek'),
    byline: evil('byline'),
    dateline: evil('dateline'),
    language: 'en"><script>',
    assignee: evil('assignee'),
    notes: evil('notes'),
    body: bodyOf(blocks.slice(at * perArticle, (at + 1) * perArticle)),
  }))
  const issue: Issue = {
    ...newIssue('hostile', evil('publication'), 'en"><script>'),
    title: evil('title'),
    coverDate: evil('date'),
    cover: use,
    coverLines: [evil('line')],
    revision: 1,
    sections: [{ ...newSection(evil('section'), evil('kicker')), slug: evil('slug'), articles }],
  }
  const publication: Publication = {
    ...newPublication(evil('publication'), evil('title'), 'en"><script>'),
    nameplate: { wordmark: evil('wordmark'), slogan: evil('slogan'), logo: null },
    publisher: evil('publisher'),
    webAddress: direct[0] ?? '',
    mailAddress: evil('mail'),
    frequency: evil('frequency'),
    colophon: {
      address: evil('address'),
      contact: evil('contact'),
      copyright: evil('copyright'),
      disclaimer: evil('disclaimer'),
    },
    houseStyle: {
      forms: [{ banned: 'words', preferred: evil('preferred') }],
      dateStyle: 'iso',
      smartTypography: true,
    },
  }
  const reports = { export: evil('report'), preflight: evil('report'), proof: evil('report') }
  const planned = planPackage(
    { publication, issue, photos: [photo], editions: [], reports },
    { encode: (words) => Buffer.from(words, 'utf8'), hash: sha256 },
  )
  const pieces: Uint8Array[] = []
  const written = await writeArchive(
    'hostile',
    planned.map((part) => ({
      ...part,
      async read(take) {
        await take(part.kind === 'text' ? part.text : bytes)
        return { ok: true, value: null }
      },
    })),
    async (piece) => void pieces.push(piece),
    () => ({ ok: true, value: null }),
  )
  good(written)
  await writeFile(path, Buffer.concat(pieces))
  return { issue, publication, blocks }
}

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
