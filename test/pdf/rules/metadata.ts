// Metadata: what the file says of itself (ISO 19005-2, 6.6; ISO 14289-1, 5 and 7.1; Matterhorn 06 and 07).
import { catalogOf, contentOf, dictOf, follow, nameOf, type PdfFile } from '../read/file'
import { textIn } from '../read/structure'
import { Ref, Stream } from '../read/values'
import { failures, type Rule } from '../rule'

const streamOf = (file: PdfFile): Stream | undefined => {
  const found = follow(file, catalogOf(file).get('Metadata'))
  return found instanceof Stream ? found : undefined
}

const xmpOf = (file: PdfFile): string => {
  const stream = streamOf(file)
  return stream ? Buffer.from(contentOf(stream)).toString('utf8') : ''
}

/** The metadata with something else instead. */
const rewrite = (file: PdfFile, from: RegExp, to: string): undefined => {
  const at = catalogOf(file).get('Metadata')
  const stream = streamOf(file)
  if (at instanceof Ref && stream)
    file.objects.set(at.number, new Stream(stream.dict, Buffer.from(xmpOf(file).replace(from, to))))
}

const plain = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
const one = (xmp: string, tag: string): string | undefined => {
  const found = new RegExp(`<${tag}>(?:<rdf:(?:Alt|Seq|Bag)><rdf:li[^>]*>)?([^<]*)`).exec(xmp)?.[1]
  return found === undefined ? undefined : plain(found)
}

/** Prefixes of the schemas that PDF/A knows; the extension describes the one more. */
const known: Readonly<Record<string, readonly string[]>> = {
  dc: ['format', 'title', 'creator', 'description', 'language', 'subject'],
  xmp: ['CreatorTool', 'CreateDate', 'ModifyDate', 'MetadataDate'],
  pdf: ['Producer', 'Keywords'],
  pdfaid: ['part', 'conformance'],
  pdfaExtension: ['schemas'],
}

const info = (file: PdfFile) => dictOf(file, file.trailer.get('Info'))

export const metadataRules: readonly Rule[] = [
  {
    clause: 'ISO 19005-2, 6.6.2.1; ISO 14289-1, 7.1; Matterhorn 06-001',
    says: 'has metadata, as they are, not packed',
    check: (file) => {
      const stream = streamOf(file)
      return failures(
        !stream && 'none',
        stream?.dict.has('Filter') && 'packed',
        nameOf(file, stream?.dict.get('Subtype')) !== 'XML' && 'not XML',
      )
    },
    spoil: (file) => void catalogOf(file).delete('Metadata'),
  },
  {
    clause: 'ISO 19005-2, 6.6.2.1',
    says: 'the metadata are one packet of well-formed XML, whose head has neither bytes nor encoding',
    check: (file) => {
      const xmp = xmpOf(file)
      const open: string[] = []
      const wrong: string[] = []
      for (const [, end, tag = '', alone] of xmp
        .replace(/<\?[\s\S]*?\?>/g, '')
        .matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
        if (end === '/') {
          if (open.pop() !== tag) wrong.push(`${tag} ends nothing`)
        } else if (alone !== '/') open.push(tag)
      }
      return failures(
        ...wrong,
        open.length > 0 && 'elements without an end',
        !/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/.test(xmp) && 'its head',
        !/<\?xpacket end="[rw]"\?>\s*$/.test(xmp) && 'its end',
        /&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(xmp) && 'a bare ampersand',
      )
    },
    spoil: (file) => rewrite(file, /<\/dc:title>/, ''),
  },
  {
    clause: 'ISO 19005-2, 6.6.4',
    says: 'says that it is PDF/A-2u',
    check: (file) => {
      const xmp = xmpOf(file)
      return failures(
        !/xmlns:pdfaid="http:\/\/www\.aiim\.org\/pdfa\/ns\/id\/"/.test(xmp) && 'the schema',
        one(xmp, 'pdfaid:part') !== '2' && 'part',
        one(xmp, 'pdfaid:conformance') !== 'U' && 'conformance',
      )
    },
    spoil: (file) => rewrite(file, /<pdfaid:part>2/, '<pdfaid:part>1'),
  },
  {
    clause: 'ISO 14289-1, 5; Matterhorn 06-002',
    says: 'says that it is PDF/UA-1',
    check: (file) => {
      const xmp = xmpOf(file)
      return failures(
        !/xmlns:pdfuaid="http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/"/.test(xmp) && 'the schema',
        one(xmp, 'pdfuaid:part') !== '1' && 'part',
      )
    },
    spoil: (file) => rewrite(file, /<pdfuaid:part>1<\/pdfuaid:part>/, ''),
  },
  {
    clause: 'ISO 19005-2, 6.6.2.3',
    says: 'uses the properties of known schemas, and describes the one that PDF/A does not know',
    check: (file) => {
      const xmp = xmpOf(file)
      const described =
        one(xmp, 'pdfaSchema:prefix') === 'pdfuaid' && one(xmp, 'pdfaProperty:name') === 'part'
      const unknown = [...xmp.matchAll(/<(\w+):(\w+)[ >]/g)].filter(([, prefix = '', name = '']) => {
        if (['x', 'rdf', 'pdfaSchema', 'pdfaProperty'].includes(prefix)) return false
        if (prefix === 'pdfuaid') return !described
        return !known[prefix]?.includes(name)
      })
      return unknown.map(([, prefix, name]) => `${prefix}:${name}`)
    },
    spoil: (file) => rewrite(file, /<pdfaSchema:prefix>pdfuaid/, '<pdfaSchema:prefix>other'),
  },
  {
    clause: 'ISO 19005-2, 6.6.3',
    says: 'properties and metadata agree, dates to the byte',
    check: (file) => {
      const xmp = xmpOf(file)
      const said = info(file)
      const day = (key: string): string | undefined => {
        const [, y, m, d, h, n, s] =
          /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(textIn(file, said, key) ?? '') ?? []
        return y === undefined ? undefined : `${y}-${m}-${d}T${h}:${n}:${s}Z`
      }
      const pairs = [
        [textIn(file, said, 'Title'), one(xmp, 'dc:title')],
        [textIn(file, said, 'Author'), one(xmp, 'dc:creator')],
        [textIn(file, said, 'Subject') ?? '', one(xmp, 'dc:description')],
        [textIn(file, said, 'Keywords'), one(xmp, 'pdf:Keywords')],
        [textIn(file, said, 'Creator'), one(xmp, 'xmp:CreatorTool')],
        [textIn(file, said, 'Producer'), one(xmp, 'pdf:Producer')],
        [day('CreationDate') ?? 'no date', one(xmp, 'xmp:CreateDate')],
        [day('ModDate') ?? 'no date', one(xmp, 'xmp:ModifyDate')],
      ]
      return pairs.filter(([own, other]) => own !== other).map(([own, other]) => `“${own}” is not “${other}”`)
    },
    spoil: (file) => rewrite(file, /<xmp:CreateDate>\d{4}/, '<xmp:CreateDate>1999'),
  },
  {
    clause: 'ISO 14289-1, 7.1; Matterhorn 06-003 and 07-001',
    says: 'has a title, and shows it instead of the name of the file',
    check: (file) => {
      const view = dictOf(file, catalogOf(file).get('ViewerPreferences'))
      return failures(
        !one(xmpOf(file), 'dc:title')?.trim() && 'no dc:title',
        !/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">/.test(xmpOf(file)) &&
          'no title for every language',
        view?.get('DisplayDocTitle') !== true && 'DisplayDocTitle',
      )
    },
    spoil: (file) => void catalogOf(file).delete('ViewerPreferences'),
  },
  {
    clause: 'ISO 14289-1, 7.2; Matterhorn 11-001 to 11-006',
    says: 'says its language',
    check: (file) => failures(!languageTag.test(textIn(file, catalogOf(file), 'Lang') ?? '') && 'Lang'),
    spoil: (file) => void catalogOf(file).delete('Lang'),
  },
  {
    clause: 'ISO 14289-1, 7.1; Matterhorn 06-004',
    says: 'says that it is tagged, and suspects nothing of its tags',
    check: (file) => {
      const mark = dictOf(file, catalogOf(file).get('MarkInfo'))
      return failures(mark?.get('Marked') !== true && 'Marked', mark?.get('Suspects') === true && 'Suspects')
    },
    spoil: (file) => void dictOf(file, catalogOf(file).get('MarkInfo'))?.set('Suspects', true),
  },
]

/** The form of a language tag (BCP 47). */
export const languageTag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/
