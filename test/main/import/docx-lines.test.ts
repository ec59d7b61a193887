// Docx lines: what stands in a line of a document, the notes it leads to, and parts in other names and letters.
import { describe, expect, test } from 'vitest'
import { asideTexts, blockText } from '#core/body/text'
import { readDocx } from '#main/import/read-docx'
import { docxOf, zipOf } from './docx'
import { blocksIn, blocksOf, names, office, omitted, p, r, read, relation } from './docx-shapes'

describe('lines', () => {
  const lineIn = async (xml: string) => (await blocksIn(xml)).map(blockText).join('¶')

  test('breaks and tabs keep words apart, signs of symbol fonts are signs', async () => {
    const run = (xml: string) => `<w:r>${xml}</w:r>`
    const signs =
      run('<w:sym w:font="Wingdings" w:char="F0FC"/>') + r('\uf0fc', '<w:rFonts w:ascii="Wingdings"/>')
    const box = run('<w:sym w:font="MS Gothic" w:char="2612"/>')
    const breaks = run('<w:cr/>') + r('b') + run('<w:ptab/>') + r('c') + run('<w:br w:type="page"/>') + r('d')
    expect(await lineIn(p(r('a') + breaks + signs + box))).toBe('a\nb c\nd✓✓☒')
  })
  test('emphasis and hiding may come from a style', async () => {
    const source = await read(
      p(r('seen', '<w:rStyle w:val="Em"/>') + r('unseen', '<w:rStyle w:val="Secret"/>')),
    )
    expect(blocksOf(source)[0]).toMatchObject({ content: [{ text: 'seen', marks: ['italic'] }] })
    expect(omitted(source, 'import.hidden')).toEqual(['unseen'])
  })
  test('the address of a link ends where its switches begin', async () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
    const code =
      '<w:r><w:instrText> HYPERLINK "https://example.org/a" \\l "part" \\o "tip" </w:instrText></w:r>'
    const [block] = await blocksIn(p(field('begin') + code + field('separate') + r('here') + field('end')))
    expect(block).toMatchObject({ content: [{ kind: 'link', url: 'https://example.org/a#part' }] })
  })
  test('a link that leads nowhere keeps its words', async () => {
    expect(
      await lineIn(p(`<w:hyperlink r:id="gone" xmlns:r="${office}">${r('linked words')}</w:hyperlink>`)),
    ).toBe('linked words')
  })
  test('a large first letter belongs to its word, a formula is a line, an empty border is a rule', async () => {
    const blocks = await blocksIn(
      p('O', '<w:framePr w:dropCap="drop"/>') +
        p('nce more') +
        '<w:p><m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath></w:p>' +
        '<w:p><w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr></w:p>' +
        p('end'),
    )
    expect(blocks.map((each) => (each.kind === 'rule' ? '—' : blockText(each)))).toEqual([
      'Once more',
      'a/b',
      '—',
      'end',
    ])
  })
})

describe('notes and parts', () => {
  const reference = (id: string) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

  test('a note stands at each of its references; one without is reported, a reference without one is nothing', async () => {
    const source = await read(
      p(r('a') + reference('1') + r(' b') + reference('1') + r(' c') + reference('9')),
    )
    expect(blocksOf(source).map(blockText)).toEqual(['a b c'])
    expect(asideTexts(blocksOf(source))).toEqual(['The note.', 'The note.'])
    expect(omitted(source, 'import.noteUnused')).toEqual(['Nobody asks for me.'])
  })
  test('a file inside the document is named by its words', async () => {
    const source = await read(`${p('x')}<w:altChunk r:id="chunk" xmlns:r="${office}"/>`)
    expect(omitted(source, 'import.chunk')).toEqual(['Words of another file'])
  })
  test('other names for the same elements, and other letters for the same text', async () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const body =
      '<x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>Höhe</x:t></x:r></x:p><x:p><x:r><x:t>words</x:t></x:r></x:p></x:body>'
    const document = `\ufeff<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="${main}">${body}</x:document>`
    const files = {
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': names(relation('r', 'officeDocument', 'word/document.xml')),
      'word/document.xml': Buffer.from(document, 'utf16le'),
    }
    const source = await read(zipOf(files))
    expect(source.issue.title).toBe('Höhe')
    expect(blocksOf(source).map(blockText)).toEqual(['words'])
  })
  test('a document without a word is refused as empty', async () => {
    const result = await readDocx({ name: 'a.docx', bytes: docxOf(p('') + p('')) })
    expect(result).toMatchObject({ ok: false, fault: { key: 'fault.text-empty' } })
  })
})
