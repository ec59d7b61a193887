// Structure: content and tags (ISO 14289-1, 7.1 to 7.9; Matterhorn 01, 02, 09, 13, 14, 17, 19).
import { catalogOf, dictOf, follow, listOf, nameOf, type PdfFile } from '../read/file'
import { pagesOf, setSteps, stepsOf } from '../read/pages'
import { type Element, elementsOf, kidsOf, paintedOn, parentsOf, rootOf, textIn } from '../read/structure'
import { Name, Ref, Text, type Value } from '../read/values'
import { failures, type Rule } from '../rule'
import { languageTag } from './metadata'

/** ISO 32000-1, 14.8.4. */
const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)

const each = (
  file: PdfFile,
  wrong: (element: Element) => readonly (string | false | undefined)[],
): string[] =>
  elementsOf(file).flatMap((element) =>
    failures(...wrong(element)).map((fault) => `${element.type}: ${fault}`),
  )

const numbersOf = (file: PdfFile, value: Value | undefined): number[] =>
  listOf(file, value).filter((one): one is number => typeof one === 'number')

const firstOf = (file: PdfFile, type: string): Element =>
  elementsOf(file).find((element) => element.type === type) as Element

/** Takes the first page's marks away, or puts one inside of another. */
const remark = (file: PdfFile, change: (operator: string) => boolean): undefined => {
  const [page] = pagesOf(file)
  if (page)
    setSteps(
      page,
      stepsOf(file, page).filter(({ operator }) => change(operator)),
    )
}

export const structureRules: readonly Rule[] = [
  {
    clause: 'ISO 14289-1, 7.1; Matterhorn 01-003 to 01-005',
    says: 'everything that is painted is part of a tag or an artifact',
    check(file) {
      const parents = parentsOf(file)
      return pagesOf(file).flatMap((page) => {
        const own = listOf(file, parents.get(page.dict.get('StructParents') as number))
        const bare = paintedOn(file, page).filter(
          ({ marks }) =>
            !marks.some(
              ({ tag, mcid }) => tag === 'Artifact' || (mcid !== undefined && own[mcid] instanceof Ref),
            ),
        )
        return bare.length > 0
          ? [`page ${page.number}: ${bare.length} pieces, the first by ${bare[0]?.operator}`]
          : []
      })
    },
    spoil: (file) => remark(file, (operator) => !['BDC', 'BMC', 'EMC'].includes(operator)),
  },
  {
    clause: 'ISO 14289-1, 7.1; Matterhorn 01-001 and 01-002',
    says: 'no artifact is inside of a tag, and no tag inside of an artifact',
    check: (file) =>
      pagesOf(file).flatMap((page) => {
        const mixed = paintedOn(file, page).filter(
          ({ marks }) =>
            marks.some(({ tag }) => tag === 'Artifact') && marks.some(({ mcid }) => mcid !== undefined),
        )
        return failures(mixed.length > 0 && `page ${page.number}`)
      }),
    spoil(file) {
      const [page] = pagesOf(file)
      const artifact = { operator: 'BMC', operands: [new Name('Artifact')] }
      if (page) setSteps(page, [artifact, ...stepsOf(file, page), { operator: 'EMC', operands: [] }])
    },
  },
  {
    clause: 'ISO 32000-1, 14.7.4',
    says: 'pages and tags know each other, piece by piece, each once',
    check(file) {
      const parents = parentsOf(file)
      const pages = new Map(pagesOf(file).map((page) => [page.ref, page]))
      const held = new Set<string>()
      const faults = each(file, ({ dict, ref }) =>
        kidsOf(file, dict).map((kid) => {
          const piece = dictOf(file, kid)
          if (piece && piece.get('MCID') === undefined) return undefined
          const at = piece?.get('Pg') ?? dict.get('Pg')
          const id = (piece ? piece.get('MCID') : follow(file, kid)) as number
          const page = at instanceof Ref ? pages.get(at.number) : undefined
          if (!page) return 'a piece of no page'
          const key = `${page.number} ${id}`
          if (held.has(key)) return `piece ${id} of page ${page.number} is held twice`
          held.add(key)
          const parent = listOf(file, parents.get(page.dict.get('StructParents') as number))[id]
          return (
            !(parent instanceof Ref && parent.number === ref) &&
            `piece ${id} of page ${page.number} has another parent`
          )
        }),
      )
      const painted = [...pages.values()].flatMap((page) =>
        paintedOn(file, page).flatMap(({ marks }) =>
          marks.flatMap(({ mcid }) => (mcid === undefined ? [] : [`${page.number} ${mcid}`])),
        ),
      )
      return [
        ...faults,
        ...failures(...[...new Set(painted)].map((key) => !held.has(key) && `piece ${key} is in no tag`)),
      ]
    },
    spoil: (file) => void firstOf(file, 'P').dict.set('K', 9999),
  },
  {
    clause: 'ISO 14289-1, 7.1; Matterhorn 01-006 and 09',
    says: 'has a tree of tags whose elements know their parents, with one document at its top',
    check(file) {
      const root = rootOf(file)
      const elements = elementsOf(file)
      const wrong = elements.filter(
        ({ dict, parent }) => dictOf(file, dict.get('P')) !== (parent?.dict ?? root),
      )
      const tops = elements.filter(({ parent }) => !parent)
      return failures(
        nameOf(file, root?.get('Type')) !== 'StructTreeRoot' && 'no tree',
        (tops.length !== 1 || tops[0]?.type !== 'Document') && 'not one document',
        wrong.length > 0 && `${wrong.length} elements have another parent`,
      )
    },
    spoil: (file) => void catalogOf(file).delete('StructTreeRoot'),
  },
  {
    clause: 'ISO 14289-1, 7.1; Matterhorn 02-001 to 02-004',
    says: 'every type is a standard one, and none is given another meaning',
    check(file) {
      const roles = dictOf(file, rootOf(file)?.get('RoleMap'))
      return [
        ...each(file, ({ type }) => [!standard.has(type) && 'not a standard type']),
        ...[...(roles?.keys() ?? [])].filter((role) => standard.has(role)),
      ]
    },
    spoil: (file) => void firstOf(file, 'P').dict.set('S', new Name('Story')),
  },
  {
    clause: 'ISO 14289-1, 7.2; Matterhorn 11-007',
    says: 'languages have the form of language tags',
    check: (file) =>
      each(file, ({ dict }) => [
        dict.has('Lang') && !languageTag.test(textIn(file, dict, 'Lang') ?? '') && 'its language',
      ]),
    spoil: (file) => void firstOf(file, 'P').dict.set('Lang', new Text(Buffer.from('in English'))),
  },
  {
    clause: 'ISO 14289-1, 7.3; Matterhorn 13-004',
    says: 'figures have an alternative text',
    check: (file) =>
      each(file, ({ type, dict }) => [
        type === 'Figure' &&
          !textIn(file, dict, 'Alt')?.trim() &&
          !textIn(file, dict, 'ActualText') &&
          'without a text',
      ]),
    spoil: (file) => void firstOf(file, 'P').dict.set('S', new Name('Figure')),
  },
  {
    clause: 'ISO 14289-1, 7.1; ISO 32000-1, 14.8.5.4.3',
    says: 'figures say where on their page they stand',
    check: (file) =>
      each(file, ({ type, dict }) => {
        if (type !== 'Figure') return []
        const [, , wide = 0, high = 0] = numbersOf(file, dictOf(file, dict.get('Pg'))?.get('MediaBox'))
        const box = numbersOf(file, dictOf(file, dict.get('A'))?.get('BBox'))
        const [left = -1, bottom = -1, right = -1, top = -1] = box
        const inside =
          0 <= left && left + 1 < right && right <= wide && 0 <= bottom && bottom + 1 < top && top <= high
        return [!inside && `stands at ${box.join(' ')}`]
      }),
    spoil: (file) => void firstOf(file, 'P').dict.set('S', new Name('Figure')),
  },
  {
    clause: 'ISO 14289-1, 7.4; Matterhorn 14-002, 14-003 and 14-007',
    says: 'headings begin with the first level, leave none out, and are numbered',
    check(file) {
      let last = 0
      return each(file, ({ type }) => {
        const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0)
        const skipped = level > last + 1
        if (level > 0) last = level
        return [skipped && `after level ${last}`, type === 'H' && 'not numbered']
      })
    },
    spoil: (file) => void firstOf(file, 'H2').dict.set('S', new Name('H4')),
  },
  {
    clause: 'ISO 14289-1, 7.9; Matterhorn 19-003 and 19-004',
    says: 'notes have names of their own',
    check(file) {
      const ids = new Set<string>()
      return each(file, ({ type, dict }) => {
        if (type !== 'Note') return []
        const id = textIn(file, dict, 'ID') ?? ''
        const seen = ids.has(id)
        ids.add(id)
        return [id === '' && 'without a name', seen && `named twice: ${id}`]
      })
    },
    spoil: (file) => void firstOf(file, 'P').dict.set('S', new Name('Note')),
  },
  {
    clause: 'ISO 14289-1, 7.1',
    says: 'words stand in blocks, not by themselves in what holds blocks',
    check: (file) =>
      each(file, ({ type, holds, kids }) => {
        if (!['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote'].includes(type)) return []
        return [(holds > 0 || kids.some((kid) => ['Span', 'Link'].includes(kid.type))) && 'holds words']
      }),
    spoil: (file) => void firstOf(file, 'P').dict.set('S', new Name('Div')),
  },
]
