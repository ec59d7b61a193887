// Nesting: which tags stand in which: lists, tables, contents (ISO 14289-1, 7.2, 7.5 and 7.6; Matterhorn 09 and 15).
import { dictOf, follow, listOf, type PdfFile } from '../read/file'
import { type Element, elementsOf } from '../read/structure'
import { type Dict, Name, type Value } from '../read/values'
import { failures, type Rule } from '../rule'

/** By type: what may stand in it, and in what it may stand; undefined: anything. */
const kids: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOC', 'TOCI', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
}
const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
}

const each = (
  file: PdfFile,
  type: string | undefined,
  wrong: (element: Element) => readonly (string | false | undefined)[],
): string[] =>
  elementsOf(file)
    .filter((element) => type === undefined || element.type === type)
    .flatMap((element) => failures(...wrong(element)).map((fault) => `${element.type}: ${fault}`))

/** Makes a paragraph something else, where it cannot stand. */
const asParagraph =
  (type: string) =>
  (file: PdfFile): undefined =>
    void elementsOf(file)
      .find((element) => element.type === 'P')
      ?.dict.set('S', new Name(type))

const attribute = (file: PdfFile, dict: Dict, key: string): Value => {
  const found = follow(file, dict.get('A'))
  const all = Array.isArray(found) ? found.map((one) => dictOf(file, one)) : [dictOf(file, found)]
  for (const one of all) if (one?.has(key)) return follow(file, one.get(key))
  return null
}

const span = (file: PdfFile, cell: Element, key: string): number => {
  const value = attribute(file, cell.dict, key)
  return typeof value === 'number' ? value : 1
}

const rowsOf = (table: Element): Element[] =>
  table.kids.flatMap((kid) =>
    kid.type === 'TR' ? [kid] : ['THead', 'TBody', 'TFoot'].includes(kid.type) ? rowsOf(kid) : [],
  )

/** How many columns each row fills, spans counted. */
function widthsOf(file: PdfFile, table: Element): number[] {
  const rows = rowsOf(table)
  const taken = rows.map(() => new Set<number>())
  rows.forEach((row, at) => {
    let column = 0
    for (const cell of row.kids) {
      while (taken[at]?.has(column)) column++
      for (let down = 0; down < span(file, cell, 'RowSpan'); down++)
        for (let across = 0; across < span(file, cell, 'ColSpan'); across++)
          taken[at + down]?.add(column + across)
      column += span(file, cell, 'ColSpan')
    }
  })
  return taken.map((row) => row.size)
}

/** A table, for files that have none of their own. */
const withTable = (file: PdfFile, change: (table: Element) => void): undefined => {
  const table = elementsOf(file).find(({ type }) => type === 'Table')
  if (table) change(table)
  else throw new Error('the file has no table to spoil')
}

export const nestingRules: readonly Rule[] = [
  ...Object.entries(kids).map(
    ([type, allowed]): Rule => ({
      clause: 'ISO 14289-1, 7.2; Matterhorn 09-004 to 09-006',
      says: `${type} has nothing inside but ${allowed.join(', ')}`,
      check: (file) =>
        each(file, type, ({ kids: inner, holds }) => [
          ...inner.map((kid) => !allowed.includes(kid.type) && `a ${kid.type} inside`),
          holds > 0 && 'words inside',
        ]),
      spoil: asParagraph(type),
    }),
  ),
  ...Object.entries(parents).map(
    ([type, allowed]): Rule => ({
      clause: 'ISO 14289-1, 7.2; Matterhorn 09-004 to 09-006',
      says: `${type} stands in ${allowed.join(', ')}`,
      check: (file) =>
        each(file, type, ({ parent }) => [!allowed.includes(parent?.type ?? '') && `in ${parent?.type}`]),
      spoil: asParagraph(type),
    }),
  ),
  {
    clause: 'ISO 14289-1, 7.2',
    says: 'a table has a head and a foot at most once, a body with them, and one caption at its beginning or end',
    check: (file) =>
      each(file, 'Table', ({ kids: inner }) => {
        const count = (type: string) => inner.filter((kid) => kid.type === type).length
        const caption = inner.findIndex((kid) => kid.type === 'Caption')
        return [
          count('THead') > 1 && 'two heads',
          count('TFoot') > 1 && 'two feet',
          count('THead') + count('TFoot') > 0 && count('TBody') === 0 && 'no body',
          count('Caption') > 1 && 'two captions',
          caption > 0 && caption < inner.length - 1 && 'a caption in the middle',
        ]
      }),
    spoil: (file) =>
      withTable(file, (table) => {
        for (const kid of table.kids) if (kid.type === 'TBody') kid.dict.set('S', new Name('THead'))
      }),
  },
  {
    clause: 'ISO 14289-1, 7.5; Matterhorn 15-003',
    says: 'header cells say what they head',
    check: (file) =>
      each(file, 'TH', ({ dict }) => {
        const scope = attribute(file, dict, 'Scope')
        return [!(scope instanceof Name && ['Row', 'Column', 'Both'].includes(scope.text)) && 'no scope']
      }),
    spoil: (file) =>
      withTable(
        file,
        () =>
          void elementsOf(file)
            .find(({ type }) => type === 'TH')
            ?.dict.delete('A'),
      ),
  },
  {
    clause: 'ISO 14289-1, 7.2',
    says: 'all rows of a table have the same number of columns',
    check: (file) =>
      each(file, 'Table', (table) => {
        const widths = widthsOf(file, table)
        return [new Set(widths).size > 1 && `rows of ${[...new Set(widths)].join(' and ')} columns`]
      }),
    spoil: (file) =>
      withTable(file, (table) => {
        const [row] = rowsOf(table)
        row?.dict.set('K', listOf(file, row.dict.get('K')).slice(1))
      }),
  },
  {
    clause: 'ISO 14289-1, 7.6; Matterhorn 16-001',
    says: 'lists say how their items are numbered',
    check: (file) =>
      each(file, 'L', ({ dict }) => [
        !(attribute(file, dict, 'ListNumbering') instanceof Name) && 'not said',
      ]),
    spoil: (file) =>
      void elementsOf(file)
        .find(({ type }) => type === 'L')
        ?.dict.delete('A'),
  },
]
