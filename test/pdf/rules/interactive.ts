// Interactive: links, and what a file must not do (ISO 19005-2, 6.3 to 6.5 and 6.8 to 6.11; ISO 14289-1, 7.18).
import { catalogOf, dictOf, follow, nameOf, type PdfFile } from '../read/file'
import { pagesOf } from '../read/pages'
import { annotationsOf, elementsOf, kidsOf, parentsOf, textIn } from '../read/structure'
import { type Dict, Name, Ref, type Value } from '../read/values'
import { failures, type Rule } from '../rule'
import { valuesIn } from './syntax'

const each = (
  file: PdfFile,
  wrong: (dict: Dict, ref: number) => readonly (string | false | undefined)[],
): string[] =>
  annotationsOf(file).flatMap(({ page, dict, ref }) =>
    failures(...wrong(dict, ref)).map((fault) => `page ${page.number}: ${fault}`),
  )

const first = (file: PdfFile): Dict => annotationsOf(file)[0]?.dict as Dict

const absent = (clause: string, says: string, key: string, spoiled: Value): Rule => ({
  clause,
  says,
  check: (file) => failures(catalogOf(file).has(key) && key),
  spoil: (file) => void catalogOf(file).set(key, spoiled),
})

const forbiddenActions = new Set(
  'Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript'.split(' '),
)

export const interactiveRules: readonly Rule[] = [
  {
    clause: 'ISO 19005-2, 6.3.1',
    says: 'annotations are links, and nothing else',
    check: (file) =>
      each(file, (dict) => [
        nameOf(file, dict.get('Subtype')) !== 'Link' && `${nameOf(file, dict.get('Subtype'))}`,
      ]),
    spoil: (file) => void first(file).set('Subtype', new Name('Movie')),
  },
  {
    clause: 'ISO 19005-2, 6.3.2',
    says: 'annotations are printed, and none is hidden',
    check: (file) => each(file, (dict) => [dict.get('F') !== 4 && `F ${String(dict.get('F'))}`]),
    spoil: (file) => void first(file).set('F', 6),
  },
  {
    clause: 'ISO 14289-1, 7.18.1 and 7.18.5; Matterhorn 28-012',
    says: 'links say in words where they lead',
    check: (file) => each(file, (dict) => [!textIn(file, dict, 'Contents')?.trim() && 'no Contents']),
    spoil: (file) => void first(file).delete('Contents'),
  },
  {
    clause: 'ISO 14289-1, 7.18.5; Matterhorn 28-011',
    says: 'links stand in Link elements, which they and the parent tree both know',
    check(file) {
      const links = elementsOf(file).filter(({ type }) => type === 'Link')
      const held = new Map<number, number>()
      for (const { dict, ref } of links)
        for (const kid of kidsOf(file, dict)) {
          const object = dictOf(file, kid)?.get('Obj')
          if (object instanceof Ref) held.set(object.number, ref)
        }
      const parents = parentsOf(file)
      return each(file, (dict, ref) => {
        const parent = parents.get(dict.get('StructParent') as number)
        return [
          !held.has(ref) && 'in no Link element',
          !(parent instanceof Ref && parent.number === held.get(ref)) && 'the parent tree does not know it',
        ]
      })
    },
    spoil: (file) => void first(file).delete('StructParent'),
  },
  {
    clause: 'ISO 14289-1, 7.18.5',
    says: 'Link elements have an annotation',
    check: (file) =>
      elementsOf(file)
        .filter(({ type }) => type === 'Link')
        .flatMap(({ dict }) =>
          failures(
            !kidsOf(file, dict).some((kid) => nameOf(file, dictOf(file, kid)?.get('Type')) === 'OBJR') &&
              'a Link without',
          ),
        ),
    spoil: (file) =>
      void elementsOf(file)
        .find(({ type }) => type === 'P')
        ?.dict.set('S', new Name('Link')),
  },
  {
    clause: 'ISO 14289-1, 7.18.3; Matterhorn 28-008',
    says: 'pages with annotations have the order of the structure',
    check: (file) =>
      pagesOf(file).flatMap(({ number, dict }) =>
        failures(dict.has('Annots') && nameOf(file, dict.get('Tabs')) !== 'S' && `page ${number}`),
      ),
    spoil: (file) => void annotationsOf(file)[0]?.page.dict.delete('Tabs'),
  },
  {
    clause: 'ISO 32000-1, 12.3.2',
    says: 'links inside of the file lead to one of its pages',
    check(file) {
      const pages = new Set(pagesOf(file).map(({ ref }) => ref))
      const places = dictOf(file, catalogOf(file).get('Dests'))
      return each(file, (dict) => {
        const dest = follow(file, dict.get('Dest'))
        if (dest === null) return [!dict.has('A') && 'leads nowhere']
        const place = dest instanceof Name ? follow(file, places?.get(dest.text)) : dest
        const [page] = Array.isArray(place) ? place : []
        return [
          !(page instanceof Ref && pages.has(page.number)) &&
            `leads to ${dest instanceof Name ? dest.text : 'a place'}, which is not there`,
        ]
      })
    },
    spoil(file) {
      first(file).delete('A')
      first(file).set('Dest', new Name('nowhere'))
    },
  },
  {
    clause: 'ISO 19005-2, 6.5.1',
    says: 'no action but following a link',
    check: (file) => {
      const found: string[] = []
      for (const value of valuesIn(file)) {
        const kind = value instanceof Map ? nameOf(file, value.get('S')) : undefined
        if (kind !== undefined && forbiddenActions.has(kind)) found.push(kind)
      }
      return found
    },
    spoil: (file) => void first(file).set('A', new Map<string, Value>([['S', new Name('JavaScript')]])),
  },
  {
    clause: 'ISO 19005-2, 6.5.2',
    says: 'nothing happens by itself',
    check: (file) =>
      failures(
        ...['OpenAction', 'AA'].map((key) => catalogOf(file).has(key) && key),
        ...pagesOf(file).map(({ dict, number }) => dict.has('AA') && `page ${number}: AA`),
        ...each(file, (dict) => [dict.has('AA') && 'AA']),
      ),
    spoil: (file) => void pagesOf(file)[0]?.dict.set('AA', new Map()),
  },
  absent('ISO 19005-2, 6.4; ISO 14289-1, 7.15 and 7.18.4', 'has no form', 'AcroForm', new Map()),
  absent('ISO 19005-2, 6.9; ISO 14289-1, 7.10', 'has no layers', 'OCProperties', new Map()),
  absent('ISO 19005-2, 6.1.12', 'has no permissions of its own', 'Perms', new Map()),
  absent('ISO 19005-2, 6.11', 'requires nothing of a reader', 'Requirements', []),
  absent('ISO 19005-2, 6.4.2', 'needs no rendering by a reader', 'NeedsRendering', true),
  absent('ISO 19005-2, 6.8', 'has no associated files', 'AF', []),
  {
    clause: 'ISO 19005-2, 6.8 and 6.10; ISO 14289-1, 7.11',
    says: 'has no files inside of it and no other presentation',
    check: (file) => {
      const names = dictOf(file, catalogOf(file).get('Names'))
      const specs = [...file.objects.values()].some((value) => value instanceof Map && value.has('EF'))
      return failures(
        ...['EmbeddedFiles', 'AlternatePresentations', 'JavaScript'].map((key) => names?.has(key) && key),
        specs && 'an embedded file',
        ...pagesOf(file).map(({ dict }) => dict.has('PresSteps') && 'PresSteps'),
      )
    },
    spoil: (file) =>
      void catalogOf(file).set('Names', new Map<string, Value>([['EmbeddedFiles', new Map()]])),
  },
]
