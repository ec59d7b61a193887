// Docx html: the parts of a document through mammoth, as HTML with a line for each paragraph.
import mammoth from 'mammoth'
import { awayStyle } from './docx-forms'
import { readNumbers } from './docx-numbers'
import { rubyStyles, styleOf } from './docx-plain'
import type { Role } from './docx-styles'
import { tableStyle } from './docx-tables'
import type { Parts } from './docx-zip'

/** The title stands above all headings. */
const elements: readonly (readonly [Role, string])[] = [
  ['title', 'h1:fresh'],
  ['h1', 'h2:fresh'],
  ['h2', 'h3:fresh'],
  ['h3', 'h4:fresh'],
  ['h4', 'h5:fresh'],
  ['h5', 'h6:fresh'],
  ['h6', 'h6:fresh'],
  ['quote', 'blockquote > p:fresh'],
  ['caption', 'p.MsoCaption:fresh'],
  ['rule', 'hr:fresh'],
]

/** mammoth's own map ends at the fifth level; Word's lists have nine. */
const deepLists = [6, 7, 8, 9].flatMap((level) => {
  const outer = Array.from({ length: level - 1 }, () => 'ul|ol > li > ').join('')
  return [
    `p:unordered-list(${level}) => ${outer}ul > li:fresh`,
    `p:ordered-list(${level}) => ${outer}ol > li:fresh`,
  ]
})

const styleMap = [
  ...elements.map(([role, element]) => `p.${styleOf(role)} => ${element}`),
  `r.${rubyStyles.base} => span.galley-base:fresh`,
  `r.${rubyStyles.reading} => span.galley-reading:fresh`,
  ...deepLists,
  'u => u',
  'strike => s',
  'small-caps => span.galley-small-caps',
  `r.${awayStyle} => span.galley-picture:fresh`,
  'highlight => mark',
  `table.${tableStyle} => table.galley-table:fresh`,
]

export async function docxHtml(parts: Parts): Promise<string> {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => {
      const bytes = Buffer.from(parts.get(name) ?? [])
      return encoding ? bytes.toString(encoding === 'base64' ? 'base64' : 'utf8') : bytes
    },
  }
  // mammoth takes an opened file too, which its types do not say; so nothing is unpacked twice.
  const { value } = await mammoth.convertToHtml({ file } as never, { styleMap, ignoreEmptyParagraphs: false })
  return withAddresses(readNumbers(value))
    .replace(
      /<span class="galley-base">((?:(?!<\/?span)[\s\S])*)<\/span>(?:<\/\w+>|<\w+>)*<span class="galley-reading">((?:(?!<\/?span)[\s\S])*)<\/span>/g,
      '<ruby>$1<rt>$2</rt></ruby>',
    )
    .replace(
      /<span class="galley-picture">(\S+) ([^<]*)<\/span>/g,
      (_, address: string, alt: string) =>
        `<img src="${address}" alt="${alt.replaceAll('"', '&quot;').trim()}">`,
    )
    .replaceAll('<table class="galley-table">', '<table role="table">')
    .replaceAll('<span class="galley-small-caps">', '<span style="font-variant:small-caps">')
    .replace(/<(?:p|h[1-6]|li)[ >]/g, '\n$&')
    .trimStart()
}

/** A link that is a field has a place within the page and a tip after its address (ISO/IEC 29500-1, 17.16.5.25). */
const withAddresses = (html: string): string =>
  html.replace(/href="([^"]*?)&quot;\s+(\\[^"]*)"/g, (_, address: string, switches: string) => {
    const place = /\\l\s+(?:&quot;)?([^\s&]+)/.exec(switches)?.[1]
    return `href="${address}${place ? `#${place}` : ''}"`
  })
