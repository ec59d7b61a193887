// Syntax: how the file is written (ISO 19005-2, 6.1; ISO 32000-1, 7).
import { catalogOf, dictOf, follow, type PdfFile } from '../read/file'
import { pagesOf, type Step, setSteps, stepsOf } from '../read/pages'
import { Name, Operator, Ref, Stream, Text, type Value } from '../read/values'
import { failures, type Rule } from '../rule'

const latin = (bytes: Uint8Array, from = 0, to?: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** The bytes with one place written over. */
function overwritten({ bytes }: PdfFile, at: number, text: string): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy.set(Buffer.from(text, 'latin1'), at)
  return copy
}

const placeOf = (file: PdfFile, fits: (value: Value) => boolean): number => {
  for (const [number, { from }] of file.places) if (fits(file.objects.get(number) ?? null)) return from
  throw new Error('nothing to spoil')
}

export function* valuesIn(file: PdfFile): Generator<Value> {
  const open: Value[] = [file.trailer, ...file.objects.values()]
  const seen = new Set<Value>()
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (seen.has(value)) continue
    yield value
    if (typeof value === 'object' && value !== null) seen.add(value)
    if (Array.isArray(value)) open.push(...value)
    else if (value instanceof Stream) open.push(value.dict)
    else if (value instanceof Map) for (const [key, inner] of value) open.push(new Name(key), inner)
  }
}

const allSteps = function* (file: PdfFile): Generator<Step> {
  for (const page of pagesOf(file)) yield* stepsOf(file, page)
}

const addStep = (file: PdfFile, ...steps: readonly Step[]): undefined => {
  const [page] = pagesOf(file)
  if (page) setSteps(page, [...stepsOf(file, page), ...steps])
}

function deepest(file: PdfFile): number {
  let most = 0
  for (const page of pagesOf(file)) {
    let depth = 0
    for (const { operator } of stepsOf(file, page)) {
      if (operator === 'q') most = Math.max(most, ++depth)
      else if (operator === 'Q') depth--
      if (depth < 0) return Number.POSITIVE_INFINITY
    }
    if (depth !== 0) return Number.POSITIVE_INFINITY
  }
  return most
}

const every = <T>(values: Iterable<Value>, wrong: (value: Value) => T | undefined): T[] => {
  const found: T[] = []
  for (const value of values) {
    const fault = wrong(value)
    if (fault !== undefined) found.push(fault)
  }
  return found
}

export const syntaxRules: readonly Rule[] = [
  {
    clause: 'ISO 19005-2, 6.1.2',
    says: 'begins with its version, and a comment of four bytes above 127',
    check: ({ bytes }) =>
      failures(
        !/^%PDF-1\.[0-7](?:\r\n|\r|\n)%/.test(latin(bytes, 0, 12)) && 'no header',
        ![10, 11, 12, 13].every((at) => (bytes[at] as number) > 127) && 'no comment of high bytes',
      ),
    spoil: (file) => overwritten(file, 10, 'abcd'),
  },
  {
    clause: 'ISO 19005-2, 6.1.3',
    says: 'has an identifier in its trailer',
    check: ({ trailer }) => {
      const id = trailer.get('ID')
      return failures(
        !(
          Array.isArray(id) &&
          id.length === 2 &&
          id.every((one) => one instanceof Text && one.bytes.length >= 16)
        ) && 'no ID',
      )
    },
    spoil: ({ trailer }) => void trailer.delete('ID'),
  },
  {
    clause: 'ISO 19005-2, 6.1.3; ISO 14289-1, 7.16',
    says: 'is not encrypted',
    check: ({ trailer }) => failures(trailer.has('Encrypt') && 'Encrypt'),
    spoil: ({ trailer }) => void trailer.set('Encrypt', new Map()),
  },
  {
    clause: 'ISO 19005-2, 6.1.3',
    says: 'ends with its mark, and nothing after it',
    check: ({ bytes }) => failures(!/%%EOF(?:\r\n|\r|\n)?$/.test(latin(bytes, -8)) && 'data after %%EOF'),
    spoil: ({ bytes }) => Buffer.concat([bytes, Buffer.from('\n\n')]),
  },
  {
    clause: 'ISO 19005-2, 6.1.7.1',
    says: 'streams begin on a line of their own, are as long as they say, and end before a line of its own',
    check: (file) =>
      [...file.places].flatMap(([number, { from, to }]) => {
        const value = file.objects.get(number)
        if (!(value instanceof Stream)) return []
        const begin = value.raw.byteOffset - file.bytes.byteOffset
        const end = begin + value.raw.length
        return failures(
          !/stream(?:\r\n|\n)$/.test(latin(file.bytes, from, begin)) &&
            `object ${number}: its keyword has no line of its own`,
          !/^(?:\r\n|\r|\n)endstream(?:\r\n|\r|\n)endobj/.test(latin(file.bytes, end, to)) &&
            `object ${number}: endstream has no line of its own`,
        )
      }),
    spoil(file) {
      const end = latin(file.bytes).indexOf('\nendstream')
      return overwritten(file, end, ' ')
    },
  },
  {
    clause: 'ISO 19005-2, 6.1.7.1',
    says: 'no stream keeps its content in another file',
    check: (file) =>
      every(valuesIn(file), (value) =>
        value instanceof Stream && ['F', 'FFilter', 'FDecodeParms'].some((key) => value.dict.has(key))
          ? 'an external stream'
          : undefined,
      ),
    spoil(file) {
      for (const value of file.objects.values())
        if (value instanceof Stream) return void value.dict.set('F', new Text(Buffer.from('a')))
    },
  },
  {
    clause: 'ISO 19005-2, 6.1.7.2',
    says: 'streams are packed by the usual filters, and never by LZW',
    check: (file) =>
      every(valuesIn(file), (value) => {
        if (!(value instanceof Stream) || !value.dict.has('Filter')) return undefined
        const filter = value.dict.get('Filter')
        const known = filter instanceof Name && ['FlateDecode', 'DCTDecode'].includes(filter.text)
        return known ? undefined : 'another filter'
      }),
    spoil(file) {
      for (const value of file.objects.values())
        if (value instanceof Stream) return void value.dict.set('Filter', new Name('LZWDecode'))
    },
  },
  {
    clause: 'ISO 19005-2, 6.1.8',
    says: 'names are UTF-8',
    check: (file) =>
      every(valuesIn(file), (value) => {
        if (!(value instanceof Name)) return undefined
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value.text, 'latin1'))
          return undefined
        } catch {
          return `a name is not UTF-8: ${value.text}`
        }
      }),
    spoil: (file) => void catalogOf(file).set('\xff', null),
  },
  {
    clause: 'ISO 19005-2, 6.1.9',
    says: 'objects stand on lines of their own, their numbers apart by one blank',
    check: (file) =>
      [...file.places].flatMap(([number, { from, to }]) =>
        failures(
          !/[\r\n]$/.test(latin(file.bytes, from - 1, from)) && `object ${number} does not begin a line`,
          !/^\d+ \d+ obj[\r\n]/.test(latin(file.bytes, from, from + 24)) && `object ${number}: its head`,
          !/[\r\n]endobj$/.test(latin(file.bytes, to - 7, to)) && `object ${number}: its end`,
          !/^[\r\n]/.test(latin(file.bytes, to, to + 1)) && `object ${number}: what follows`,
        ),
      ),
    spoil(file) {
      const from = placeOf(file, (value) => value instanceof Stream)
      return overwritten(file, from - 1, ' ')
    },
  },
  {
    clause: 'ISO 19005-2, 6.1.13',
    says: 'keeps to the limits of numbers, strings, names and nesting',
    check(file) {
      const wrong = (value: Value): string | undefined => {
        if (
          typeof value === 'number' &&
          (Number.isInteger(value) ? Math.abs(value) > 2147483647 : Math.abs(value) > 3.403e38)
        )
          return `a number: ${value}`
        if (value instanceof Text && value.bytes.length > 32767) return 'a long string'
        if (value instanceof Name && value.text.length > 127) return `a long name: ${value.text}`
        return undefined
      }
      const steps = [...allSteps(file)].flatMap(({ operands }) => every(operands, wrong))
      return failures(
        ...every(valuesIn(file), wrong),
        ...steps,
        deepest(file) > 28 && 'graphics states are nested too deeply, or not closed',
        file.objects.size > 8388607 && 'too many objects',
      )
    },
    spoil: (file) =>
      addStep(
        file,
        ...Array.from({ length: 29 }, () => ({ operator: 'q', operands: [] })),
        ...Array.from({ length: 29 }, () => ({ operator: 'Q', operands: [] })),
      ),
  },
  {
    clause: 'ISO 19005-2, 6.1.13',
    says: 'pages are between 3 and 14400 units wide and high',
    check: (file) =>
      pagesOf(file).flatMap(({ number, dict }) => {
        const box = follow(file, dict.get('MediaBox'))
        const [left, low, right, high] = Array.isArray(box) ? (box as number[]) : [0, 0, 0, 0]
        const sides = [(right as number) - (left as number), (high as number) - (low as number)]
        return failures(!sides.every((side) => side >= 3 && side <= 14400) && `page ${number}`)
      }),
    spoil: (file) => void pagesOf(file)[0]?.dict.set('MediaBox', [0, 0, 2, 2]),
  },
  {
    clause: 'ISO 19005-2, 6.2.2',
    says: 'pages use the operators of the standard, and resources of their own',
    check: (file) => {
      const unknown = [...allSteps(file)]
        .filter(({ operator }) => !operators.has(operator))
        .map(({ operator }) => `an operator: ${operator}`)
      const bare = pagesOf(file).filter(({ dict }) => !dictOf(file, dict.get('Resources')))
      return [...unknown, ...bare.map(({ number }) => `page ${number} has no resources`)]
    },
    spoil: (file) => addStep(file, { operator: 'xx', operands: [] }),
  },
  {
    clause: 'ISO 32000-1, 7.3.10',
    says: 'every reference leads somewhere',
    check: (file) =>
      every(valuesIn(file), (value) =>
        value instanceof Ref && !file.objects.has(value.number)
          ? `object ${value.number} is missing`
          : undefined,
      ),
    spoil: (file) => void catalogOf(file).set('Lost', new Ref(99999999)),
  },
  {
    clause: 'ISO 32000-1, 7.3',
    says: 'no operator stands where a value has to',
    check: (file) =>
      every(valuesIn(file), (value) => (value instanceof Operator ? `${value.text} is no value` : undefined)),
    spoil: (file) => void catalogOf(file).set('Odd', new Operator('odd')),
  },
]

/** ISO 32000-1, table 51. */
const operators = new Set(
  'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'.split(
    ' ',
  ),
)
