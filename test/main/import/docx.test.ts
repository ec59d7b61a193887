// Docx: documents of Word's, made with LibreOffice and by hand, become issues, and not one word goes missing on the way.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Block } from '#core/body/blocks'
import { readBody } from '#core/body/read'
import { asideTexts, blockText, usesOf } from '#core/body/text'
import { wordsOf } from '#core/import/source-words'
import { articlesOf } from '#core/issue/issue'
import { unpack } from '#main/import/docx-zip'
import type { ReadSource } from '#main/import/import'
import { readDocx } from '#main/import/read-docx'
import { lacking } from '../../core/paste/corpus'
import { docxOf, part, zipOf } from './docx'

const folder = 'test/fixtures/docx'

async function read(name: string, bytes: Uint8Array): Promise<ReadSource> {
  const result = await readDocx({ name, bytes })
  if (!result.ok) throw new Error(`${result.fault.key} ${result.fault.detail}`)
  return result.value
}

const fixture = (name: string) => read(name, readFileSync(join(folder, name)))

const blocksOf = ({ issue }: ReadSource): Block[] =>
  articlesOf(issue).flatMap(({ article }) => readBody(article.body))

const omitted = ({ report }: ReadSource, key: string): string[] =>
  report.omissions.filter(({ what }) => what.key === key).map(({ text }) => text)

const faultOf = async (bytes: Uint8Array, name = 'a.docx') => {
  const result = await readDocx({ name, bytes })
  return result.ok ? undefined : result.fault.key
}

/** Words that stand in an issue or its report, without those that the reader's own last proof has put there. */
function wordsOut(source: ReadSource): string[] {
  const blocks = blocksOf(source)
  const uses = usesOf(blocks).map(({ use }) => `${use.alt} ${use.caption}`)
  const heads = source.issue.sections.flatMap(({ kicker, articles }) => [
    kicker,
    ...articles.map(({ hed }) => hed),
  ])
  const said = source.report.omissions.filter(({ what }) => what.key !== 'import.unread')
  const notes = said.map(({ text, what }) => `${text} ${Object.values(what.with ?? {}).join(' ')}`)
  return wordsOf(
    [source.issue.title, ...heads, ...blocks.map(blockText), ...asideTexts(blocks), ...uses, ...notes].join(
      '\n',
    ),
  )
}

/** The words of a file's XML, by its text elements alone. */
async function wordsIn(bytes: Uint8Array): Promise<string[]> {
  const parts = await unpack('a.docx', bytes)
  if (!parts.ok) throw new Error(parts.fault.key)
  const texts = [...parts.value]
    .filter(([name]) => /word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/.test(name))
    .map(([, xml]) =>
      new TextDecoder()
        .decode(xml)
        .replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '')
        .replace(/<(wp\w*:\w+|w:instrText)\b[^>]*>[^<]*<\/\1>/g, '')
        .replace(/<w:(?:softHyphen|noBreakHyphen)\/>/g, '-')
        .replace(/<w:(?:tab|br|cr)\b[^>]*\/>|<\/w:p>|<w:txbxContent>|<w:delText[^>]*>|<\/w:delText>/g, ' ')
        .replace(/<[^>]*>/g, ''),
    )
  return wordsOf(texts.join('\n').replace(/&#?\w+;/g, "'"))
}

describe.each(readdirSync(folder))('%s', (name) => {
  test('loses no word', async () => {
    const bytes = readFileSync(join(folder, name))
    const source = await read(name, bytes)
    expect(lacking(await wordsIn(bytes), wordsOut(source))).toEqual([])
    expect(omitted(source, 'import.unread')).toEqual([])
  })
})

test('a newsletter has its number, sections, articles, lists, notes, table, picture and quote', async () => {
  const source = await fixture('newsletter.docx')
  expect(source.publication.title).toBe('Harbour Letter')
  expect(source.issue.number).toBe(14)
  expect(
    source.issue.sections.map(({ kicker, articles }) => [kicker, ...articles.map(({ hed }) => hed)]),
  ).toEqual([
    ['News', 'The ferry sails again', 'Fares from April'],
    ['Letters', 'From the crane'],
  ])
  const blocks = blocksOf(source)
  const kinds = ['paragraph', 'subhead', 'list', 'paragraph', 'list', 'table', 'photo', 'quote', 'paragraph']
  expect(blocks.map(({ kind }) => kind)).toEqual(kinds)
  expect(blocks[2]).toMatchObject({
    items: [
      { lists: [{ ordered: true, items: [{ lists: [{ ordered: false, items: [{}, {}] }] }, {}] }] },
      {},
    ],
  })
  expect(blocks[5]).toMatchObject({
    rows: [
      [{ header: true }, { header: true }, { header: true }],
      [{ rowSpan: 2 }, {}, {}],
      [{ colSpan: 2 }],
      [{}, {}, {}],
    ],
  })
  expect(asideTexts(blocks)).toEqual([
    'She was laid up in February.',
    'Timetable of the harbour office.\nPrinted in March.',
  ])
  const [photo] = source.pictures
  expect(photo?.address).toMatch(/^data:image\/png;base64,/)
  expect(usesOf(blocks)[0]?.use).toMatchObject({
    id: photo?.use,
    alt: expect.stringContaining('seen from the crane'),
  })
  expect(omitted(source, 'import.pageHead')).toEqual(['Harbour Letter – spring'])
  expect(omitted(source, 'import.pageFoot')).toEqual(['Printed at the old customs house'])
})

test('insertions are kept, deletions and comments are left out and reported, text boxes follow their paragraph', async () => {
  const source = await fixture('changes.docx')
  expect(blocksOf(source).map(blockText)).toEqual([
    'The council met on Thursday and agreed.',
    'The pier stays open all summer.',
    'Beside the box.',
    'In the box: bring your own chair.',
    'And a blanket.',
  ])
  expect(omitted(source, 'import.deleted')).toEqual(['hastily'])
  const comment = source.report.omissions.find(({ what }) => what.key === 'import.remarkBy')
  expect(comment).toMatchObject({ what: { with: { by: 'Jonas' } }, text: 'Until when exactly?' })
})

test('Japanese keeps its readings, Hebrew and German are known by script and by what the document says', async () => {
  const japanese = await fixture('japanese.docx')
  expect(japanese.issue.language).toBe('ja')
  const [first] = blocksOf(japanese)
  expect(first).toMatchObject({
    content: [
      { text: '今月の' },
      { kind: 'ruby', base: '港湾', reading: 'こうわん' },
      { text: '工事は、' },
      { kind: 'ruby', base: '桟橋', reading: 'さんばし' },
      { text: 'から始まります。' },
    ],
  })
  expect((await fixture('right-to-left.docx')).issue.language).toBe('he')
  expect((await fixture('deutsch.docx')).issue.language).toBe('de-DE')
})

test('a run keeps the language that Word proofs it in, where it is another than the document’s', async () => {
  const run = (words: string, properties: string) =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
  const styles = part(
    'styles',
    `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault></w:docDefaults>
     <w:style w:type="character" w:styleId="Welsh"><w:name w:val="Welsh"/><w:rPr><w:i/><w:lang w:val="cy-GB"/></w:rPr></w:style>
     <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Zitat"/><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:style>`,
  )
  const source = await read(
    'a.docx',
    docxOf(
      `<w:p>${run('He said ', '<w:lang w:val="en-US"/>')}${run('bon mot', '<w:b/><w:lang w:val="fr-FR" w:eastAsia="ja-JP"/>')}${run(' to ', '')}${run('港', '<w:lang w:val="fr-FR" w:eastAsia="ja-JP"/>')}${run(' and ', '')}${run('bore da', '<w:rStyle w:val="Welsh"/>')}</w:p>
       <w:p><w:pPr><w:pStyle w:val="Zitat"/></w:pPr>${run('Guten Morgen', '')}</w:p>`,
      {
        'word/styles.xml': styles,
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
      },
    ),
  )
  expect(blocksOf(source)).toMatchObject([
    {
      content: [
        { text: 'He said ' },
        { text: 'bon mot', marks: ['bold'], language: 'fr-FR' },
        { text: ' to ' },
        { text: '港', language: 'ja-JP' },
        { text: ' and ' },
        { text: 'bore da', marks: ['italic'], language: 'cy-GB' },
      ],
    },
    { content: [{ text: 'Guten Morgen', language: 'de-DE' }] },
  ])
  const [first] = blocksOf(source)
  expect(JSON.stringify(first).match(/language/g)).toHaveLength(3)
})

test('runs in more languages than there are keep all their words', async () => {
  const run = (_: unknown, index: number) =>
    `<w:r><w:rPr><w:lang w:val="x-a${index}"/></w:rPr><w:t xml:space="preserve">word${index} </w:t></w:r>`
  const many = await read('many.docx', docxOf(`<w:p>${Array.from({ length: 5000 }, run).join('')}</w:p>`))
  expect(blocksOf(many).map(blockText).join('')).toContain('word4998 word4999')
})

test('a numbered list goes on after the paragraph that parts it', async () => {
  const source = await fixture('everything.docx')
  const lists = blocksOf(source).flatMap((block) => (block.kind === 'list' && block.ordered ? [block] : []))
  expect(lists.map(({ start, items }) => [start, items.length]).slice(0, 2)).toEqual([
    [1, 2],
    [3, 1],
  ])
})

const p = (words: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
const r = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`

test('what mammoth would drop is kept or reported', async () => {
  const box = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${p('boxed words')}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent>`
  const xml = [
    p('Level one', '<w:outlineLvl w:val="0"/>'),
    `<w:p>${r('moved ')}<w:moveFrom w:id="1">${r(' away ')}</w:moveFrom><w:moveTo w:id="2">${r('here')}</w:moveTo></w:p>`,
    `<w:p>${r('seen ')}${r('unseen', '<w:vanish/>')}</w:p>`,
    `<w:p>${r('energy ')}<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath></w:p>`,
    `<w:p><w:r>${box}</w:r>${r('beside it')}</w:p>`,
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Level one 1')}</w:sdtContent></w:sdt>`,
    `<w:sdt><w:sdtPr/><w:sdtContent>${p('in a field')}</w:sdtContent></w:sdt>`,
    `<w:tbl><w:tr><w:tc>${p('outer')}<w:tbl><w:tr><w:tc>${p('inner')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
    `<w:p><w:fldSimple w:instr="DATE">${r('Friday')}</w:fldSimple></w:p>`,
    `<w:p><w:r><w:ruby><w:rt>${r('ふね')}</w:rt><w:rubyBase>${r('船')}</w:rubyBase></w:ruby></w:r></w:p>`,
    `<w:p><w:dir w:val="rtl">${r('direction ')}</w:dir><w:bdo w:val="rtl">${r('override')}</w:bdo></w:p>`,
  ].join('')
  const chart = '<c:chart xmlns:c="c" xmlns:a="a"><a:p><a:r><a:t>axis of years</a:t></a:r></a:p></c:chart>'
  const bytes = docxOf(xml, { 'word/charts/chart1.xml': chart, 'word/comments.xml': part('comments', '') })
  const source = await read('hand.docx', bytes)
  expect(lacking(await wordsIn(bytes), wordsOut(source))).toEqual([])
  const texts = blocksOf(source).map(blockText)
  for (const words of [
    'moved here',
    'seen',
    'energy E=mc',
    'beside it',
    'boxed words',
    'in a field',
    'Friday',
    '船',
  ])
    expect(texts).toContain(words)
  expect(asideTexts(blocksOf(source))).toEqual(['ふね'])
  expect(omitted(source, 'import.deleted')).toEqual(['away'])
  expect(omitted(source, 'import.hidden')).toEqual(['unseen'])
  expect(omitted(source, 'import.contents')).toEqual(['Level one 1'])
  expect(omitted(source, 'import.drawing')).toEqual(['axis of years'])
})

test('a number and a date above the first heading are the issue’s, and stay in the text', async () => {
  const level = '<w:outlineLvl w:val="0"/>'
  const source = await read(
    'a.docx',
    docxOf(p('The Quay, No. 12') + p('4 March 2026') + p('One', level) + p('x') + p('Two', level) + p('y')),
  )
  expect(source.issue).toMatchObject({ number: 12, date: '2026-03-04' })
  expect(blocksOf(source).map(blockText)).toEqual(['The Quay, No. 12', '4 March 2026', 'x', 'y'])
})

describe('one sentence says why a file is refused', () => {
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)])
  test.each([
    ['a text', Buffer.from('no zip at all'), 'fault.docx-none'],
    ['a zip of something else', zipOf({ mimetype: 'application/epub+zip' }), 'fault.docx-none'],
    ['a spreadsheet', zipOf({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' }), 'fault.docx-none'],
    ['the old format', ole, 'fault.docx-old'],
    ['a password', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'fault.docx-locked'],
    ['a file that was cut off', docxOf(p('words')).slice(0, -40), 'fault.docx-broken'],
    [
      'notes that are referred to without end',
      docxOf('<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'.repeat(3000), {
        'word/footnotes.xml': part(
          'footnotes',
          `<w:footnote w:id="2">${p('words').repeat(300)}</w:footnote>`,
        ),
      }),
      'fault.docx-broken',
    ],
    ['XML that is none', docxOf('<w:p><w:r>'), 'fault.docx-broken'],
    [
      'sizes that are lies',
      zipOf({ '[Content_Types].xml': '<a/>', 'word/document.xml': 'x'.repeat(9000) }, 10),
      'fault.docx-broken',
    ],
    [
      'more than it may unpack to',
      zipOf({ '[Content_Types].xml': '<a/>', 'word/document.xml': 'x' }, 3_000_000_000),
      'fault.docx-large',
    ],
  ])('%s', async (_, bytes, fault) => expect(await faultOf(bytes)).toBe(fault))
})
