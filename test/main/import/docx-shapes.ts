// Docx shapes: documents with styles, lists, notes and pictures, for tests that look at one shape each.
import type { Block } from '#core/body/blocks'
import { readBody } from '#core/body/read'
import { articlesOf } from '#core/issue/issue'
import type { ReadSource } from '#main/import/import'
import { readDocx } from '#main/import/read-docx'
import { docxOf, part } from './docx'

export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const names = (xml: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${xml}</Relationships>`
export const relation = (id: string, kind: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`

export const p = (words: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${words.startsWith('<') ? words : r(words)}</w:p>`
export const r = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
export const style = (id: string) => `<w:pStyle w:val="${id}"/>`
export const item = (list: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
export const indent = '<w:ind w:left="720"/>'

const styled = (type: string, id: string, name: string, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
const level = (at: number, format: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pPr><w:ind w:left="${720 * (at + 1)}"/></w:pPr></w:lvl>`

const parts = {
  'word/styles.xml': part(
    'styles',
    [
      styled('paragraph', 'Cap', 'caption'),
      styled('paragraph', 'LB', 'List Bullet', `<w:pPr>${item(1)}</w:pPr>`),
      styled('character', 'Em', 'Emphasis', '<w:rPr><w:i/></w:rPr>'),
      styled('character', 'Secret', 'Secret', '<w:rPr><w:vanish/></w:rPr>'),
      styled(
        'table',
        'TG',
        'Table Grid',
        '<w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>',
      ),
    ].join(''),
  ),
  'word/numbering.xml': part(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet')}${level(1, 'bullet')}${level(2, 'bullet')}</w:abstractNum>
     <w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>
     <w:abstractNum w:abstractNumId="2">${level(0, 'none')}</w:abstractNum>
     <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
     <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
     <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`,
  ),
  'word/footnotes.xml': part(
    'footnotes',
    `<w:footnote w:id="1">${p('The note.')}</w:footnote><w:footnote w:id="2">${p('Nobody asks for me.')}</w:footnote>`,
  ),
  'word/media/a.png': 'picture',
  'word/chunk.html': '<p>Words of another file</p>',
  'word/_rels/document.xml.rels': names(
    [
      relation('s', 'styles', 'styles.xml'),
      relation('n', 'numbering', 'numbering.xml'),
      relation('f', 'footnotes', 'footnotes.xml'),
      relation('p', 'image', 'media/a.png'),
      relation('chunk', 'aFChunk', 'chunk.html'),
      relation('far', 'image', 'https://example.org/far.png', 'External'),
    ].join(''),
  ),
}

export async function read(xml: string | Uint8Array): Promise<ReadSource> {
  const bytes = typeof xml === 'string' ? docxOf(xml, parts) : xml
  const result = await readDocx({ name: 'a.docx', bytes })
  if (!result.ok) throw new Error(`${result.fault.key} ${result.fault.detail}`)
  return result.value
}

export const blocksOf = ({ issue }: ReadSource): Block[] =>
  articlesOf(issue).flatMap(({ article }) => readBody(article.body))
export const blocksIn = async (xml: string) => blocksOf(await read(xml))
export const omitted = ({ report }: ReadSource, key: string): string[] =>
  report.omissions.filter(({ what }) => what.key === key).map(({ text }) => text)

export const picture = (alt: string, id = 'p', at = 'embed') =>
  `<w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="${office}"><wp:inline><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name=""/></pic:nvPicPr><pic:blipFill><a:blip r:${at}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
