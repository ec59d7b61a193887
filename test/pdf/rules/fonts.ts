// Fonts: their programs, widths and characters (ISO 19005-2, 6.2.11; ISO 14289-1, 7.21; Matterhorn 31 and 10).
import { follow, nameOf, type PdfFile } from '../read/file'
import { programOf, saidWidth, type UsedFont, unicodeOf, usedFonts } from '../read/fonts'
import { pagesOf, setSteps, stepsOf } from '../read/pages'
import { type Dict, Name, Ref, Stream, Text, type Value } from '../read/values'
import { failures, type Rule } from '../rule'

const nameOfFont = ({ dict }: UsedFont): string => {
  const name = dict.get('BaseFont')
  return name instanceof Name ? name.text : '?'
}

const each = (file: PdfFile, wrong: (font: UsedFont) => readonly (string | false | undefined)[]): string[] =>
  usedFonts(file).flatMap((font) => failures(...wrong(font)).map((fault) => `${nameOfFont(font)}: ${fault}`))

const first = (file: PdfFile): UsedFont => usedFonts(file)[0] as UsedFont

/** Shows one more code in the font that was chosen last. */
const showCode = (file: PdfFile, hex: string): undefined => {
  for (const page of pagesOf(file)) {
    const steps = stepsOf(file, page)
    const at = steps.findIndex(({ operator }) => operator === 'Tj')
    if (at < 0) continue
    const more = { operator: 'Tj', operands: [new Text(Buffer.from(hex, 'hex'))] }
    setSteps(page, [...steps.slice(0, at), more, ...steps.slice(at)])
    return
  }
}

const descriptorWith = (file: PdfFile, key: string, value: Value): undefined =>
  void first(file).descriptor.set(key, value)

export const fontRules: readonly Rule[] = [
  {
    clause: 'ISO 19005-2, 6.2.11.2',
    says: 'fonts are composite ones of TrueType outlines, with their names; none is Type 3',
    check: (file) => [
      ...each(file, ({ dict, descendant }) => [
        nameOf(file, dict.get('Type')) !== 'Font' && 'Type',
        nameOf(file, dict.get('Subtype')) !== 'Type0' && `Subtype ${nameOf(file, dict.get('Subtype'))}`,
        nameOf(file, descendant.get('Subtype')) !== 'CIDFontType2' && 'outlines that are not TrueType',
        nameOf(file, dict.get('BaseFont')) === undefined && 'no name',
        nameOf(file, descendant.get('BaseFont')) !== nameOf(file, dict.get('BaseFont')) && 'two names',
      ]),
      ...[...file.objects.values()].flatMap((value) =>
        failures(value instanceof Map && nameOf(file, value.get('Subtype')) === 'Type3' && 'a Type 3 font'),
      ),
    ],
    spoil: (file) => void first(file).dict.set('Subtype', new Name('Type3')),
  },
  {
    clause: 'ISO 19005-2, 6.2.11.3.1; ISO 14289-1, 7.21.3.1; Matterhorn 31-001',
    says: 'character collections are named, and fit the encoding',
    check: (file) =>
      each(file, ({ dict, descendant }) => {
        const info = follow(file, descendant.get('CIDSystemInfo'))
        const said =
          info instanceof Map ? ['Registry', 'Ordering'].map((key) => follow(file, info.get(key))) : []
        return [
          !(said.length === 2 && said.every((one) => one instanceof Text)) && 'no CIDSystemInfo',
          nameOf(file, dict.get('Encoding')) !== 'Identity-H' && 'another encoding',
        ]
      }),
    spoil: (file) => void first(file).descendant.delete('CIDSystemInfo'),
  },
  {
    clause: 'ISO 19005-2, 6.2.11.3.2; ISO 14289-1, 7.21.3.2; Matterhorn 31-005',
    says: 'codes lead to glyphs',
    check: (file) =>
      each(file, ({ descendant }) => {
        const map = follow(file, descendant.get('CIDToGIDMap'))
        return [
          !(map instanceof Stream || (map instanceof Name && map.text === 'Identity')) && 'no CIDToGIDMap',
        ]
      }),
    spoil: (file) => void first(file).descendant.delete('CIDToGIDMap'),
  },
  {
    clause: 'ISO 19005-2, 6.2.11.4.1; ISO 14289-1, 7.21.4.1; Matterhorn 31-009',
    says: 'font programs are inside of the file, as subsets with their tags',
    check: (file) =>
      each(file, (font) => [
        !programOf(file, font) && 'no program',
        !/^[A-Z]{6}\+/.test(nameOfFont(font)) && 'a subset without a tag',
      ]),
    spoil: (file) => void first(file).descriptor.delete('FontFile2'),
  },
  {
    clause: 'ISO 19005-2, 6.2.11.4.1; ISO 14289-1, 7.21.4.1; Matterhorn 31-011',
    says: 'every glyph that is shown is in the program',
    check: (file) =>
      each(file, (font) => {
        const glyphs = programOf(file, font)?.glyphs ?? 0
        return [...font.codes].map((code) => code >= glyphs && `glyph ${code} of ${glyphs}`)
      }),
    spoil: (file) => showCode(file, 'fff0'),
  },
  {
    clause: 'ISO 19005-2, 6.2.11.4.2; ISO 14289-1, 7.21.4.2; Matterhorn 31-014',
    says: 'no list of glyphs that could be wrong',
    check: (file) =>
      each(file, ({ descriptor }) => [
        descriptor.has('CIDSet') && 'CIDSet',
        descriptor.has('CharSet') && 'CharSet',
      ]),
    spoil: (file) => descriptorWith(file, 'CIDSet', new Ref(1)),
  },
  {
    clause: 'ISO 19005-2, 6.2.11.5; ISO 14289-1, 7.21.5; Matterhorn 31-016',
    says: 'widths are those of the programs, to a thousandth of the em',
    check: (file) =>
      each(file, (font) => {
        const program = programOf(file, font)
        if (!program) return ['no program']
        return [...font.codes].map((code) => {
          const own = (program.width(code) * 1000) / program.unitsPerEm
          const said = saidWidth(file, font, code)
          return Math.abs(own - said) > 1 && `glyph ${code} is ${Math.round(own)} wide, not ${said}`
        })
      }),
    spoil(file) {
      const { descendant } = first(file)
      descendant.delete('W')
      descendant.set('DW', 1)
    },
  },
  {
    clause: 'ISO 19005-2, 6.2.11.7.2; ISO 14289-1, 7.21.7; Matterhorn 10-001',
    says: 'every glyph that is shown stands for characters',
    check: (file) =>
      each(file, (font) => {
        const table = unicodeOf(file, font)
        if (!table) return ['no ToUnicode']
        return [...font.codes].map((code) => !table.get(code) && `glyph ${code}`)
      }),
    spoil: (file) => showCode(file, '0fff'),
  },
  {
    clause: 'ISO 19005-2, 6.2.11.7.2; ISO 14289-1, 7.21.7; Matterhorn 31-028 to 31-030',
    says: 'no glyph stands for U+0000, U+FEFF or U+FFFE',
    check: (file) =>
      each(file, (font) =>
        [...(unicodeOf(file, font) ?? [])].map(
          ([code, text]) => ['\0', '\ufeff', '\ufffe'].some((sign) => text.includes(sign)) && `glyph ${code}`,
        ),
      ),
    spoil(file) {
      const at = first(file).dict.get('ToUnicode')
      const table = Buffer.from('1 beginbfchar\n<0003> <0000>\nendbfchar')
      if (at instanceof Ref) file.objects.set(at.number, new Stream(new Map() as Dict, table))
    },
  },
  {
    clause: 'ISO 19005-2, 6.2.11.8; ISO 14289-1, 7.21.8; Matterhorn 31-030',
    says: 'no glyph is shown that stands for a missing one',
    check: (file) => each(file, ({ codes }) => [codes.has(0) && '.notdef']),
    spoil: (file) => showCode(file, '0000'),
  },
]
